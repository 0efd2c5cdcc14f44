package dev.matazu.message;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.ordering.OrderMoved;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.ReleaseUnarrived;
import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Told away from the page: once, in time, by a push service and a mail server that fail as real ones do. */
@ShopTest
class TellGuestApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");

    @Inject
    DemoAccess demo;

    @Inject
    PushKeys keys;

    @Inject
    MessageWork work;

    @Inject
    LookAfterMessages lookAfter;

    @Inject
    ReadOrders orders;

    @Inject
    ReleaseUnarrived unarrived;

    @Inject
    EntityManager database;

    @Inject
    Event<OrderMoved> moved;

    @Inject
    Clock clock;

    @ConfigProperty(name = "matazu.mail.port")
    int mailPort;

    private final Phone phone = new Phone();
    private PushService service;
    private Tablet tablet;
    private Wall wall;

    @BeforeEach
    void open() throws IOException {
        service = PushService.open(keys.publicKey());
        tablet = Tablet.paired(HOSHI.value(), demo.accessTo(HOSHI).orElseThrow().pairingCode())
                .signIn("Hana", "2580");
        wall = Wall.on(HOSHI.value(), tablet);
        wall.hello("wall");
    }

    @AfterEach
    void close() {
        wall.close();
        service.close();
    }

    @Test
    void a_guest_is_told_that_it_is_ready_in_their_language_signed_and_for_their_browser_alone() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        makeReady(order);
        JsonNode shown = told(1).get(0);
        String number = phone.see(order).extract().path("number");
        assertThat(shown.path("title").asText()).isEqualTo("番号 " + number + " が出来上がりました");
        assertThat(shown.path("lang").asText()).isEqualTo("ja");
        assertThat(shown.path("page").asText()).isEqualTo("/orders/" + order.id());
        PushService.Delivery delivery = service.asked().get(0);
        assertThat(delivery.headers())
                .containsEntry("urgency", "high")
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("topic", order.id().replace("-", ""));
        assertThat(Integer.parseInt(delivery.headers().get("ttl"))).isBetween(800, 900);
        assertThat(delivery.claims().path("sub").asText()).startsWith("https://");
        assertThat(Instant.ofEpochSecond(delivery.claims().path("exp").asLong()))
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void a_push_service_in_trouble_is_asked_again_and_the_guest_is_told_once() {
        service.answer(500);
        service.answer(429, "3");
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        makeReady(order);
        told(1);
        assertThat(service.asked()).extracting(PushService.Delivery::answered).containsExactly(500, 429, 201);
        lookAfter.lookAfter();
        nothingLeftToSend(order);
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    void what_was_not_sent_before_a_stop_is_sent_after_the_next_start() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        work.stop();
        try {
            makeReady(order);
            assertThat(service.asked()).isEmpty();
        } finally {
            work.start();
        }
        told(1);
    }

    @Test
    void a_guest_who_has_it_already_is_not_told() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        work.stop();
        try {
            makeReady(order);
            tablet.request()
                    .body(Map.of("override", Map.of("reason", "phone is dead")))
                    .post("/api/stores/" + HOSHI + "/counter/orders/" + order.id() + "/hand-over")
                    .then()
                    .statusCode(200);
        } finally {
            work.start();
        }
        nothingLeftToSend(order);
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void what_was_ready_long_ago_is_no_news() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        work.stop();
        try {
            makeReady(order);
            earlier(order, "ready_at", Duration.ofMinutes(20));
        } finally {
            work.start();
        }
        nothingLeftToSend(order);
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void another_time_is_told_with_the_one_that_was_known_and_the_same_one_is_not() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        promise(order, Duration.ofMinutes(20));
        JsonNode shown = told(1).get(0);
        assertThat(shown.path("title").asText()).startsWith("時間が変わりました: ");
        assertThat(shown.path("body").asText()).contains("変更前は");
        promise(order, Duration.ZERO);
        nothingLeftToSend(order);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void of_two_changes_that_wait_only_the_last_is_told() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        work.stop();
        try {
            promise(order, Duration.ofMinutes(20));
            promise(order, Duration.ofMinutes(10));
        } finally {
            work.start();
        }
        told(1);
        nothingLeftToSend(order);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void what_was_said_first_never_arrives_last() {
        CountDownLatch goOn = service.hesitate();
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        promise(order, Duration.ofMinutes(20));
        await().until(() -> count("ordering.message", order, " and tries > 0") == 1);
        makeReady(order);
        await().during(Duration.ofSeconds(1)).until(() -> service.asked().isEmpty());
        goOn.countDown();
        assertThat(told(2))
                .extracting(shown -> shown.path("title").asText().replaceAll("[\\d: ~〜]", ""))
                .containsExactly("時間が変わりました", "番号が出来上がりました");
    }

    @Test
    void who_was_told_that_it_is_ready_is_told_when_it_is_made_again_and_when_that_is_ready() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        makeReady(order);
        told(1);
        assertThat(wall.command(Map.of("action", "recall", "ticket", order.id()))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(told(2).get(1).path("title").asText()).endsWith("を作り直しています");
        makeReady(order);
        assertThat(told(3).get(2).path("title").asText()).endsWith("が出来上がりました");
    }

    @Test
    void who_was_told_too_early_is_told_so() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        UUID bump = UUID.randomUUID();
        wall.command(bump, Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
        told(1);
        wall.command(Map.of("action", "undo", "command", bump.toString()));
        assertThat(told(2).get(1).path("title").asText()).endsWith("はまだ出来上がっていません");
    }

    @Test
    void a_browser_that_is_gone_is_forgotten() {
        service.answer(410);
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        makeReady(order);
        await().until(() -> service.asked().size() == 1 && contacts(order) == 0);
    }

    @Test
    void only_who_ordered_and_paid_is_told_and_not_more_than_three_browsers() {
        Phone.Placed unpaid = phone.order(coffee());
        subscribe(unpaid).statusCode(409).body("type", equalTo("https://matazu.dev/problems/order-moved-on"));
        Phone.Placed order = phone.paid(coffee());
        new Phone()
                .request()
                .body(service.subscription())
                .put("/api/orders/" + order.id() + "/contacts/push")
                .then()
                .statusCode(404);
        for (int i = 0; i < 5; i++) {
            Map<String, Object> other = new java.util.HashMap<>(service.subscription());
            other.put("endpoint", other.get("endpoint") + "/" + i);
            put(order, other).statusCode(204);
        }
        assertThat(contacts(order)).isEqualTo(3);
        put(order, Map.of("endpoint", "https://example.jp/", "keys", Map.of("p256dh", "AAAA", "auth", "AAAA")))
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/push-refused"));
        phone.request()
                .delete("/api/orders/" + order.id() + "/contacts/push")
                .then()
                .statusCode(204);
        assertThat(contacts(order)).isZero();
    }

    @Test
    void a_letter_says_it_too_and_the_address_is_erased_a_day_after_the_order_has_ended() throws IOException {
        Phone.Placed order = phone.paid(coffee());
        phone.request()
                .body(Map.of("address", "aki@example.jp\r\nBcc: all@example.jp"))
                .put("/api/orders/" + order.id() + "/contacts/mail")
                .then()
                .statusCode(422);
        phone.request()
                .header("Accept-Language", "en")
                .body(Map.of("address", "aki@example.jp"))
                .put("/api/orders/" + order.id() + "/contacts/mail")
                .then()
                .statusCode(204);
        try (LetterBox box = new LetterBox(mailPort)) {
            makeReady(order);
            await().until(() -> !box.letters().isEmpty());
            String number = phone.see(order).extract().path("number");
            assertThat(box.letters().get(0))
                    .contains("To: aki@example.jp", "Subject: Number " + number + " is ready", "/orders/" + order.id());
            nothingLeftToSend(order);
            assertThat(box.letters()).hasSize(1);
        }
        tablet.request()
                .body(Map.of("override", Map.of("reason", "phone is dead")))
                .post("/api/stores/" + HOSHI + "/counter/orders/" + order.id() + "/hand-over")
                .then()
                .statusCode(200);
        lookAfter.lookAfter();
        assertThat(contacts(order)).isEqualTo(1);
        earlier(order, "ended_at", Duration.ofHours(25));
        lookAfter.lookAfter();
        assertThat(contacts(order)).isZero();
    }

    @Test
    void a_guest_is_told_that_the_kitchen_stands_still_and_that_it_runs_again() {
        Phone.Placed order = phone.paid(coffee());
        subscribe(order).statusCode(204);
        int no = wall.hello("wall").path("kitchen").path("lastStop").asInt() + 1;
        wall.command(Map.of("action", "stopKitchen", "stop", no, "reason", "POWER"));
        JsonNode stopped = told(1).get(0);
        assertThat(stopped.path("title").asText()).contains("調理を停止しています");
        assertThat(stopped.path("body").asText()).contains("停電のため");
        wall.command(Map.of("action", "runKitchen", "stop", no));
        assertThat(told(2).get(1).path("title").asText()).startsWith("調理を再開しました");
        nothingLeftToSend(order);
        assertThat(service.shown()).hasSize(2);
    }

    @Test
    void a_guest_who_never_came_is_told_that_it_was_cancelled_and_how_to_go_on() {
        Phone.Placed order =
                phone.paid(anOrder().at("umi-burger").of("cheeseburger").json());
        subscribe(order).statusCode(204);
        earlier(order, "placed_at", Duration.ofHours(4));
        unarrived.release();
        JsonNode shown = told(1).get(0);
        assertThat(shown.path("title").asText()).endsWith("はキャンセルされました");
        assertThat(shown.path("body").asText()).contains("ご来店の確認がなかった", "代金はお返しします", "もう一度ご注文");
        phone.see(order).body("state", equalTo("CANCELLED"));
    }

    private static Map<String, Object> coffee() {
        return anOrder().of("caffe-latte").json();
    }

    private ValidatableResponse subscribe(Phone.Placed order) {
        return put(order, service.subscription());
    }

    private ValidatableResponse put(Phone.Placed order, Map<String, Object> subscription) {
        return phone.request()
                .header("Accept-Language", "ja")
                .body(subscription)
                .put("/api/orders/" + order.id() + "/contacts/push")
                .then();
    }

    private void makeReady(Phone.Placed order) {
        assertThat(wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        phone.see(order).body("state", equalTo("READY"));
    }

    /** The kitchen gives it another time, in one transaction with what follows from it. */
    private void promise(Phone.Placed order, Duration later) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update ordering.placed_order set promise_from = promise_from + :later *"
                            + " interval '1 minute', promise_to = promise_to + :later * interval '1 minute'"
                            + " where id = :id")
                    .setParameter("later", later.toMinutes())
                    .setParameter("id", UUID.fromString(order.id()))
                    .executeUpdate();
            OrderView view = orders.of(ref(order)).orElseThrow();
            moved.fire(new OrderMoved(view, view.state(), Actor.system("kitchen")));
        });
    }

    private void earlier(Phone.Placed order, String when, Duration by) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update ordering.placed_order set " + when + " = " + when
                                + " - :by * interval '1 minute' where id = :id")
                        .setParameter("by", by.toMinutes())
                        .setParameter("id", UUID.fromString(order.id()))
                        .executeUpdate());
    }

    private List<JsonNode> told(int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> service.shown().size() >= times);
        return service.shown();
    }

    private void nothingLeftToSend(Phone.Placed order) {
        await().until(() -> count("ordering.message", order, " and state = 'OPEN'") == 0
                && count("ordering.message", order, "") > 0);
    }

    private long contacts(Phone.Placed order) {
        return count("ordering.contact", order, "");
    }

    private long count(String table, Phone.Placed order, String which) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from " + table + " where order_id = :id" + which, Long.class)
                .setParameter("id", UUID.fromString(order.id()))
                .getSingleResult());
    }

    private static OrderRef ref(Phone.Placed order) {
        return new OrderRef(HOSHI, UUID.fromString(order.id()));
    }
}
