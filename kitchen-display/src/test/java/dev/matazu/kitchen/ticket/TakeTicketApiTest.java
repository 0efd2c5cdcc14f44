package dev.matazu.kitchen.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.plan.HoldCapacity;
import dev.matazu.kitchen.plan.HoldResult.Held;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.QuoteKitchen;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.SetPlaces;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Wanted;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A till's tickets and the guests' orders wait in one queue. A bar with one place; a coffee takes five minutes. */
@KitchenTest
class TakeTicketApiTest {

    private static final StationCode BAR = new StationCode("bar");
    private static final List<Work> COFFEE = List.of(new Work(BAR, Duration.ofMinutes(5)));
    /** Promises are whole minutes, and the clock goes on. */
    private static final TemporalUnitOffset A_MINUTE = within(1, ChronoUnit.MINUTES);

    private static final Actor COOK = Actor.system("cook");

    @Inject
    OpenKitchen openKitchen;

    @Inject
    Devices devices;

    @Inject
    QuoteKitchen quotes;

    @Inject
    HoldCapacity hold;

    @Inject
    SetPlaces places;

    @Inject
    ChangeTicket change;

    @Inject
    ReadTickets tickets;

    @Inject
    CloseForgotten sweep;

    @Inject
    ShopClock clock;

    private StoreId store;
    private String token;

    @BeforeEach
    void openAKitchen() {
        store = open();
        token = devices.pair(store, "Till", "test").token();
    }

    @AfterEach
    void leaveNothingBehind() {
        clock.reset();
        tickets.walkIns(store).forEach(ticket -> till().delete(path(ticket.id())));
    }

    @Test
    void a_ticket_is_on_the_wall_at_once_with_a_number_and_a_time() {
        post(coffee(UUID.randomUUID()))
                .statusCode(201)
                .body("number", equalTo("A1"))
                .body("state", equalTo("QUEUED"))
                .body("walkIn", equalTo(true))
                .body("lines[0].name.ja", equalTo("コーヒー"))
                .body("lines[0].modifiers[0].en", equalTo("no sugar"));
        post(coffee(UUID.randomUUID())).body("number", equalTo("A2"));
        assertThat(tickets.onScreen(store)).hasSize(2);
    }

    @Test
    void sent_twice_it_is_written_once_and_other_content_is_refused() {
        UUID id = UUID.randomUUID();
        String number = post(coffee(id)).statusCode(201).extract().path("number");
        post(coffee(id)).statusCode(200).body("number", equalTo(number));
        Map<String, Object> other = coffee(id);
        other.put("name", "Aki");
        post(other).statusCode(409).body("type", containsString("id-used-for-another-ticket"));
        assertThat(tickets.onScreen(store)).hasSize(1);
    }

    @Test
    void twenty_hands_that_send_one_ticket_write_one() throws Exception {
        UUID id = UUID.randomUUID();
        List<Integer> statuses = atOnce(20, () -> post(coffee(id)).extract().statusCode());
        assertThat(statuses).contains(201).containsOnly(200, 201);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(tickets.onScreen(store)).hasSize(1);
    }

    @Test
    void twenty_at_once_get_twenty_numbers_and_twenty_times() throws Exception {
        List<ValidatableResponse> all =
                atOnce(20, () -> post(coffee(UUID.randomUUID())).statusCode(201));
        assertThat(all.stream().map(one -> one.extract().<String>path("number")))
                .doesNotHaveDuplicates();
        assertThat(all.stream().map(one -> one.extract().<String>path("promiseFrom")))
                .doesNotHaveDuplicates();
    }

    @Test
    void ten_walk_ins_make_the_quote_later_by_what_they_take() {
        post(coffee(UUID.randomUUID())).statusCode(201);
        Instant before = quoted();
        for (int i = 0; i < 10; i++) {
            post(coffee(UUID.randomUUID())).statusCode(201);
        }
        assertThat(quoted()).isCloseTo(before.plus(Duration.ofMinutes(50)), A_MINUTE);
    }

    @Test
    void who_is_paying_on_the_phone_makes_the_walk_in_later() {
        Held held =
                (Held) hold.hold(store, UUID.randomUUID(), COFFEE, Wanted.asSoonAsPossible(), Duration.ofMinutes(10));
        Instant walkIn = Instant.parse(
                post(coffee(UUID.randomUUID())).statusCode(201).extract().path("promiseFrom"));
        assertThat(walkIn).isAfter(held.promise().from());
    }

