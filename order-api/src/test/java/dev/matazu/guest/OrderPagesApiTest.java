package dev.matazu.guest;

import static dev.matazu.testing.Orders.anOrder;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ShopTest
class OrderPagesApiTest {

    private final Phone phone = new Phone();

    @Test
    void an_order_to_go_is_not_brought_to_a_table() {
        Phone.Placed order =
                phone.paid(anOrder().at("umi-burger").of("cheeseburger").json());

        phone.request()
                .body(Map.of("method", "TABLE", "place", "5"))
                .post("/api/orders/" + order.id() + "/arrival")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/table-to-go"));
        page("/orders/" + order.id(), "method", "TABLE", "table", "5")
                .statusCode(422)
                .body(containsString("Tables are for eating in"));
        phone.see(order).body("state", equalTo("PLACED"));
    }

    @Test
    void an_order_without_a_name_keeps_what_was_chosen_and_says_so_beside_the_field() {
        phone.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("item", "caffe-latte")
                .redirects()
                .follow(false)
                .post("/s/hoshi-coffee/basket/lines")
                .then()
                .statusCode(303);
        String basket = phone.request()
                .accept("text/html")
                .get("/s/hoshi-coffee/basket")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        phone.request()
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .formParam("basket", hidden(basket, "basket"))
                .formParam("key", hidden(basket, "key"))
                .formParam("total", hidden(basket, "total"))
                .formParam("dining", "EAT_IN")
                .formParam("method", "TABLE")
                .formParam("nickname", " ")
                .post("/s/hoshi-coffee/checkout")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"nickname-wrong\">Tell us a name to call."),
                        containsString("value=\"EAT_IN\" checked"),
                        containsString("value=\"TABLE\" checked")));
    }

    private ValidatableResponse page(String order, String... form) {
        var request =
                phone.request().contentType("application/x-www-form-urlencoded").accept("text/html");
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return request.post(order + "/arrive").then();
    }

    private static String hidden(String page, String name) {
        String from = "name=\"" + name + "\" value=\"";
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf('"', start));
    }
}
