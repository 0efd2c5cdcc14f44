package dev.matazu.kitchen.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.PlanView.OpenPiece;
import dev.matazu.kitchen.plan.ReadPlan;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.Replan;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A burger takes ninety seconds on the grill and is then put together in twenty; fries only take the fryer. */
@KitchenTest
class PassOnLineApiTest {

    private static final StationCode GRILL = new StationCode("grill");
    private static final StationCode FRY = new StationCode("fry");
    private static final StationCode PACK = new StationCode("pack");
    private static final Actor COOK = Actor.system("cook");

    @Inject
    OpenKitchen openKitchen;

    @Inject
    Devices devices;

    @Inject
    ChangeTicket change;

    @Inject
    ReadTickets tickets;

    @Inject
    Replan replan;

    @Inject
    ReadPlan plan;

    private final UUID meal = UUID.randomUUID();
    private StoreId store;
    private String token;

    @BeforeEach
    void takeAMeal() {
        store = new StoreId("test-" + UUID.randomUUID());
        openKitchen.open(new KitchenSetup(
                store,
                LocalText.of("Test kitchen", "テストキッチン"),
                ZoneId.of("Asia/Tokyo"),
                ReadyBy.LAST_STATION,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(
                        new Station(GRILL, LocalText.of("Grill", "グリル"), 1, 1),
                        new Station(FRY, LocalText.of("Fry", "フライ"), 1, 1),
                        new Station(PACK, LocalText.of("Pack", "パック"), 1, 1))));
        token = devices.pair(store, "Till", "test").token();
        Map<String, Object> burger = Map.of(
                "name",
                "Burger",
                "station",
                "grill",
                "seconds",
                90,
                "then",
                List.of(Map.of("station", "pack", "seconds", 20)));
        Map<String, Object> fries = Map.of("name", "Fries", "station", "fry", "seconds", 100);
        post(Map.of("id", meal, "lines", List.of(burger, fries)))
                .statusCode(201)
                .body("lines[0].station", equalTo("grill"))
                .body("lines[0].route", contains("grill", "pack"))
                .body("lines[1]", not(hasKey("route")));
    }

    @Test
    void the_plan_has_it_begun_there_when_it_comes_from_here() {
        replan.replan(store);

        OpenPiece grilled = piece(GRILL);
        OpenPiece packed = piece(PACK);
        assertThat(packed.begin()).isEqualTo(grilled.end());
        assertThat(packed.end()).isEqualTo(packed.begin().plusSeconds(20));
    }

    @Test
    void a_bump_passes_the_line_on_and_the_last_one_makes_it() {
        TicketView passed = bump("grill");
        assertThat(passed.state()).isEqualTo(TicketState.STARTED);
        assertThat(burger(passed).station()).isEqualTo("pack");
        assertThat(burger(passed).state()).isEqualTo(LineState.QUEUED);
        assertThat(passed.openWork()).extracting(open -> open.station()).containsExactly(PACK, FRY);
        assertThat(plan.of(store).orders().get(0).pieces())
                .extracting(OpenPiece::station)
                .containsExactly(PACK, FRY);

        bump("fry");
        TicketView made = bump("pack");
        assertThat(made.state()).isEqualTo(TicketState.DONE);
    }

    @Test
    void two_cooks_who_bump_it_at_one_station_pass_it_on_once() {
        TicketView first = bump("grill");
        assertThat(bump("grill")).isEqualTo(first);
    }

    @Test
    void who_was_too_quick_takes_it_back_to_their_station() {
        TicketView first = bump("grill");
        TicketView back = change.undo(store, meal, first.version(), COOK);
        assertThat(burger(back).station()).isEqualTo("grill");
        assertThat(back.state()).isEqualTo(TicketState.QUEUED);
    }

    @Test
    void a_station_brings_back_what_it_has_passed_on_its_clock_kept_though_the_next_one_has_begun() {
        Instant fired = bump("grill").firedAt();
        change.change(store, meal, TicketAction.start(line -> line.station().equals("pack")), COOK);

        TicketView back = recall("grill");
        assertThat(burger(back).station()).isEqualTo("grill");
        assertThat(burger(back).state()).isEqualTo(LineState.STARTED);
        assertThat(back.openWork()).extracting(open -> open.station()).containsExactly(GRILL, PACK, FRY);
        assertThat(back.firedAt()).isEqualTo(fired);
    }

    @Test
    void of_a_ticket_that_is_done_a_station_brings_back_its_own_part() {
        bump("fry");
        bump("grill");
        bump("pack");

        TicketView back = recall("fry");
        assertThat(back.state()).isEqualTo(TicketState.STARTED);
        assertThat(back.recalledFrom()).isEqualTo(TicketState.DONE);
        assertThat(back.lines()).extracting(TicketView.Line::state).containsExactly(LineState.READY, LineState.STARTED);

        assertThat(burger(recall("grill", "pack")).station()).isEqualTo("pack");
        assertThat(burger(recall("grill")).station()).isEqualTo("grill");
    }

