package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import dev.matazu.testing.WithDisplays;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An order that no wall and no expediter shows raises an alarm wherever somebody of the store looks. */
@ShopTest
class UnseenApiTest extends WithDisplays {

    private static final String STORE = "hoshi-coffee";

    @Inject
    DemoAccess demo;

    private final Phone phone = new Phone();

    @Test
    void every_screen_but_the_board_is_told_and_it_ends_when_a_wall_has_shown_the_order() {
        try (Wall counter = on("counter");
                Wall timeline = on("timeline");
                Wall board = on("board")) {
            Phone.Placed order = phone.paid(anOrder().of("drip-coffee").json());
            JsonNode fired = counter.ticket(order.id(), "QUEUED");
            clock.advance(Duration.ofSeconds(16));
            JsonNode unseen = toldOf(counter, order);
            assertThat(unseen.path("number").asText())
                    .isEqualTo(fired.path("number").asText());
            assertThat(unseen.path("since").asText()).isNotEmpty();
            toldOf(timeline, order);

            try (Wall wall = Wall.on(STORE, tablet())) {
                long seq = wall.hello("wall").path("seq").asLong();
                toldOf(wall, order);
                counter.acknowledge(seq);
                board.acknowledge(seq);
                wall.acknowledge(seq);
                counter.next("unseen", told -> in(told, order).isEmpty());
                timeline.next("unseen", told -> in(told, order).isEmpty());
            }
            assertThat(board.hasHeard("unseen")).isFalse();
        }
    }

    @Test
    void what_an_expediter_has_shown_is_seen_and_what_came_after_it_is_not() {
        try (Wall counter = on("counter");
                Wall expediter = Wall.on(STORE, tablet())) {
            expediter.hello("expediter");
            Phone.Placed seen = phone.paid(anOrder().of("drip-coffee").json());
            long seq = expediter
                    .next(
                            "change",
                            any -> any.path("ticket").path("id").asText().equals(seen.id()))
                    .path("seq")
                    .asLong();
            expediter.acknowledge(seq);
            Phone.Placed unseen = phone.paid(anOrder().of("drip-coffee").json());
            counter.ticket(unseen.id(), "QUEUED");
            clock.advance(Duration.ofSeconds(16));
            counter.next(
                    "unseen",
                    told -> in(told, unseen).isPresent() && in(told, seen).isEmpty());
        }
    }

    @Test
    void a_wall_of_one_station_does_not_make_seen_what_another_one_makes() {
        try (Wall counter = on("counter");
                Wall bar = on("wall");
                Wall grill = on("wall")) {
            Phone.Placed coffee = phone.paid(anOrder().of("drip-coffee").json());
            Phone.Placed toast = phone.paid(anOrder().of("egg-sandwich").json());
            counter.ticket(toast.id(), "QUEUED");
            long seq = counter.hello("counter").path("seq").asLong();
            bar.hello("wall");
            bar.acknowledge(seq, List.of("bar"));
            clock.advance(Duration.ofSeconds(16));
            counter.next(
                    "unseen",
                    told -> in(told, toast).isPresent() && in(told, coffee).isEmpty());
            grill.hello("wall");
            grill.acknowledge(seq, List.of("grill", "pack"));
            counter.next("unseen", told -> in(told, toast).isEmpty());
        }
    }

    private static JsonNode toldOf(Wall screen, Phone.Placed order) {
        return in(screen.next("unseen", told -> in(told, order).isPresent()), order)
                .orElseThrow();
    }

    private static Optional<JsonNode> in(JsonNode told, Phone.Placed order) {
        return StreamSupport.stream(told.path("orders").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(order.id()))
                .findFirst();
    }

    private Wall on(String screen) {
        Wall wall = Wall.on(STORE, tablet());
        wall.hello(screen);
        return wall;
    }

    private Tablet tablet() {
        return Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
    }
}
