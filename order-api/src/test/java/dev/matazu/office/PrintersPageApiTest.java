package dev.matazu.office;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.print.ChangePrinters;
import dev.matazu.kitchen.print.PrintJob;
import dev.matazu.kitchen.print.PrintJobs;
import dev.matazu.kitchen.print.Printer;
import dev.matazu.kitchen.print.PrinterSetup;
import dev.matazu.kitchen.print.Printers;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The owner, and nobody else, says where printers are and what they print. */
@ShopTest
class PrintersPageApiTest {

    private static final StoreId UMI = new StoreId("umi-burger");
    private static final String PAGE = "/office/printers/umi-burger";
    private static final Map<String, String> RIGHT = Map.of(
            "name", "Grill printer",
            "host", "１９２．０．２．７",
            "port", "9100",
            "columns", "42",
            "prints", "TICKETS",
            "when", "FALLBACK",
            "station", "grill",
            "language", "ja");

    @Inject
    OwnerAccess owner;

    @Inject
    DemoAccess demo;

    @Inject
    Printers printers;

    @Inject
    ChangePrinters change;

    @Inject
    PrintJobs jobs;

    @AfterEach
    void leaveNoPrinter() {
        printers.of(UMI).forEach(one -> change.remove(UMI, one.id()));
    }

    @Test
    void a_printer_is_added_changed_and_removed() {
        post(owned(), PAGE, RIGHT).statusCode(303);
        Printer added = printers.of(UMI).get(0);
        assertThat(added.setup())
                .isEqualTo(new PrinterSetup(
                        "Grill printer",
                        "192.0.2.7",
                        9100,
                        PrinterSetup.Prints.TICKETS,
                        Set.of(new StationCode("grill")),
                        PrinterSetup.When.FALLBACK,
                        42,
                        Locale.JAPANESE));
        post(owned(), PAGE + "/" + added.id(), with("port", "9101")).statusCode(303);
        assertThat(printers.of(UMI))
                .singleElement()
                .satisfies(now -> assertThat(now.setup().port()).isEqualTo(9101));
        shown().body(allOf(containsString("Grill printer"), containsString("192.0.2.7, port 9101")));
        post(owned(), PAGE + "/" + added.id() + "/remove", Map.of()).statusCode(303);
        assertThat(printers.of(UMI)).isEmpty();
        post(owned(), PAGE + "/" + added.id() + "/remove", Map.of()).statusCode(404);
    }

    @Test
    void what_cannot_be_right_is_explained_at_its_field_and_nothing_is_saved() {
        for (String host : List.of("", "a b", "http://printer", "printer:9100", "x\r\ny", "-a", "a".repeat(254))) {
            post(owned(), PAGE, with("host", host))
                    .statusCode(422)
                    .body(containsString("wrong-host-new"))
                    .body(containsString("value=\"Grill printer\""));
        }
        for (String port : List.of("", "0", "65536", "-1", "99999", "many")) {
            post(owned(), PAGE, with("port", port)).statusCode(422).body(containsString("wrong-port-new"));
        }
        post(owned(), PAGE, with("columns", "12")).statusCode(422).body(containsString("wrong-columns-new"));
        post(owned(), PAGE, with("name", "An office printer of much too long a name"))
                .statusCode(422)
                .body(containsString("wrong-name-new"));
        post(owned(), PAGE, with("station", "moon")).statusCode(422);
        post(owned(), PAGE, with("prints", "MONEY")).statusCode(422);
        post(owned(), PAGE, with("language", "tlh")).statusCode(422);
        assertThat(printers.of(UMI)).isEmpty();
    }

    @Test
    void nobody_but_the_owner_sees_or_changes_printers_not_even_a_manager() {
        RequestSpecification manager = Tablet.paired(
                        UMI.value(), demo.accessTo(UMI).orElseThrow().pairingCode())
                .signIn("Mio", "3690")
                .request();
        manager.accept("text/html").get(PAGE).then().statusCode(401);
        for (RequestSpecification stranger : List.of(given(), given().cookie("matazu-office", "guessed"))) {
            post(stranger, PAGE, RIGHT).statusCode(401);
        }
        assertThat(printers.of(UMI)).isEmpty();
    }

    @Test
    void a_test_page_is_on_its_way_and_stands_in_the_list() {
        post(owned(), PAGE, with("host", "127.0.0.1")).statusCode(303);
        UUID id = printers.of(UMI).get(0).id();
        post(owned(), PAGE + "/" + id + "/test", Map.of()).statusCode(303);
        assertThat(jobs.latest(UMI, 1))
                .singleElement()
                .satisfies(job -> assertThat(job.what()).isEqualTo(PrintJob.What.TEST));
        shown().body(containsString("Test page"));
        post(owned(), "/office/printers/hoshi-coffee/" + id + "/test", Map.of()).statusCode(404);
    }

    @Test
    void a_name_is_text_and_nothing_else() {
        post(owned(), PAGE, with("name", "<b>Grill</b>")).statusCode(303);
        shown().body(allOf(containsString("&lt;b&gt;Grill&lt;/b&gt;"), not(containsString("<b>Grill"))));
    }

    private ValidatableResponse shown() {
        return owned().accept("text/html").get(PAGE + "?lang=en").then().statusCode(200);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new HashMap<>(RIGHT);
        fields.put(field, value);
        return fields;
    }

    private static ValidatableResponse post(RequestSpecification who, String path, Map<String, String> fields) {
        return who.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(path)
                .then();
    }

    private RequestSpecification owned() {
        String session = given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
        return given().cookie("matazu-office", session);
    }
}
