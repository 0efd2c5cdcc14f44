package dev.matazu.office;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.kitchen.plan.ChangeShifts;
import dev.matazu.kitchen.plan.Shift;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.ShopTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager says who works when. */
@ShopTest
class ShiftsPageApiTest {

    private static final StoreId UMI = new StoreId("umi-burger");
    private static final StationCode FRY = new StationCode("fry");
    private static final String PAGE = "/office/shifts/umi-burger";

    @Inject
    OwnerAccess owner;

    @Inject
    Stations stations;

    @Inject
    ChangeShifts change;

    private Map<StationCode, List<Shift>> before;

    @BeforeEach
    void remember() {
        before = stations.shifts(UMI);
    }

    @AfterEach
    void workAsBefore() {
        before.putIfAbsent(FRY, List.of());
        change.change(UMI, before);
    }

    @Test
    void shifts_are_saved_as_they_are_meant_and_shown_again() {
        send(Map.of("fry-MONDAY", "1, １１：００ ２人、14:00=1")).statusCode(303);
        assertThat(stations.shifts(UMI).get(FRY))
                .containsExactly(
                        new Shift(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, 1),
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(11, 0), 2),
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(14, 0), 1));
        given().cookie("matazu-office", owner())
                .accept("text/html")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString(">00:00 1, 11:00 2, 14:00 1</textarea>"));
    }

    @Test
    void what_cannot_be_is_explained_at_its_field_and_nothing_is_saved() {
        send(Map.of(
                        "fry-MONDAY", "11:00 3",
                        "fry-TUESDAY", "two",
                        "fry-WEDNESDAY", "25:00 1",
                        "fry-THURSDAY", "11:00 1, 11:00 2",
                        "fry-FRIDAY", "11:00 2"))
                .statusCode(422)
                .body(allOf(
                        containsString(">11:00 3</textarea>"),
                        containsString("id=\"wrong-fry-MONDAY\""),
                        containsString("id=\"wrong-fry-TUESDAY\""),
                        containsString("id=\"wrong-fry-WEDNESDAY\""),
                        containsString("id=\"wrong-fry-THURSDAY\""),
                        not(containsString("id=\"wrong-fry-FRIDAY\""))));
        assertThat(stations.shifts(UMI)).doesNotContainKey(FRY);
    }

    @Test
    void nobody_but_the_owner_says_who_works() {
        given().get(PAGE).then().statusCode(401);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("fry-MONDAY", "11:00 0")
                .post(PAGE)
                .then()
                .statusCode(401);
        assertThat(stations.shifts(UMI)).isEqualTo(before);
    }

    private ValidatableResponse send(Map<String, String> fields) {
        return given().cookie("matazu-office", owner())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(PAGE)
                .then();
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
