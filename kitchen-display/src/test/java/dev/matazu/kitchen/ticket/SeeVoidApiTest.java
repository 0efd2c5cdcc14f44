package dev.matazu.kitchen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A burger and fries: the fries are taken away while somebody may have them in hand. */
@KitchenTest
class SeeVoidApiTest {

    private static final Actor COOK = Actor.system("cook");
    private static final int BURGER = 1;
    private static final int FRIES = 2;

    @Inject
    OpenKitchen openKitchen;

    @Inject
    Devices devices;

    @Inject
    ChangeTicket change;

    @Inject
    ReadTickets tickets;

    private final UUID meal = UUID.randomUUID();
    private StoreId store;

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
                        new Station(new StationCode("grill"), LocalText.of("Grill", "グリル"), 1, 1),
                        new Station(new StationCode("fry"), LocalText.of("Fry", "フライ"), 1, 1))));
        RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer mzd_" + devices.pair(store, "Till", "test").token())
                .contentType("application/json")
                .body(Map.of(
                        "id",
                        meal,
                        "lines",
                        List.of(
                                Map.of("name", "Burger", "station", "grill", "seconds", 90),
                                Map.of("name", "Fries", "station", "fry", "seconds", 100))))
                .post("/api/kitchen/{store}/tickets", store.value())
                .then()
                .statusCode(201);
    }

    @Test
    void a_line_that_is_taken_away_is_unseen_until_somebody_says_so_also_when_the_rest_is_ready() {
        change(TicketAction.bump(line -> line.no() == BURGER));
        assertThat(change(takeFriesAway()).state()).isEqualTo(TicketState.DONE);
        assertThat(fries()).isEqualTo(true);

        TicketView seen = change(new TicketAction.See(Set.of(FRIES)));
        assertThat(fries()).isEqualTo(false);
        assertThat(seen.state()).isEqualTo(TicketState.DONE);
        assertThat(change(new TicketAction.See(Set.of(FRIES)))).isEqualTo(seen);
    }

    @Test
    void who_said_so_too_soon_takes_it_back() {
        change(takeFriesAway());
        TicketView seen = change(new TicketAction.See(Set.of(FRIES)));
        change.undo(store, meal, seen.version(), COOK);
        assertThat(fries()).isEqualTo(true);
    }

    @Test
    void what_happens_to_the_rest_does_not_hide_it() {
        change(takeFriesAway());
        TicketView made = change(TicketAction.bump(line -> line.no() == BURGER));
        assertThat(fries()).isEqualTo(true);
        change.undo(store, meal, made.version(), COOK);
        assertThat(fries()).isEqualTo(true);
    }

    @Test
    void nobody_has_seen_that_a_line_went_which_did_not() {
        assertThatThrownBy(() -> change(new TicketAction.See(Set.of(BURGER)))).isInstanceOf(Problem.class);
    }

    private static TicketAction takeFriesAway() {
        return new TicketAction.Replace(Set.of(FRIES), List.of());
    }

    private TicketView change(TicketAction action) {
        return change.change(store, meal, action, COOK);
    }

    private boolean fries() {
        return tickets.of(store, meal).orElseThrow().lines().stream()
                .filter(line -> line.no() == FRIES)
                .anyMatch(TicketView.Line::unseen);
    }
}
