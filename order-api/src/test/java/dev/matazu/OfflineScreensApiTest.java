package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What screens had queued while they were without a connection. */
@ShopTest
class OfflineScreensApiTest {

    private static final String STORE = "hoshi-coffee";
    private static final int BEFORE_EVERYTHING = 0;

    @Inject
    DemoAccess demo;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @Test
    void a_bump_that_waited_for_more_than_half_an_hour_is_not_done() {
        String ticket = phone.paid(anOrder().of("dorayaki").json()).id();
        try (Wall wall = wall()) {
            wall.hello("wall");

            JsonNode late = wall.command(bump(ticket, Map.of("given", ago(31))));

            assertThat(kind(late)).isEqualTo("command-too-old");
            assertThat(stateOf(ticket)).isEqualTo("QUEUED");
            assertThat(kind(wall.command(bump(ticket, Map.of("given", ago(29))))))
                    .isEqualTo("ok");
            assertThat(stateOf(ticket)).isEqualTo("DONE");
        }
    }

    @Test
    void a_bump_that_was_done_in_time_is_answered_ok_however_late_it_comes_again() {
        String ticket = phone.paid(anOrder().of("dorayaki").json()).id();
        UUID id = UUID.randomUUID();
        try (Wall wall = wall()) {
            wall.hello("wall");
            wall.command(id, bump(ticket, Map.of("given", ago(1))));

            JsonNode again = wall.command(id, bump(ticket, Map.of("given", ago(31))));

            assertThat(kind(again)).isEqualTo("ok");
        }
    }

    @Test
    void a_bump_from_before_somebody_else_recalled_the_ticket_is_not_done() {
        String ticket = phone.paid(anOrder().of("dorayaki").json()).id();
        try (Wall wall = wall();
                Wall offline = wall()) {
            wall.hello("wall");
            offline.hello("wall");
            int seen = versionOf(ticket);
            wall.command(bump(ticket, Map.of()));
            wall.command(Map.of("action", "recall", "ticket", ticket));

            JsonNode replayed = offline.command(bump(ticket, Map.of("seen", seen)));

            assertThat(kind(replayed)).isEqualTo("ticket-recalled-since");
            assertThat(replayed.path("problem").path("title").asText()).contains("already recalled by");
            assertThat(stateOf(ticket)).isNotEqualTo("DONE");
            assertThat(kind(offline.command(bump(ticket, Map.of("seen", versionOf(ticket))))))
                    .isEqualTo("ok");
        }
    }

    @Test
    void whoever_recalled_a_ticket_without_a_connection_may_bump_it_again() {
        String ticket = phone.paid(anOrder().of("dorayaki").json()).id();
        try (Wall offline = wall()) {
            offline.hello("wall");
            Map<String, Object> seen = Map.of("seen", BEFORE_EVERYTHING);
            offline.command(bump(ticket, seen));
            offline.command(Map.of("action", "recall", "ticket", ticket, "seen", BEFORE_EVERYTHING));

            assertThat(kind(offline.command(bump(ticket, seen)))).isEqualTo("ok");
            assertThat(stateOf(ticket)).isEqualTo("DONE");
        }
    }

    @Test
    void whoever_took_a_bump_back_before_it_was_answered_may_bump_again() {
        String ticket = phone.paid(anOrder().of("dorayaki").json()).id();
        try (Wall wall = wall()) {
            wall.hello("wall");
            Map<String, Object> seen = Map.of("seen", versionOf(ticket));
            UUID first = UUID.randomUUID();
            wall.command(first, bump(ticket, seen));
            wall.command(Map.of("action", "undo", "command", first.toString()));

            assertThat(kind(wall.command(bump(ticket, seen)))).isEqualTo("ok");
            assertThat(stateOf(ticket)).isEqualTo("DONE");
        }
    }

    @Test
    void a_bump_of_what_somebody_else_has_bumped_since_is_answered_ok() {
        String ticket = phone.paid(anOrder().of("dorayaki").json()).id();
        try (Wall wall = wall();
                Wall offline = wall()) {
            wall.hello("wall");
            offline.hello("wall");
            wall.command(bump(ticket, Map.of()));

            assertThat(kind(offline.command(bump(ticket, Map.of("seen", BEFORE_EVERYTHING)))))
                    .isEqualTo("ok");
        }
    }

    @Test
    void each_screen_is_an_app_that_starts_at_its_own_address() {
        given().get("/kitchen/hoshi-coffee/wall.webmanifest?lang=ja")
                .then()
                .statusCode(200)
                .contentType("application/manifest+json")
                .body("start_url", equalTo("/kitchen/hoshi-coffee/wall?lang=ja"))
                .body("display", equalTo("fullscreen"));
        given().get("/kitchen/hoshi-coffee/counter.webmanifest")
                .then()
                .statusCode(200)
                .body("start_url", equalTo("/counter/hoshi-coffee?lang=en"))
                .body("name", equalTo("Counter · Hoshi Coffee Nakameguro"));
        given().get("/kitchen/nowhere/wall.webmanifest").then().statusCode(404);
    }

    private static Map<String, Object> bump(String ticket, Map<String, Object> more) {
        Map<String, Object> command = new HashMap<>(Map.of("action", "bump", "ticket", ticket));
        command.putAll(more);
        return command;
    }

    private String ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes)).toString();
    }

    private static String kind(JsonNode answer) {
        String type = answer.path("problem").path("type").asText();
        return answer.path("ok").asBoolean() ? "ok" : type.substring(type.lastIndexOf('/') + 1);
    }

    private String stateOf(String ticket) {
        return now(ticket).path("state").asText();
    }

    private int versionOf(String ticket) {
        return now(ticket).path("version").asInt();
    }

    private JsonNode now(String ticket) {
        try (Wall looks = wall()) {
            JsonNode tickets = looks.hello("wall").path("tickets");
            return List.copyOf(tickets.findParents("version")).stream()
                    .filter(each -> each.path("id").asText().equals(ticket))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Wall wall() {
        return Wall.on(
                STORE,
                Tablet.paired(
                        STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode()));
    }
}
