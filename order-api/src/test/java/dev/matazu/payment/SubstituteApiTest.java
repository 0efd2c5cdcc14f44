package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.payment.receipt.Receipt;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is made instead: the papers say it, the kitchen counts it, and a part that is missing twice costs nobody. */
@ShopTest
class SubstituteApiTest {

    private static final String COFFEE = "hoshi-coffee";
    private static final String BURGER = "umi-burger";

    @Inject
    DemoAccess demo;

    @Inject
    MoneyAtRest money;

    @Inject
    Payments payments;

    @Inject
    FindRefundable find;

    @Inject
    ReadReceipts receipts;

    @Inject
    ReadTickets tickets;

    @Inject
    Session database;

    private final Phone phone = new Phone();
    private Tablet tablet;
    private Wall wall;

    @AfterEach
    void close() {
        Sandbox.wellAgain();
        wall.close();
    }

    @Test
    void invoice_and_return_invoice_say_what_was_bought_in_the_end() {
        OrderRef order = coffee("caffe-latte", "croissant");
        money.of(order);
        cannotMake(order, 1);
        instead(order, 1, "drip-coffee");
        money.of(order);
        Receipt back = paper(order, Receipt.Kind.RETURN);
        assertThat(back.content().lines()).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(60);
            assertThat(line.reduced()).isTrue();
        });
        assertThat(back.content().taxes()).containsExactly(new Tax(8, true, 60, 5));
        page(order, back).body(containsString("1 × Caffè Latte → Drip Coffee (difference) ※"));
        page(order, paper(order, Receipt.Kind.INVOICE))
                .body(containsString("1 × Caffè Latte ※"), containsString("made instead of Caffè Latte: Drip Coffee"));
    }

    @Test
    void an_invoice_that_is_written_after_the_substitute_says_what_was_paid_for() {
        Sandbox.plan("http500", "POST /v1/payment_intents/*", 30);
        OrderRef order = coffee("caffe-latte", "croissant");
        cannotMake(order, 1);
        instead(order, 1, "drip-coffee");
        assertThat(receipts.of(order)).isEmpty();
        Sandbox.wellAgain();
        money.of(order);
        assertThat(paper(order, Receipt.Kind.INVOICE).content().lines())
                .extracting(Receipt.Line::amount)
                .containsExactly(480L, 320L);
        page(order, paper(order, Receipt.Kind.RETURN)).body(containsString("Caffè Latte → Drip Coffee (difference)"));
    }

    @Test
    void a_substitute_at_the_same_price_stands_on_the_receipt_too() {
        OrderRef order = coffee("morning-set");
        cannotMake(order, 1);
        instead(order, 1, "iced-coffee");
        money.of(order);
        assertThat(receipts.of(order)).hasSize(1);
        page(order, paper(order, Receipt.Kind.INVOICE))
                .body(containsString("Morning Set"), containsString("made instead of Drip Coffee: Iced Coffee"));
    }

    @Test
    void a_part_of_a_set_that_is_missing_twice_can_be_filled_once_more_or_the_set_goes_back() {
        OrderRef order = ordered(COFFEE, Map.of("drink", "yuzu-tea"), "morning-set", "croissant");
        cannotMake(order, 1);
        instead(order, 1, "caffe-latte");
        cannotMake(order, 4);
        questions(order)
                .body("[1].shortage.line", equalTo(1))
                .body("[1].substitutes.item", containsInAnyOrder("drip-coffee", "iced-coffee"))
                .body("[1].refund.minor", equalTo(700));
        tablet.request()
                .header("Accept-Language", "en")
                .get("/api/stores/" + COFFEE + "/counter/orders/" + order.id())
                .then()
                .statusCode(200)
                .body("missing[1].refund", equalTo("¥700"));
        instead(order, 2, "drip-coffee");
        cannotMake(order, 5);
        questions(order).body("[2].substitutes.item", equalTo(List.of("iced-coffee")));
        answer(order, 3, Map.of("answer", "REFUND")).statusCode(200).body("[2].shortage.refunded", equalTo(620));
        money.of(order);
        assertThat(refunded(order)).isEqualTo(720);
        assertThat(tickets.of(order.store(), order.id()).orElseThrow().lines())
                .extracting(line -> line.state().name())
                .containsExactly("VOID", "VOID", "QUEUED", "VOID", "VOID");
        page(order, paper(order, Receipt.Kind.RETURN)).body(containsString("Yuzu Tea → Caffè Latte (difference)"));
    }

    @Test
    void a_set_of_which_a_part_is_missing_for_good_ends_an_order_of_nothing_else() {
        OrderRef order = coffee("morning-set");
        cannotMake(order, 1);
        instead(order, 1, "iced-coffee");
        cannotMake(order, 3);
        questions(order).body("[1].substitutes", empty()).body("[1].refund.minor", equalTo(620));
        answer(order, 2, Map.of("answer", "REFUND")).statusCode(200);
        phone.see(placed(order)).body("state", equalTo("CANCELLED"));
        money.of(order);
        assertThat(refunded(order)).isEqualTo(620);
    }

    @Test
    void what_was_missing_once_is_not_offered_again() {
        OrderRef order = coffee("caffe-latte", "croissant");
        cannotMake(order, 1);
        instead(order, 1, "cappuccino");
        cannotMake(order, 3);
        questions(order).body("[1].substitutes.item", containsInAnyOrder("iced-coffee", "drip-coffee"));
        answer(order, 2, Map.of("answer", "REFUND")).statusCode(200);
        money.of(order);
        assertThat(refunded(order)).isEqualTo(480);
        page(order, paper(order, Receipt.Kind.RETURN)).body(containsString("1 × Cappuccino"), not(containsString("→")));
    }

    @Test
    void the_kitchen_counts_a_substitute_at_a_station_that_had_nothing_to_do_for_the_order() {
        OrderRef order = ordered(BURGER, null, "ebi-burger");
        phone.request()
                .body(Map.of("method", "COUNTER"))
                .post("/api/orders/" + order.id() + "/arrival")
                .then()
                .statusCode(200);
        assertThat(claimed(order)).isEqualTo(Map.of("fry", 150, "pack", 20));
        cannotMake(order, 1);
        instead(order, 1, "cheeseburger");
        assertThat(claimed(order)).isEqualTo(Map.of("grill", 110));
    }

    @Test
    void the_kitchen_counts_all_of_a_substitute_that_takes_longer() {
        OrderRef order = coffee("caffe-latte");
        cannotMake(order, 1);
        instead(order, 1, "drip-coffee");
        assertThat(claimed(order)).isEqualTo(Map.of("bar", 75));
    }

    @Test
    void a_line_that_costs_nothing_any_more_is_no_refund() {
        OrderRef order = coffee("caffe-latte", "croissant");
        cannotMake(order, 1);
        instead(order, 1, "cappuccino");
        assertThat(find.of(order).lines()).extracting(Refundable.Line::left).containsExactly(0, 1, 1);
    }

    private OrderRef coffee(String... items) {
        return ordered(COFFEE, null, items);
    }

    /** Paid; the first item with these parts. */
    private OrderRef ordered(String store, Map<String, String> parts, String... items) {
        var order = anOrder().at(store);
        for (String item : items) {
            boolean filled = parts != null && item.equals(items[0]);
            order.line(
                    filled ? Map.of("item", item, "quantity", 1, "parts", parts) : Map.of("item", item, "quantity", 1));
        }
        tablet = Tablet.paired(
                store, demo.accessTo(new StoreId(store)).orElseThrow().pairingCode());
        wall = Wall.on(store, tablet);
        wall.hello("wall");
        return new OrderRef(
                new StoreId(store), UUID.fromString(phone.paid(order.json()).id()));
    }

    private void cannotMake(OrderRef order, int line) {
        JsonNode answer = wall.command(
                Map.of("action", "cannotMake", "ticket", order.id(), "lines", List.of(line), "why", "SOLD_OUT"));
        assertThat(answer.path("ok").asBoolean()).as("%s", answer).isTrue();
    }

    private void instead(OrderRef order, int no, String item) {
        answer(order, no, Map.of("answer", "SUBSTITUTE", "item", item)).statusCode(200);
    }

    private ValidatableResponse answer(OrderRef order, int no, Map<String, Object> answer) {
        return phone.request()
                .body(answer)
                .post("/api/orders/" + order.id() + "/shortages/" + no)
                .then();
    }

    private ValidatableResponse questions(OrderRef order) {
        return phone.request()
                .get("/api/orders/" + order.id() + "/shortages")
                .then()
                .statusCode(200);
    }

    /** The first of its kind. */
    private Receipt paper(OrderRef order, Receipt.Kind kind) {
        return receipts.of(order).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse page(OrderRef order, Receipt receipt) {
        return phone.request()
                .header("Accept-Language", "en")
                .accept("text/html")
                .get("/orders/" + order.id() + "/receipts/" + receipt.number())
                .then()
                .statusCode(200);
    }

    private long refunded(OrderRef order) {
        return payments.latest(order).orElseThrow().refunded().minor();
    }

    private static Phone.Placed placed(OrderRef order) {
        return new Phone.Placed(order.id().toString(), null);
    }

    /** Seconds still to do by station, as the plan has them. */
    private Map<String, Integer> claimed(OrderRef order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select piece ->> 'station', sum((piece ->> 'seconds')::int)"
                                        + " from kitchen.booking, jsonb_array_elements(open_pieces) piece"
                                        + " where store_id = :store and id = :order group by 1",
                                Object[].class)
                        .setParameter("store", order.store().value())
                        .setParameter("order", order.id())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue())));
    }
}
