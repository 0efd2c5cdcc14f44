package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds every resource to the field names and types of Stripe's own examples. */
class ShapesTest {
    /** Whatever the merchant or the kind of event puts there. */
    private static final Set<String> FREE = Set.of("event.data.object", "payment_method.metadata");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Harness at;

    @BeforeEach
    void start() {
        at = new Harness(folder);
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    void resources_have_the_fields_of_stripe_all_the_way_down() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), Guest.GOOD);
        var intent = at.intentOf(session);
        at.stripe().paymentIntents().capture(intent.getId());
        at.post("/v1/refunds", "payment_intent=" + intent.getId());
        at.post("/v1/customers", "email=a@example.com&name=A");

        check("checkout.session", read("/v1/checkout/sessions/" + session.getId()));
        check("payment_intent", read("/v1/payment_intents/" + intent.getId()));
        check("charge", read("/v1/charges").at("/data/0"));
        check("refund", read("/v1/refunds").at("/data/0"));
        check("customer", read("/v1/customers").at("/data/0"));
        check("event", read("/v1/events").at("/data/0"));
        check(
                "item",
                read("/v1/checkout/sessions/" + session.getId() + "/line_items").at("/data/0"));
        check("balance", read("/v1/balance"));
    }

    @Test
    void a_dispute_has_the_fields_of_stripe() throws Exception {
        at.post(
                "/v1/payment_intents",
                "amount=500&currency=jpy&confirm=true&payment_method=pm_card_createDispute&metadata[a]=b");
        check("dispute", read("/v1/disputes").at("/data/0"));
        check("charge", read("/v1/charges").at("/data/0"));
    }

    @Test
    void the_card_of_a_failed_payment_has_the_fields_of_stripe() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), "4000 0000 0000 0002");
        var intent = read("/v1/payment_intents/" + at.intentOf(session).getId());
        check("payment_intent", intent);
        check("payment_method", intent.at("/last_payment_error/payment_method"));
        check("charge", read("/v1/charges").at("/data/0"));
    }

    @Test
    void the_webhook_endpoint_has_the_fields_of_stripe() throws Exception {
        at.restartWithHook(java.net.URI.create("http://127.0.0.1:9/hook"));
        check("webhook_endpoint", read("/v1/webhook_endpoints").at("/data/0"));
    }

    @Test
    void lists_have_the_fields_of_stripe() throws Exception {
        for (String path : new String[] {
            "/v1/events", "/v1/refunds", "/v1/payment_intents", "/v1/disputes", "/v1/webhook_endpoints"
        }) {
            var list = read(path);
            assertThat(list.get("object").asText()).isEqualTo("list");
            assertThat(list.get("url").asText()).isEqualTo(path);
            assertThat(list.get("has_more").isBoolean()).isTrue();
            assertThat(list.get("data").isArray()).isTrue();
        }
    }

    private JsonNode read(String path) throws Exception {
        return JSON.readTree(at.get(path).body());
    }

    private static void check(String name, JsonNode ours) throws Exception {
        try (InputStream in = ShapesTest.class.getResourceAsStream("fixtures/" + name + ".json")) {
            var different = new TreeSet<String>();
            compare(name, ours, JSON.readTree(in), different);
            assertThat(different).isEmpty();
        }
    }

    /** Notes each field that is missing, or of another type; null stands for a value that there is not. */
    private static void compare(String path, JsonNode ours, JsonNode theirs, Set<String> different) {
        if (FREE.contains(path) || ours.isNull() || theirs.isNull()) {
            return;
        }
        if (ours.getNodeType() != theirs.getNodeType()) {
            different.add(path + " is " + ours.getNodeType() + " instead of " + theirs.getNodeType());
        } else if (theirs.isObject()) {
            theirs.fieldNames().forEachRemaining(field -> {
                if (ours.has(field)) {
                    compare(path + "." + field, ours.get(field), theirs.get(field), different);
                } else {
                    different.add(path + "." + field + " is missing");
                }
            });
        } else if (theirs.isArray() && !theirs.isEmpty() && !ours.isEmpty()) {
            compare(path + "[]", ours.get(0), theirs.get(0), different);
        }
    }
}
