package dev.matazu.guest;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.message.PushKeys;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the order's page offers to tell its guest, also on an iPhone and without script. */
@ShopTest
class TellPageApiTest {

    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    private static final Pattern MANIFEST = Pattern.compile("<link rel=\"manifest\" href=\"([^\"]+)\"");

    @Inject
    PushKeys keys;

    @Inject
    Clock clock;

    private final Phone phone = new Phone();

    @Test
    void it_is_offered_once_the_order_is_paid_and_a_letter_needs_no_script() {
        Phone.Placed unpaid = phone.order(anOrder().of("croissant").json());
        assertThat(page(unpaid, "Firefox")).doesNotContain("id=\"tell\"");
        Phone.Placed order = phone.paid(anOrder().of("croissant").json());
        assertThat(page(order, "Firefox"))
                .contains("id=\"tell\"", "name=\"mail\"")
                .doesNotContain("rel=\"manifest\"");
        write(order, "nonsense")
                .statusCode(422)
                .body(
                        containsString("Write it like aki@example.jp."),
                        containsString("href=\"#mail\""),
                        containsString("value=\"nonsense\""));
        write(order, "aki@example.jp").statusCode(303);
        assertThat(page(order, "Firefox")).contains("We write to a…@example.jp").doesNotContain("aki@example.jp");
        phone.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("stop", "yes")
                .redirects()
                .follow(false)
                .post("/orders/" + order.id() + "/mail")
                .then()
                .statusCode(303);
        assertThat(page(order, "Firefox")).contains("name=\"mail\"");
    }

    @Test
    void an_iphone_takes_its_guest_along_to_the_home_screen_for_a_day_and_a_link_alone_takes_nobody() {
        Phone.Placed order = phone.paid(anOrder().of("croissant").json());
        String start = startUrl(order);
        assertThat(given().header("Accept", "text/html")
                        .get(start)
                        .then()
                        .statusCode(200)
                        .extract()
                        .cookies())
                .doesNotContainKey("matazu-guest");
        String cookie = arrive(order, start).statusCode(303).extract().cookie("matazu-guest");
        given().cookie("matazu-guest", cookie)
                .get("/api/orders/" + order.id())
                .then()
                .statusCode(200);
        given().cookie("matazu-guest", cookie)
                .redirects()
                .follow(false)
                .get(start)
                .then()
                .statusCode(303)
                .header("Location", containsString("/orders/" + order.id()));

        Phone.Placed other = new Phone().paid(anOrder().of("croissant").json());
        assertThat(arrive(other, start).statusCode(303).extract().cookie("matazu-guest"))
                .as("a pass for another order")
                .isNull();
        Clock yesterday = Clock.offset(clock, Duration.ofHours(-25));
        String old = new HomePass(keys, yesterday).seal(UUID.fromString(order.id()), "mzg-token");
        assertThat(arrive(order, "?pass=" + old).extract().cookie("matazu-guest"))
                .as("a pass of yesterday")
                .isNull();
    }

    private String startUrl(Phone.Placed order) {
        Matcher manifest = MANIFEST.matcher(page(order, IPHONE));
        assertThat(manifest.find()).isTrue();
        JsonPath app = JsonPath.from(given().get(manifest.group(1))
                .then()
                .statusCode(200)
                .body("display", equalTo("standalone"))
                .extract()
                .asString());
        return app.getString("start_url");
    }

    private static io.restassured.response.ValidatableResponse arrive(Phone.Placed order, String start) {
        return given().formParam("pass", start.substring(start.indexOf('=') + 1))
                .redirects()
                .follow(false)
                .post("/orders/" + order.id() + "/home")
                .then();
    }

    private io.restassured.response.ValidatableResponse write(Phone.Placed order, String address) {
        return phone.request()
                .contentType("application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .formParam("mail", address)
                .redirects()
                .follow(false)
                .post("/orders/" + order.id() + "/mail")
                .then();
    }

    private String page(Phone.Placed order, String browser) {
        return phone.request()
                .header("Accept", "text/html")
                .header("User-Agent", browser)
                .get("/orders/" + order.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
