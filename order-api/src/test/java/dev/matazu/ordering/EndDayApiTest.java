package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.demo.DemoAccess;
import dev.matazu.payment.FindTroubles;
import dev.matazu.platform.ShopClock;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.Store;
import dev.matazu.testing.KeepsSettings;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left when the day is over. */
@ShopTest
class EndDayApiTest extends KeepsSettings {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    DemoAccess demo;

    @Inject
    EndDay endDay;

    @Inject
    FindTroubles troubles;

    @Inject
    EntityManager database;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @BeforeEach
    void closesInAnHour() {
        Store store = stores.of(HOSHI);
        Instant now = clock.instant();
        open(OpeningHours.daily(
                CLOCK.format(store.time().local(now.minus(Duration.ofHours(1)))),
                CLOCK.format(store.time().local(now.plus(Duration.ofHours(1))))));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void every_order_of_the_day_ends_and_gives_its_capacity_back_and_tomorrow_stays() {
        Phone.Placed unpaid = phone.order(anOrder().of("drip-coffee").json());
        Phone.Placed ready = phone.paid(anOrder().of("drip-coffee").json());
        Phone.Placed unmade = phone.paid(anOrder().of("drip-coffee").json());
        Phone.Placed tomorrow =
                phone.paid(anOrder().of("drip-coffee").readyAt(tomorrow()).json());
        bump(ready);
        clock.advance(Duration.ofMinutes(90));
        endDay.sweep();
        phone.see(ready).body("state", equalTo("READY"));
        clock.advance(Duration.ofMinutes(35));
        endDay.sweep();
        phone.see(unpaid).body("state", equalTo("EXPIRED"));
        phone.see(ready).body("state", equalTo("UNCOLLECTED"));
        phone.see(unmade).body("state", equalTo("FIRED"));
        assertThat(leftOver()).as("the manager sees it first").contains(unmade.id());
        endDay.sweep();
        phone.see(unmade).body("state", equalTo("FIRED"));

        clock.advance(Duration.ofMinutes(61));
        endDay.sweep();
        endDay.sweep();
        phone.see(unmade).body("state", equalTo("CANCELLED")).body("endReason", equalTo("NEVER_MADE"));
        phone.see(tomorrow).body("state", equalTo("PLACED"));
        assertThat(leftOver()).doesNotContain(unmade.id());
        assertThat(holding(List.of(unpaid, ready, unmade))).isZero();
        assertThat(holding(List.of(tomorrow))).isEqualTo(1);
    }

    @Test
    void what_goes_on_past_midnight_belongs_to_the_day_on_which_it_began() {
        Store store = stores.of(HOSHI);
        open(OpeningHours.daily("18:00", "02:00"));
        Instant evening = store.time().at(store.dayOf(clock.instant()), LocalTime.of(23, 30));
        Instant night = evening.plus(Duration.ofHours(2));
        Instant closes = evening.plus(Duration.ofMinutes(150));
        Store late = stores.of(HOSHI);
        assertThat(late.hours().dayEnds(evening)).contains(closes);
        assertThat(late.hours().dayEnds(night)).contains(closes);
    }

    private void bump(Phone.Placed order) {
        try (Wall wall = Wall.on(
                HOSHI.value(),
                Tablet.paired(HOSHI.value(), demo.accessTo(HOSHI).orElseThrow().pairingCode()))) {
            wall.hello("wall");
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
        }
        phone.see(order).body("state", equalTo("READY"));
    }

    private String tomorrow() {
        String day =
                stores.of(HOSHI).dayOf(clock.instant().plus(Duration.ofDays(1))).toString();
        return given().contentType("application/json")
                .body(Map.of("lines", List.of(Map.of("item", "drip-coffee", "quantity", 1)), "day", day))
                .post("/api/stores/" + HOSHI + "/quotes")
                .then()
                .extract()
                .path("slots[0].from");
    }

    private List<String> leftOver() {
        return troubles.of(FindTroubles.Kind.LEFT_OVER).stream()
                .map(found -> found.order().id().toString())
                .toList();
    }

    private long holding(List<Phone.Placed> orders) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from kitchen.booking where id in (:ids) and (state = 'COMMITTED'"
                                + " or state = 'HELD' and held_until > :now)",
                        Long.class)
                .setParameter(
                        "ids",
                        orders.stream().map(one -> UUID.fromString(one.id())).toList())
                .setParameter("now", clock.instant())
                .getSingleResult());
    }
}
