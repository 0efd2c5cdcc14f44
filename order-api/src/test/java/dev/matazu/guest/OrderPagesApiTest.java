package dev.matazu.guest;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void who_has_not_said_which_bay_is_asked_for_it() {
        Phone.Placed order =
                phone.paid(anOrder().at("umi-burger").of("cheeseburger").json());
        page("/orders/" + order.id(), "method", "BAY")
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"bay-wrong\">Choose your bay."), not(containsString("no place of that"))));
        page("/orders/" + order.id(), "method", "BAY", "bay", "9")
                .statusCode(422)
                .body(containsString("no place of that number"));
    }

    @Test
    void an_order_that_no_other_store_can_make_offers_none() {
        Phone.Placed order =
                phone.paid(anOrder().at("umi-burger").of("cheeseburger").json());
        html("/orders/" + order.id()).body(not(containsString("id=\"other-store\"")));
        html("/orders/" + order.id() + "/to")
                .body(allOf(containsString("does not sell Cheeseburger"), not(containsString("/to/hoshi-coffee"))));
    }

    @Test
    void who_has_nothing_else_to_choose_is_not_asked_where_to_get_it() {
        Phone.Placed toGo = phone.paid(anOrder().of("caffe-latte").json());
        html("/orders/" + toGo.id()).body(not(containsString("id=\"move\"")));
        Phone.Placed eatIn = phone.paid(anOrder().of("caffe-latte").eatIn().json());
        html("/orders/" + eatIn.id()).body(containsString("id=\"move\""));
    }

    @Test
    void a_later_time_that_was_chosen_is_the_time_that_the_basket_promises() {
        put("caffe-latte");
        String basket = html("/s/hoshi-coffee/basket").extract().asString();
        Matcher slot =
                Pattern.compile("id=\"time-(\\d[^\"]+)\"[^>]*><span>([^<]+)<").matcher(basket);
        assertThat(slot.find()).isTrue();
        phone.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("time", slot.group(1))
                .redirects()
                .follow(false)
                .post("/s/hoshi-coffee/basket")
                .then()
                .statusCode(303);
        html("/s/hoshi-coffee/basket")
                .body(allOf(
                        containsString("<span class=\"nowrap\">" + slot.group(2)),
                        containsString("Today " + slot.group(2)),
                        containsString("shortly before that time")));
    }

    @Test
    void an_order_without_a_name_keeps_what_was_chosen_and_says_so_beside_the_field() {
        put("caffe-latte");
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

    private void put(String item) {
        phone.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("item", item)
                .redirects()
                .follow(false)
                .post("/s/hoshi-coffee/basket/lines")
                .then()
                .statusCode(303);
    }

    private ValidatableResponse html(String address) {
        return phone.request().accept("text/html").get(address).then().statusCode(200);
    }

    private static String hidden(String page, String name) {
        String from = "name=\"" + name + "\" value=\"";
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf('"', start));
    }
}
