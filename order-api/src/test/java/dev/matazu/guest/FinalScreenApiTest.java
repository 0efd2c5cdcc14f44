package dev.matazu.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** What Japan's Act on Specified Commercial Transactions, article 12-6, wants on the screen before the last button. */
@ShopTest
class FinalScreenApiTest {

    private final Phone phone = new Phone();

    @Test
    void everything_is_said_before_the_button_that_pays_at_a_store_that_charges_at_once() {
        put("hoshi-coffee", "caffe-latte");
        assertThat(beforePaying("hoshi-coffee", "en"))
                .contains("Caffè Latte", ">2</output>", "¥960")
                .contains("Payment", "By card or PayPay, on the next page. ¥960 is charged when the kitchen starts.")
                .contains("Hand-over", "The time is held while you pay.")
                .contains("Cancelling", "Free until the kitchen starts")
                .contains("/s/hoshi-coffee/seller", "About the seller")
                .containsPattern("Today \\d\\d:\\d\\d");
        assertThat(beforePaying("hoshi-coffee", "ja"))
                .contains("カフェラテ", ">2</output>", "¥960")
                .contains("お支払い", "¥960", "キャンセル", "お渡し")
                .contains("/s/hoshi-coffee/seller", "特定商取引法に基づく表記");
    }

    @Test
    void everything_is_said_before_the_button_that_pays_at_a_store_that_charges_on_arrival() {
        put("umi-burger", "cheeseburger");
        assertThat(beforePaying("umi-burger", "en"))
                .contains("is reserved now and charged when you check in", "after you check in")
                .contains("Free until you check in");
        assertThat(beforePaying("umi-burger", "ja")).contains("お支払い", "お渡し", "キャンセル", "特定商取引法に基づく表記");
    }

    @Test
    void the_seller_says_who_it_is_and_on_which_terms() {
        phone.request()
                .header("Accept-Language", "ja")
                .get("/s/hoshi-coffee/seller")
                .then()
                .statusCode(200)
                .body(containsString("星珈琲株式会社"), containsString("T1234567890123"), containsString("03-0000-1148"))
                .body(containsString("販売価格"), containsString("お支払い"), containsString("キャンセル・返金"));
        phone.request().get("/s/nowhere/seller").then().statusCode(404);
    }

    private void put(String store, String item) {
        phone.request()
                .contentType(ContentType.URLENC)
                .formParam("item", item)
                .formParam("quantity", 2)
                .redirects()
                .follow(false)
                .post("/s/" + store + "/basket/lines")
                .then()
                .statusCode(303);
    }

    private String beforePaying(String store, String language) {
        String page = phone.request()
                .header("Accept-Language", language)
                .get("/s/" + store + "/basket")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("id=\"order\"");
        return page.substring(0, page.indexOf("id=\"order\""));
    }
}
