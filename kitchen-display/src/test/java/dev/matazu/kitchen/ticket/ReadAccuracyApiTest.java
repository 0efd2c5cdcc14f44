package dev.matazu.kitchen.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.Accuracy.Figures;
import dev.matazu.kitchen.plan.CommitBooking;
import dev.matazu.kitchen.plan.HoldCapacity;
import dev.matazu.kitchen.plan.HoldResult.Held;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.PostponeBooking;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.ReadAccuracy;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.ReleaseBooking;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Wanted;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which orders tell how well promises are kept. A bar with one place; a coffee takes five minutes. */
@KitchenTest
class ReadAccuracyApiTest {

    private static final StationCode BAR = new StationCode("bar");
    private static final Actor COOK = Actor.system("cook");

    @Inject
    OpenKitchen openKitchen;

    @Inject
    HoldCapacity hold;

    @Inject
    CommitBooking commit;

    @Inject
    PostponeBooking postpone;

    @Inject
    ReleaseBooking release;

    @Inject
    WriteTicket write;

    @Inject
    ChangeTicket change;

    @Inject
    TakeTicket take;

    @Inject
    ReadAccuracy accuracy;

    @Inject
    ShopClock clock;

    private StoreId store;

    @BeforeEach
    void open() {
        store = new StoreId("test-" + UUID.randomUUID());
        openKitchen.open(new KitchenSetup(
                store,
                LocalText.of("Test kitchen", "テストキッチン"),
                ZoneId.of("Asia/Tokyo"),
                ReadyBy.LAST_STATION,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(new Station(BAR, LocalText.of("Bar", "バー"), 1, 1))));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void an_order_is_scored_against_its_first_range_when_it_is_ready() {
        Order inTime = order();
        Order late = order();
        assertThat(read().orders()).as("nothing is ready yet").isZero();
        at(inTime.first().from());
        bump(inTime);
        at(late.first().to().plusSeconds(90));
        bump(late);

        Figures read = read();
        assertThat(read.orders()).isEqualTo(2);
        assertThat(read.inRange()).isEqualTo(1);
        assertThat(read.late()).isEqualTo(1);
        assertThat(read.lateMedian()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(95));
        assertThat(read.waitMedian()).isGreaterThan(Duration.ofMinutes(5));
        change.change(store, late.id(), TicketAction.handOver(any -> true), COOK);
        release.release(store, late.id());
        assertThat(read().orders()).as("also when it is gone").isEqualTo(2);
    }

    @Test
    void a_tap_that_is_taken_back_is_no_ready_order_and_the_next_one_counts() {
        Order order = order();
        at(order.first().from());
        TicketView bumped = bump(order);
        change.undo(store, order.id(), bumped.version(), COOK);
        assertThat(read().orders()).isZero();
        at(order.first().to().plusSeconds(60));
        bump(order);
        assertThat(read().late()).isEqualTo(1);
    }

    @Test
    void what_is_made_again_counts_neither_before_nor_after() {
        Order order = order();
        at(order.first().from());
        bump(order);
        change.change(store, order.id(), new TicketAction.Recall(), COOK);
        at(order.first().to().plusSeconds(600));
        bump(order);
        assertThat(read().orders()).isZero();
    }

    @Test
    void what_is_withdrawn_or_given_up_does_not_count_in_either_order_of_things() {
        Order cancelled = order();
        release.release(store, cancelled.id());
        change.change(store, cancelled.id(), new TicketAction.Withdraw(), COOK);
        Order voided = order();
        change.change(store, voided.id(), new TicketAction.Withdraw(), COOK);
        release.release(store, voided.id());
        Order forgotten = order();
        change.change(store, forgotten.id(), new TicketAction.Close(), COOK);
        release.release(store, forgotten.id());
        Order missing = order();
        change.change(store, missing.id(), TicketAction.cannotMake(1), COOK);
        release.release(store, missing.id());
        change.change(store, missing.id(), new TicketAction.Withdraw(), COOK);
        assertThat(read().orders()).isZero();
    }

    @Test
    void who_was_ready_and_did_not_come_counts() {
        Order order = order();
        at(order.first().from());
        bump(order);
        change.change(store, order.id(), new TicketAction.Close(), COOK);
        release.release(store, order.id());
        assertThat(read().inRange()).isEqualTo(1);
    }

    @Test
    void walk_ins_do_not_count() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> take.take(ticket(id, null), COOK));
        change.change(store, id, TicketAction.bump(any -> true), COOK);
        assertThat(read().orders()).isZero();
    }

    @Test
    void who_chose_a_later_time_says_nothing_of_the_wait() {
        Order order = order();
        Instant later = order.first().from().plus(Duration.ofHours(1));
        postpone.postpone(store, order.id(), later, Instant.MAX).orElseThrow();
        at(later.plusSeconds(120));
        bump(order);
        assertThat(read().inRange()).isEqualTo(1);
        assertThat(read().waitMedian()).isNull();
    }

    private record Order(UUID id, Promise first) {}

    private Order order() {
        NewTicket ticket = ticket(UUID.randomUUID(), "7");
        Held held =
                (Held) hold.hold(store, ticket.id(), ticket.work(), Wanted.asSoonAsPossible(), Duration.ofMinutes(10));
        commit.commit(store, ticket.id());
        write.write(ticket, COOK);
        change.change(store, ticket.id(), new TicketAction.Fire(held.promise()), COOK);
        return new Order(ticket.id(), held.promise());
    }

    private NewTicket ticket(UUID id, String number) {
        NewTicket.Line coffee = new NewTicket.Line(
                1,
                BAR,
                "coffee",
                LocalText.of("Coffee", "コーヒー"),
                1,
                List.of(),
                null,
                null,
                Duration.ofMinutes(5),
                List.of());
        return new NewTicket(
                store, id, number, "Aki", new Pickup(Pickup.Method.COUNTER, null), Dining.TO_GO, List.of(coffee));
    }

    private TicketView bump(Order order) {
        return change.change(store, order.id(), TicketAction.bump(any -> true), COOK);
    }

    /** The clock goes on from there. */
    private void at(Instant time) {
        clock.advance(Duration.between(clock.instant(), time));
    }

    private Figures read() {
        return accuracy.of(store, 14).total();
    }
}
