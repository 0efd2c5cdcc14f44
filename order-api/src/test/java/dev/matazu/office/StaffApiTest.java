package dev.matazu.office;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.kitchen.device.Staff;
import dev.matazu.kitchen.device.StaffMember;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How people come to a store and leave it: by the owner's hand only, and nothing half-written. */
@ShopTest
class StaffApiTest {

    private static final StoreId UMI = new StoreId("umi-burger");
    private static final StoreId HOSHI = new StoreId("hoshi-coffee");

    @Inject
    OwnerAccess owner;

    @Inject
    DemoAccess demo;

    @Inject
    Staff staff;

    @Test
    void whom_the_owner_adds_signs_in_with_their_pin() {
        add(owner(), UMI, "Yui", "COUNTER", "8642").statusCode(303);
        signIn(tablet(), "Yui", "8642")
                .statusCode(200)
                .body("staff.name", equalTo("Yui"))
                .body("staff.role", equalTo("COUNTER"));
        assertThat(names(HOSHI)).doesNotContain("Yui");
    }

    @Test
    void nobody_but_the_owner_adds_changes_or_retires_anybody_not_even_a_manager() {
        StaffMember ren = staff.employ(UMI, "Ren", StaffMember.Role.COOK, "1122");
        add("guessed", UMI, "Eve", "MANAGER", "6666").statusCode(401);
        post(given().cookie("matazu-office", "guessed"), path(UMI, ren) + "/retire")
                .statusCode(401);
        RequestSpecification manager =
                tablet().signIn("Mio", "3690").request().contentType("application/x-www-form-urlencoded");
        post(manager.formParam("pin", "6666"), path(UMI, ren) + "/pin").statusCode(401);
        assertThat(names(UMI)).contains("Ren").doesNotContain("Eve");
        signIn(tablet(), "Ren", "1122").statusCode(200);
    }

    @Test
    void what_cannot_be_right_is_refused_in_words_and_nothing_of_it_is_kept() {
        int before = staff.of(UMI).size();
        String owner = owner();
        for (String pin : List.of("", "123", "1234567", "12a4")) {
            add(owner, UMI, "Sora", "COOK", pin)
                    .statusCode(422)
                    .body(containsString("A PIN has 4 to 6 digits"))
                    .body(containsString("value=\"Sora\""));
        }
        add(owner, UMI, " ", "COOK", "1357").statusCode(422).body(containsString("A name is needed"));
        add(owner, UMI, "An owner of much too long a name", "COOK", "1357").statusCode(422);
        add(owner, UMI, "Sora", "OWNER", "1357").statusCode(422);
        add(owner, new StoreId("no-such-store"), "Sora", "COOK", "1357").statusCode(404);
        add(owner, UMI, "hana", "COOK", "1357").statusCode(409).body(containsString("There is a hana already"));
        assertThat(staff.of(UMI)).hasSize(before);
    }

    @Test
    void a_new_pin_ends_the_old_one_and_signs_out_wherever_it_signed_in() {
        StaffMember aoi = staff.employ(UMI, "Aoi", StaffMember.Role.COUNTER, "1234");
        Tablet tablet = tablet();
        signIn(tablet, "Aoi", "1234").statusCode(200);
        changePin(UMI, aoi, "９８７６").statusCode(303);
        assertThat(signedIn(tablet)).isNull();
        signIn(tablet, "Aoi", "1234").statusCode(401);
        signIn(tablet, "Aoi", "9876").statusCode(200);
        changePin(UMI, aoi, "98").statusCode(422);
        signIn(tablet, "Aoi", "9876").statusCode(200);
    }

    @Test
    void who_retires_is_signed_out_and_never_listed_again_and_their_name_is_free() {
        StaffMember sho = staff.employ(UMI, "Sho", StaffMember.Role.COOK, "1234");
        Tablet tablet = tablet();
        signIn(tablet, "Sho", "1234").statusCode(200);
        retire(UMI, sho).statusCode(303);
        assertThat(signedIn(tablet)).isNull();
        assertThat(names(UMI)).doesNotContain("Sho");
        tablet.request()
                .body(Map.of("staff", sho.id(), "pin", "1234"))
                .post("/api/stores/" + UMI + "/staff/sign-in")
                .then()
                .statusCode(404);
        changePin(UMI, sho, "1234").statusCode(404);
        retire(UMI, sho).statusCode(404);
        add(owner(), UMI, "Sho", "COOK", "4321").statusCode(303);
    }

    @Test
    void somebody_is_changed_only_under_the_store_they_work_at() {
        StaffMember mei = staff.employ(UMI, "Mei", StaffMember.Role.COOK, "1234");
        retire(HOSHI, mei).statusCode(404);
        changePin(HOSHI, mei, "6666").statusCode(404);
        changePin(UMI, new StaffMember(UUID.randomUUID(), "Nobody", StaffMember.Role.COOK), "6666")
                .statusCode(404);
        signIn(tablet(), "Mei", "1234").statusCode(200);
    }

    @Test
    void two_who_add_the_same_name_at_once_add_it_once() throws Exception {
        String owner = owner();
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            List<Integer> answers = both
                    .invokeAll(IntStream.range(0, 4)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    i -> () -> add(owner, UMI, "Nao", "COOK", "1234")
                                            .extract()
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
            assertThat(answers).containsOnlyOnce(303).containsOnly(303, 409);
        } finally {
            both.shutdownNow();
        }
        assertThat(names(UMI)).containsOnlyOnce("Nao");
    }

    private List<String> names(StoreId store) {
        return staff.of(store).stream().map(StaffMember::name).toList();
    }

    private Tablet tablet() {
        return Tablet.paired(UMI.value(), demo.accessTo(UMI).orElseThrow().pairingCode());
    }

    private ValidatableResponse signIn(Tablet tablet, String name, String pin) {
        UUID id = staff.of(UMI).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return tablet.request()
                .body(Map.of("staff", id, "pin", pin))
                .post("/api/stores/" + UMI + "/staff/sign-in")
                .then();
    }

    private static Object signedIn(Tablet tablet) {
        return tablet.request()
                .get("/api/stores/" + UMI + "/device")
                .then()
                .statusCode(200)
                .extract()
                .path("staff");
    }

    private static ValidatableResponse add(String session, StoreId store, String name, String role, String pin) {
        return post(
                form(session)
                        .formParam("store", store.value())
                        .formParam("name", name)
                        .formParam("role", role)
                        .formParam("pin", pin),
                "/office/staff");
    }

    private ValidatableResponse changePin(StoreId store, StaffMember member, String pin) {
        return post(form(owner()).formParam("pin", pin), path(store, member) + "/pin");
    }

    private ValidatableResponse retire(StoreId store, StaffMember member) {
        return post(form(owner()), path(store, member) + "/retire");
    }

    private static RequestSpecification form(String session) {
        return given().cookie("matazu-office", session).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static ValidatableResponse post(RequestSpecification request, String path) {
        return request.accept("text/html").redirects().follow(false).post(path).then();
    }

    private static String path(StoreId store, StaffMember member) {
        return "/office/staff/" + store + "/" + member.id();
    }

    private String owner() {
        return given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
    }
}
