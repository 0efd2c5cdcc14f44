package dev.matazu.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a test does to the payment processor: makes it fail, moves its clock, reads its books. */
public final class Sandbox {

    private Sandbox() {}

    /** Goes wrong for the next calls that match, as {@code "POST * /capture"} without the blanks. */
    public static void plan(String kind, String match, int times) {
        request()
                .contentType("application/json")
                .body(Map.of("kind", kind, "match", match, "times", times, "millis", 50))
                .post(address("/sandbox/faults"))
                .then()
                .statusCode(200);
    }

    /** Ends what is open at the processor: {@code "disputes"} or {@code "refunds"}, with its id and outcome. */
    public static void decide(String what, Map<String, String> outcome) {
        request()
                .contentType("application/json")
                .body(outcome)
                .post(address("/sandbox/" + what))
                .then()
                .statusCode(200);
    }

    /** Pays back as somebody does in the processor's own dashboard. */
    public static void refund(String intent, long amount) {
        request()
                .formParam("payment_intent", intent)
                .formParam("amount", amount)
                .post(address("/v1/refunds"))
                .then()
                .statusCode(200);
    }

    /** Closes a payment page as time does. */
    public static void expire(String session) {
        request()
                .post(address("/v1/checkout/sessions/" + session + "/expire"))
                .then()
                .statusCode(200);
    }

    /** Money that is reserved for an order of which the service knows nothing. */
    public static void reserveFor(UUID order) {
        request()
                .formParam("amount", 480)
                .formParam("currency", "jpy")
                .formParam("capture_method", "manual")
                .formParam("payment_method", "pm_card_visa")
                .formParam("confirm", true)
                .formParam("metadata[order_id]", order)
                .post(address("/v1/payment_intents"))
                .then()
                .statusCode(200);
    }

    public static void wellAgain() {
        request().delete(address("/sandbox/faults")).then().statusCode(200);
    }

    public static void advance(Duration by) {
        request()
                .contentType("application/json")
                .body(Map.of("advance_seconds", by.toSeconds()))
                .post(address("/sandbox/clock"))
                .then()
                .statusCode(200);
    }

    /** Reads a number from the processor's books, as {@code "amount_received"} of {@code "payment_intents/pi_1"}. */
    public static <T> T read(String path, String what) {
        return request()
                .get(address("/v1/" + path))
                .then()
                .statusCode(200)
                .extract()
                .path(what);
    }

    private static RequestSpecification request() {
        return given().auth().preemptive().basic(setting("secret-key"), "");
    }

    private static URI address(String path) {
        return URI.create(setting("api-base") + path);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("matazu.payment." + name, String.class);
    }
}
