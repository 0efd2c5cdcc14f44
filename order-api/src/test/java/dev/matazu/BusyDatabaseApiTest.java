package dev.matazu;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When every connection to the database is taken, a guest hears at once that it is busy and when to try again, and a screen too. */
@ShopTest
class BusyDatabaseApiTest {

    private static final String STORE = "hoshi-coffee";

    @Inject
    AgroalDataSource database;

    @Inject
    DemoAccess demo;

    private final Deque<Connection> taken = new ArrayDeque<>();
    private Duration patience;
    private Wall wall;

    @BeforeEach
    void takeAllConnections() {
        Tablet tablet = Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
        wall = Wall.on(STORE, tablet);
        wall.hello("wall");
        patience = database.getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
        wait(Duration.ofMillis(200));
        try {
            while (true) {
                taken.push(database.getConnection());
            }
        } catch (SQLException allAreTaken) {
            // now there is none
        }
    }

    @AfterEach
    void giveThemBack() throws SQLException {
        wall.close();
        for (Connection connection : taken) {
            connection.close();
        }
        wait(patience);
    }

    @Test
    void a_program_gets_a_problem_that_says_when_to_try_again() {
        given().get("/api/stores/hoshi-coffee/menu")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .contentType("application/problem+json")
                .body("type", containsString("busy"));
    }

    @Test
    void a_guest_gets_a_page_that_says_so() {
        given().accept("text/html")
                .get("/s/hoshi-coffee")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .contentType("text/html")
                .body(containsString("Very busy at the moment"));
    }

    @Test
    void a_screen_gets_no_answer_to_what_may_be_done_or_not_and_is_sent_away_to_give_it_again() {
        wall.give(Map.of("action", "setDisplay", "textSize", 115));
        JsonNode closed = wall.next("closed", any -> true);
        assertThat(closed.path("code").asInt()).isEqualTo(1013);
        assertThat(wall.hasHeard("answer")).isFalse();
    }

    private void wait(Duration longest) {
        database.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(longest);
    }
}
