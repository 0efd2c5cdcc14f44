package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds every resource to the field names and types of Stripe's own examples. */
class ShapesTest {
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
    void resources_have_exactly_the_fields_of_stripe() throws Exception {
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
    void the_card_of_a_failed_payment_has_the_fields_of_stripe() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), "4000 0000 0000 0002");
        var intent = read("/v1/payment_intents/" + at.intentOf(session).getId());
        check("payment_method", intent.at("/last_payment_error/payment_method"));
        check("charge", read("/v1/charges").at("/data/0"));
    }

    @Test
    void lists_have_the_fields_of_stripe() throws Exception {
        for (String path : new String[] {"/v1/events", "/v1/refunds", "/v1/payment_intents", "/v1/webhook_endpoints"}) {
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
            var theirs = JSON.readTree(in);
            assertThat(names(ours)).as(name).isEqualTo(names(theirs));
            for (String field : names(theirs)) {
                var mine = ours.get(field);
                if (!mine.isNull() && !theirs.get(field).isNull()) {
                    assertThat(mine.getNodeType())
                            .as(name + "." + field)
                            .isEqualTo(theirs.get(field).getNodeType());
                }
            }
        }
    }

    private static TreeSet<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
