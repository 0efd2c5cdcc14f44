package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.plan.PlanView.OpenOrder;
import dev.matazu.kitchen.plan.PlanView.OpenPiece;
import dev.matazu.kitchen.plan.ReadPlan;
import dev.matazu.kitchen.plan.Replan;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody in the kitchen puts an order before all others: a guest whose train leaves, or who was forgotten. */
@ShopTest
class RushApiTest {

    private static final StoreId STORE = new StoreId("hoshi-coffee");

    @Inject
    DemoAccess demo;

    @Inject
    ReadPlan plan;

    @Inject
    Replan replan;

    private final Phone phone = new Phone();

    @Test
    void it_is_begun_before_all_others_until_it_waits_its_turn_again() {
        Phone.Placed first = paid();
        paid();
        Phone.Placed last = paid();
        replan.replan(STORE);
        assertThat(begins(last)).isAfter(begins(first));
        try (Wall wall = wall()) {
            wall.hello("wall");
            assertThat(kind(wall.command(asked("rush", last)))).isEqualTo("ok");
            replan.replan(STORE);
            assertThat(begins(last)).isBeforeOrEqualTo(begins(first));
            assertThat(ticket(wall.hello("wall"), last).hasNonNull("rushedAt")).isTrue();

            assertThat(kind(wall.command(asked("unrush", last)))).isEqualTo("ok");
            replan.replan(STORE);
            assertThat(begins(last)).isAfter(begins(first));
            assertThat(ticket(wall.hello("wall"), last).hasNonNull("rushedAt")).isFalse();
        }
    }

    @Test
    void sent_twice_it_is_rushed_once_and_a_slip_of_the_finger_is_taken_back() {
        Phone.Placed order = paid();
        try (Wall wall = wall()) {
            wall.hello("wall");
            UUID id = UUID.randomUUID();
            wall.command(id, asked("rush", order));
            wall.command(id, asked("rush", order));
            JsonNode rushed = ticket(wall.hello("wall"), order);
            assertThat(kind(wall.command(asked("rush", order)))).isEqualTo("ok");
            assertThat(ticket(wall.hello("wall"), order))
                    .as("nothing is left to do")
                    .isEqualTo(rushed);

            assertThat(kind(wall.command(Map.of("action", "undo", "command", id))))
                    .isEqualTo("ok");
            assertThat(ticket(wall.hello("wall"), order).hasNonNull("rushedAt")).isFalse();
        }
    }

    @Test
    void a_bump_that_is_taken_back_leaves_it_first_and_what_is_made_cannot_be_rushed() {
        Phone.Placed before = paid();
        Phone.Placed order = paid();
        try (Wall wall = wall()) {
            wall.hello("wall");
            wall.command(asked("rush", order));
            UUID bump = UUID.randomUUID();
            wall.command(bump, asked("bump", order));
            assertThat(kind(wall.command(asked("rush", order)))).isEqualTo("ticket-moved-on");
            wall.command(Map.of("action", "undo", "command", bump));
            replan.replan(STORE);
            assertThat(begins(order)).isBeforeOrEqualTo(begins(before));
        }
    }

    private Phone.Placed paid() {
        return phone.paid(anOrder().of("caffe-latte", 2).json());
    }

    private Instant begins(Phone.Placed order) {
        return plan.of(STORE).orders().stream()
                .filter(open -> open.id().equals(UUID.fromString(order.id())))
                .map(OpenOrder::pieces)
                .flatMap(pieces -> pieces.stream().map(OpenPiece::begin))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Map<String, Object> asked(String action, Phone.Placed order) {
        return Map.of("action", action, "ticket", order.id());
    }

    private static JsonNode ticket(JsonNode snapshot, Phone.Placed order) {
        for (JsonNode ticket : snapshot.path("tickets")) {
            if (ticket.path("id").asText().equals(order.id())) {
                return ticket;
            }
        }
        throw new AssertionError("no ticket of " + order.id());
    }

    private static String kind(JsonNode answer) {
        String type = answer.path("problem").path("type").asText();
        return answer.path("ok").asBoolean() ? "ok" : type.substring(type.lastIndexOf('/') + 1);
    }

    private Wall wall() {
        return Wall.on(
                STORE.value(),
                Tablet.paired(STORE.value(), demo.accessTo(STORE).orElseThrow().pairingCode()));
    }
}