    @Test
    void what_others_do_at_another_station_is_no_concern_of_a_late_recall() {
        bump("grill");
        Seen before = now();
        change.change(store, meal, TicketAction.start(line -> line.station().equals("fry")), COOK);

        TicketView back = recall(before, "grill");
        assertThat(burger(back).station()).isEqualTo("grill");
        assertThat(recall(before, "grill")).isEqualTo(back);
    }

    @Test
    void a_late_recall_of_what_was_bumped_once_more_is_refused() {
        bump("fry");
        Seen before = now();
        recall("fry");
        bump("fry");
        assertThatThrownBy(() -> recall(before, "fry")).isInstanceOf(Problem.class);
    }

    @Test
    void what_was_brought_back_teaches_nothing_of_how_long_it_takes() {
        TicketView before = tickets.of(store, meal).orElseThrow();
        assertThat(bump("fry").madeSince(before)).hasSize(1);
        TicketView back = recall("fry");
        assertThat(bump("fry").madeSince(back)).isEmpty();
        assertThat(bump("grill").madeSince(back)).hasSize(1);
    }

    @Test
    void where_a_line_has_not_come_yet_nothing_is_brought_back() {
        assertThatThrownBy(() -> recall("pack")).isInstanceOf(Problem.class);
    }

    @Test
    void a_station_where_it_has_not_come_yet_cannot_bump_it() {
        assertThatThrownBy(() -> bump("pack")).isInstanceOf(Problem.class);
    }

    @Test
    void a_till_is_told_which_station_of_its_ticket_is_not_here() {
        Map<String, Object> line = Map.of(
                "name",
                "Burger",
                "station",
                "grill",
                "seconds",
                90,
                "then",
                List.of(Map.of("station", "assembly", "seconds", 20)));
        post(Map.of("id", UUID.randomUUID(), "lines", List.of(line)))
                .statusCode(422)
                .body("errors[0].field", equalTo("lines[0].then[0].station"));
    }

    @Test
    void a_late_bump_of_what_another_cook_passed_on_changes_nothing() {
        Seen both = now();
        TicketView passed = bump("grill");
        assertThat(bump(both, "grill", "pack")).isEqualTo(passed);
    }

    @Test
    void a_late_bump_of_what_was_brought_back_meanwhile_is_refused() {
        bump("fry");
        bump("grill");
        Seen before = now();
        bump("pack");
        change.change(store, meal, new TicketAction.Recall(), COOK);

        assertThatThrownBy(() -> bump(before, "pack")).isInstanceOf(Problem.class);
        assertThat(burger(bump(now(), "pack")).state()).isEqualTo(LineState.READY);
    }

    @Test
    void what_others_do_at_another_station_is_no_concern_of_a_late_bump() {
        Seen before = now();
        bump("fry");
        assertThat(burger(bump(before, "grill")).station()).isEqualTo("pack");
    }

    @Test
    void who_did_it_themselves_knows_of_it() {
        Seen before = now();
        TicketView first = bump("fry");
        TicketView recalled = change.change(store, meal, new TicketAction.Recall(), COOK);
        Seen own = new Seen(before.version(), Set.of(first.version(), recalled.version()));

        TicketView again = change.change(
                store, meal, TicketAction.bump(line -> line.station().equals("fry")), own, COOK);
        assertThat(again.lines().get(1).state()).isEqualTo(LineState.READY);
    }

    private Seen now() {
        return new Seen(tickets.of(store, meal).orElseThrow().version(), Set.of());
    }

    private TicketView bump(Seen seen, String... stations) {
        Predicate<TicketView.Line> there = line -> List.of(stations).contains(line.station());
        return change.change(store, meal, TicketAction.bump(there), seen, COOK);
    }

    private TicketView bump(String station) {
        Predicate<TicketView.Line> there = line -> line.station().equals(station);
        return change.change(store, meal, TicketAction.bump(there), COOK);
    }

    private TicketView recall(Seen seen, String station) {
        return change.change(store, meal, new TicketAction.Recall(line -> station.equals(line.station())), seen, COOK);
    }

    private TicketView recall(String... stations) {
        return change.change(
                store, meal, new TicketAction.Recall(line -> List.of(stations).contains(line.station())), COOK);
    }

    private static TicketView.Line burger(TicketView ticket) {
        return ticket.lines().get(0);
    }

    private OpenPiece piece(StationCode station) {
        return plan.of(store).orders().get(0).pieces().stream()
                .filter(piece -> piece.station().equals(station))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse post(Map<String, Object> ticket) {
        return given().header("Authorization", "Bearer mzd_" + token)
                .contentType("application/json")
                .body(ticket)
                .post("/api/kitchen/" + store + "/tickets")
                .then();
    }
}
