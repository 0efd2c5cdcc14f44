package dev.matazu.pickup;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Aki sends Ken to collect her order. */
@ShopTest
class PickupLinkApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final Pattern LINK = Pattern.compile("id=\"share-link\" href=\"(/collect/[\\w-]{43})\"");

    @Inject
    PickupLinks links;

    @Inject
    CancelOrder cancel;

    @Inject
    ShopClock clock;

    private final Phone aki = new Phone();
    private final Phone ken = new Phone();

    @AfterEach
    void inTime() {
        clock.reset();
    }

    @Test
    void who_has_the_link_sees_what_to_show_and_nothing_of_the_money_or_the_allergy() {
        Phone.Placed order = aki.paid(
                anOrder().of("caffe-latte").allergy("No nuts, and no sesame").json());
        String code = aki.see(order).extract().path("code");
        ken.request().accept("text/html").get("/orders/" + order.id()).then().statusCode(404);

        open(ken, share(order))
                .statusCode(200)
                .body(allOf(
                        containsString(code.substring(0, 3) + " " + code.substring(3)),
                        containsString("Latte"),
                        containsString("You collect this for")))
                .body(allOf(not(containsString("¥")), not(containsString("sesame")), not(containsString("/cancel"))));
    }

    @Test
    void an_order_has_one_link_until_it_is_taken_back() {
        Phone.Placed order = aki.paid(anOrder().of("caffe-latte").json());
        String link = share(order);
        assertThat(share(order)).isEqualTo(link);
        form(aki, Map.of("stop", "true"))
                .post("/orders/" + order.id() + "/share")
                .then()
                .statusCode(303);
        open(ken, link).statusCode(404).body(containsString("This link opens nothing any more"));
        assertThat(share(order)).isNotEqualTo(link);
        open(ken, "/collect/" + "A".repeat(43)).statusCode(404);
    }

    @Test
    void nobody_makes_one_for_an_order_of_somebody_else_or_one_that_is_not_paid() {
        Phone.Placed order = aki.paid(anOrder().of("caffe-latte").json());
        ken.paid(anOrder().of("caffe-latte").json());
        form(ken, Map.of()).post("/orders/" + order.id() + "/share").then().statusCode(404);
        Phone.Placed unpaid = aki.order(anOrder().of("caffe-latte").json());
        form(aki, Map.of()).post("/orders/" + unpaid.id() + "/share").then().statusCode(409);
    }

    @Test
    void who_collects_says_that_they_are_there_and_the_kitchen_begins_once() {
        Phone.Placed order =
                aki.paid(anOrder().at("umi-burger").of("cheeseburger").json());
        String link = share(order);
        aki.see(order).body("state", equalTo("PLACED"));
        open(ken, link).body(allOf(containsString("id=\"arrive\""), not(containsString("¥"))));
        for (int twice = 0; twice < 2; twice++) {
            form(ken, Map.of("method", "COUNTER")).post(link + "/arrive").then().statusCode(303);
        }
        aki.see(order).body("state", equalTo("FIRED"));
    }

    @Test
    void a_day_after_the_order_has_ended_the_link_opens_nothing() {
        Phone.Placed order = aki.paid(anOrder().of("caffe-latte").json());
        String link = share(order);
        OrderRef ref = new OrderRef(HOSHI, UUID.fromString(order.id()));
        cancel.because(ref, "TEST", Actor.system("test"));
        open(ken, link).statusCode(200);
        clock.advance(Duration.ofHours(25));
        open(ken, link).statusCode(404);
        links.forget();
        assertThat(links.of(ref)).isEmpty();
    }

    private String share(Phone.Placed order) {
        form(aki, Map.of()).post("/orders/" + order.id() + "/share").then().statusCode(303);
        Matcher link = LINK.matcher(
                open(aki, "/orders/" + order.id()).statusCode(200).extract().asString());
        assertThat(link.find()).as("the link on the page").isTrue();
        return link.group(1);
    }

    private static ValidatableResponse open(Phone phone, String path) {
        return phone.request()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(path)
                .then();
    }

    private static RequestSpecification form(Phone phone, Map<String, String> fields) {
        return phone.request()
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParams(fields)
                .redirects()
                .follow(false);
    }
}
