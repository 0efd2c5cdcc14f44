package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ShopTest
class PlaceOrderApiTest {

    private final Phone phone = new Phone();

    @Test
    void the_same_key_and_body_is_the_same_order_and_another_body_is_refused() {
        Map<String, Object> latte = anOrder().of("caffe-latte").json();
        String first = phone.place("one-key-only", latte)
                .then()
                .statusCode(201)
                .extract()
                .path("order.id");
        String second = phone.place("one-key-only", latte)
                .then()
                .statusCode(201)
                .extract()
                .path("order.id");
        assertThat(second).isEqualTo(first);
        phone.place("one-key-only", anOrder().of("cappuccino").json())
                .then()
                .statusCode(409)
                .body("type", equalTo("https://matazu.dev/problems/key-used-for-another-order"));
    }

    @Test
    void ten_posts_at_once_with_one_key_make_one_order() throws Exception {
        Map<String, Object> latte = anOrder().of("caffe-latte").json();
        ExecutorService guests = Executors.newFixedThreadPool(10);
        try {
            Callable<String> post = () -> phone.place("key-of-ten-posts", latte)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("order.id");
            List<Future<String>> answers = guests.invokeAll(java.util.Collections.nCopies(10, post));
            java.util.Set<String> ids = new java.util.HashSet<>();
            for (Future<String> answer : answers) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
        } finally {
            guests.shutdownNow();
        }
    }

    @Test
    void thirty_guests_who_order_and_pay_at_once_are_all_served_and_get_different_numbers() throws Exception {
        ExecutorService guests = Executors.newFixedThreadPool(10);
        try {
            Callable<String> visit = () -> {
                Phone guest = new Phone();
                Phone.Placed order = guest.paid(anOrder().of("dorayaki").json());
                return guest.see(order)
                        .body("state", equalTo("FIRED"))
                        .extract()
                        .path("number");
            };
            java.util.Set<String> numbers = new java.util.HashSet<>();
            for (Future<String> number : guests.invokeAll(java.util.Collections.nCopies(30, visit))) {
                numbers.add(number.get());
            }
            assertThat(numbers).hasSize(30);
        } finally {
            guests.shutdownNow();
        }
    }

    @Test
    void a_price_that_the_client_sends_is_ignored() {
        Map<String, Object> line = new HashMap<>(Map.of("item", "caffe-latte", "quantity", 1));
        line.put("unitPrice", 1);
        phone.place("cheap-latte-please", anOrder().line(line).json())
                .then()
                .statusCode(201)
                .body("order.total", equalTo(480));
    }

    @Test
    void somebody_elses_order_does_not_exist() {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Phone stranger = new Phone();
        stranger.request().get("/api/orders/" + order.id()).then().statusCode(404);
        stranger.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(404);
        stranger.request().post("/api/orders/" + order.id() + "/payment").then().statusCode(404);
        phone.see(order).body("state", equalTo("AWAITING_PAYMENT"));
    }

    @Test
    void eating_in_and_taking_away_have_their_own_tax_and_alcohol_never_the_reduced_one() {
        phone.place("tax-to-go", anOrder().of("caffe-latte").of("craft-beer").json())
                .then()
                .statusCode(201)
                .body("order.taxes.percent", equalTo(List.of(8, 10)))
                .body("order.taxes.tax", equalTo(List.of(480 * 8 / 108, 780 * 10 / 110)));
        phone.place(
                        "tax-eat-in",
                        anOrder().eatIn().of("caffe-latte").of("craft-beer").json())
                .then()
                .statusCode(201)
                .body("order.taxes.percent", equalTo(List.of(10)))
                .body("order.taxes.tax", equalTo(List.of(1260 * 10 / 110)));
    }
}
