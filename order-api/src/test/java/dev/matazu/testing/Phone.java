package dev.matazu.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A guest with a phone: orders over the API, pays on the processor's page. */
public final class Phone {

    public static final String GOOD_CARD = "4242424242424242";

    private final String token = "mzg_" + UUID.randomUUID() + UUID.randomUUID();

    /** Requests as this guest. */
    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    public Response place(String key, Map<String, Object> order) {
        return request().header("Idempotency-Key", key).body(order).post("/api/orders");
    }

    /** Placed and waiting for its payment. */
    public Placed order(Map<String, Object> order) {
        ValidatableResponse placed =
                place("key-" + UUID.randomUUID(), order).then().statusCode(201);
        return new Placed(placed.extract().path("order.id"), placed.extract().path("payAt"));
    }

    /** Placed, paid with a good card, and back from the processor's page. */
    public Placed paid(Map<String, Object> order) {
        Placed placed = order(order);
        String back = pay(placed, GOOD_CARD);
        assertThat(back).contains("/pay/" + placed.id() + "/return");
        given().redirects().follow(false).get(URI.create(back)).then().statusCode(303);
        return placed;
    }

    public ValidatableResponse see(Placed order) {
        return request().get("/api/orders/" + order.id()).then().statusCode(200);
    }

    /** An order and the address at which it is paid. */
    public record Placed(String id, String payAt) {}

    /** Types a card on the processor's page; where the browser is sent then, or null when the page shows an error. */
    public static String pay(Placed order, String card) {
        return submit(
                order.payAt(),
                "number=" + card + "&expiry=12%2F34&cvc=123&name=" + URLEncoder.encode("AKI", StandardCharsets.UTF_8));
    }

    /** Pays with PayPay, which is confirmed on a page of its own; where the browser is sent then. */
    public static String payWithPayPay(Placed order) {
        URI page = URI.create(order.payAt()).resolve(submit(order.payAt(), "method=paypay"));
        return submit(page.toString(), "outcome=complete");
    }

    /** Asks for a number to pay at a convenience store, which nobody does yet; where it is shown. */
    public static String askForVoucher(Placed order) {
        return submit(order.payAt(), "method=konbini&name=AKI&email=fill_never%40example.com&phone=09012345678");
    }

    private static String submit(String page, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