    @Test
    void a_full_kitchen_only_makes_it_later() {
        for (int i = 0; i < 4; i++) {
            post(ticket(UUID.randomUUID(), 10)).statusCode(201);
        }
        assertThat(quotes.quote(store, COFFEE)).isEmpty();
        post(coffee(UUID.randomUUID())).statusCode(201);
        assertThat(quotes.forWalkIn(store, COFFEE)).isPresent();
    }

    @Test
    void a_closed_station_refuses_by_name_and_writes_nothing() {
        places.set(store, BAR, 0);
        UUID id = UUID.randomUUID();
        post(coffee(id))
                .statusCode(409)
                .body("type", containsString("station-closed"))
                .body("title", equalTo("Bar is closed"))
                .body("stations[0]", equalTo("bar"));
        places.set(store, BAR, 1);
        post(coffee(id)).statusCode(201);
    }

    @Test
    void its_end_frees_the_capacity() {
        Instant free = quoted();
        UUID withdrawn = UUID.randomUUID();
        post(coffee(withdrawn)).statusCode(201);
        till().delete(path(withdrawn)).then().statusCode(204);
        till().delete(path(withdrawn)).then().statusCode(204);
        till().get(path(withdrawn)).then().body("state", equalTo("VOID"));
        assertThat(quoted()).isCloseTo(free, A_MINUTE);

        UUID made = UUID.randomUUID();
        post(coffee(made)).statusCode(201);
        till().post(path(made) + "/hand-over").then().statusCode(409).body("type", containsString("nothing-ready"));
        change.change(store, made, TicketAction.bump(any -> true), COOK);
        int version = till().post(path(made) + "/hand-over")
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDED_OVER"))
                .extract()
                .path("version");
        assertThat(quoted()).isCloseTo(free, A_MINUTE);
        till().body(Map.of("version", version))
                .post(path(made) + "/hand-over/undo")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void who_hands_it_over_a_second_time_hears_who_did_it_and_when_but_for_who_did_it_themselves() {
        UUID made = UUID.randomUUID();
        post(coffee(made)).statusCode(201);
        change.change(store, made, TicketAction.bump(any -> true), COOK);
        till().post(path(made) + "/hand-over").then().statusCode(200);
        till().post(path(made) + "/hand-over").then().statusCode(200).body("state", equalTo("HANDED_OVER"));

        String other = devices.pair(store, "Counter tablet", "test").token();
        given().header("Authorization", "Bearer mzd_" + other)
                .contentType("application/json")
                .post(path(made) + "/hand-over")
                .then()
                .statusCode(409)
                .body("type", containsString("already-handed-over"))
                .body("by", equalTo("Till"))
                .body("at", notNullValue());
    }

    @Test
    void a_till_may_bring_its_own_number_but_not_one_that_is_open() {
        Map<String, Object> first = coffee(UUID.randomUUID());
        first.put("number", "T-7");
        post(first).statusCode(201).body("number", equalTo("T-7"));
        Map<String, Object> second = coffee(UUID.randomUUID());
        second.put("number", "T-7");
        post(second).statusCode(409).body("type", containsString("number-taken"));
        till().delete(path((UUID) first.get("id"))).then().statusCode(204);
        post(second).statusCode(201);
    }

    @Test
    void what_nobody_hands_over_leaves_the_screens() {
        UUID made = UUID.randomUUID();
        post(coffee(made)).statusCode(201);
        post(coffee(UUID.randomUUID())).statusCode(201);
        change.change(store, made, TicketAction.bump(any -> true), COOK);
        clock.advance(Duration.ofHours(1));
        sweep.close();
        assertThat(tickets.walkIns(store)).hasSize(2);
        clock.advance(Duration.ofHours(2));
        sweep.close();
        till().get(path(made)).then().body("state", equalTo("CLOSED"));
        clock.advance(Duration.ofHours(24));
        sweep.close();
        assertThat(tickets.walkIns(store)).isEmpty();
    }

    @Test
    void only_what_this_store_s_till_wrote_is_a_walk_in() {
        TicketRef walkIn = new TicketRef(store, UUID.randomUUID());
        post(coffee(walkIn.id())).statusCode(201);
        TicketRef elsewhere = new TicketRef(new StoreId("elsewhere"), walkIn.id());
        TicketRef order = new TicketRef(store, UUID.randomUUID());
        assertThat(tickets.walkInsAmong(List.of(order, walkIn, elsewhere))).containsExactly(walkIn);
        assertThat(tickets.walkInsAmong(List.of())).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        post(Map.of("id", UUID.randomUUID(), "lines", List.of(Map.of("name", "", "station", "bar", "seconds", -1))))
                .statusCode(422)
                .body("errors.field", hasSize(2));
        post(Map.of("id", UUID.randomUUID(), "lines", List.of(Map.of("name", "Tea", "station", "tea", "seconds", 60))))
                .statusCode(422)
                .body("type", containsString("ticket-invalid"))
                .body("errors[0].field", equalTo("lines[0].station"))
                .body("errors[0].detail", equalTo("This kitchen has: bar."));
        post(ticket(UUID.randomUUID(), 50, 50, 50)).statusCode(422).body("errors[0].kind", equalTo("too-many-pieces"));
    }

    @Test
    void what_cannot_be_read_is_malformed() {
        Map<String, Object> unkeepable = coffee(UUID.randomUUID());
        unkeepable.put("name", "A\u0000");
        post(unkeepable).statusCode(400).body("type", containsString("malformed-json"));
        post(Map.of("id", "1", "lines", List.of())).statusCode(400);
        post(Map.of("id", UUID.randomUUID(), "lines", List.of(Map.of("name", List.of("Tea")))))
                .statusCode(400);
    }

    @Test
    void only_a_device_of_the_store_may_write_and_read() {
        given().contentType("application/json")
                .body(coffee(UUID.randomUUID()))
                .post(path())
                .then()
                .statusCode(401);
        UUID id = UUID.randomUUID();
        post(coffee(id)).statusCode(201);
        String elsewhere = devices.pair(open(), "Till", "test").token();
        given().header("Authorization", "Bearer mzd_" + elsewhere)
                .get(path(id))
                .then()
                .statusCode(403);
    }

    @Test
    void a_till_that_has_gone_mad_is_slowed_down() {
        for (int i = 0; i < 30; i++) {
            post(ticket(UUID.randomUUID(), 0)).statusCode(201);
        }
        post(coffee(UUID.randomUUID()))
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .body("title", startsWith("Too many tickets"));
        clock.advance(Duration.ofMinutes(2));
        post(coffee(UUID.randomUUID())).statusCode(201);
    }

    private StoreId open() {
        StoreId id = new StoreId("test-" + UUID.randomUUID());
        openKitchen.open(new KitchenSetup(
                id,
                LocalText.of("Test kitchen", "テストキッチン"),
                ZoneId.of("Asia/Tokyo"),
                ReadyBy.LAST_STATION,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(new Station(BAR, LocalText.of("Bar", "バー"), 1, 1))));
        return id;
    }

    /** When a coffee would be ready at the soonest. */
    private Instant quoted() {
        return quotes.quote(store, COFFEE).orElseThrow().from();
    }

    private static Map<String, Object> coffee(UUID id) {
        return ticket(id, 1);
    }

    /** Lines with so many coffees each. */
    private static Map<String, Object> ticket(UUID id, int... coffees) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int quantity : coffees) {
            lines.add(Map.of(
                    "name", Map.of("en", "Coffee", "ja", "コーヒー"),
                    "station", "bar",
                    "seconds", quantity == 0 ? 0 : 300,
                    "quantity", Math.max(1, quantity),
                    "modifiers", List.of("no sugar")));
        }
        Map<String, Object> ticket = new java.util.HashMap<>();
        ticket.put("id", id);
        ticket.put("lines", lines);
        return ticket;
    }

    private ValidatableResponse post(Map<String, Object> ticket) {
        return till().body(ticket).post(path()).then();
    }

    private RequestSpecification till() {
        return given().header("Authorization", "Bearer mzd_" + token).contentType("application/json");
    }

    private String path() {
        return "/api/kitchen/" + store + "/tickets";
    }

    private String path(UUID id) {
        return path() + "/" + id;
    }

    private static <T> List<T> atOnce(int hands, Callable<T> what) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(hands);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(Collections.nCopies(hands, what))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
