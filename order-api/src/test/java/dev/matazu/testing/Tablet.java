package dev.matazu.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** A device that is paired to a store, as a tablet at the counter is. */
public final class Tablet {

    private final String store;
    private final String cookie;

    private Tablet(String store, String cookie) {
        this.store = store;
        this.cookie = cookie;
    }

    /** Paired with an invitation's code. */
    public static Tablet paired(String store, String code) {
        return claimed(store, "/api/pairings/claim", Map.of("code", code));
    }

    /** Paired after a manager said yes to the code that it showed. */
    public static Tablet claimed(String store, String pairing, String secret) {
        return claimed(store, "/api/pairings/" + pairing + "/claim", Map.of("secret", secret));
    }

    private static Tablet claimed(String store, String address, Map<String, String> with) {
        String cookie = given().contentType("application/json")
                .body(with)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .cookie("matazu-device-" + store);
        return new Tablet(store, cookie);
    }

    public RequestSpecification request() {
        return given().cookie("matazu-device-" + store, cookie).contentType("application/json");
    }

    /** As a Cookie header. */
    String cookie() {
        return "matazu-device-" + store + "=" + cookie;
    }

    public String token() {
        return cookie;
    }

    /** As an Authorization header. */
    public String bearer() {
        return "Bearer mzd_" + cookie;
    }

    public Tablet signIn(String name, String pin) {
        List<Map<String, String>> staff = request()
                .get("/api/stores/" + store + "/staff")
                .then()
                .extract()
                .jsonPath()
                .getList("$");
        String id = staff.stream()
                .filter(one -> one.get("name").equals(name))
                .findFirst()
                .orElseThrow()
                .get("id");
        request()
                .body(Map.of("staff", id, "pin", pin))
                .post("/api/stores/" + store + "/staff/sign-in")
                .then()
                .statusCode(200);
        return this;
    }
}
