package dev.matazu.kitchen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.CommitBooking;
import dev.matazu.kitchen.plan.HoldCapacity;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.PlanView;
import dev.matazu.kitchen.plan.PlanView.OpenPiece;
import dev.matazu.kitchen.plan.ReadAccuracy;
import dev.matazu.kitchen.plan.ReadMakeTimes;
import dev.matazu.kitchen.plan.ReadPlan;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.ReleaseBooking;
import dev.matazu.kitchen.plan.Replan;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Wanted;
import dev.matazu.kitchen.ticket.RemakeOf.Reason;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bar with one place; each of the two coffees of an order takes five minutes, the cake nothing worth a word. */
@KitchenTest
class RemakeLineApiTest {

    private static final StationCode BAR = new StationCode("bar");
    private static final StationCode PACK = new StationCode("pack");
    private static final Actor COOK = Actor.system("cook");
    private static final int COFFEES = 1;
    private static final int CAKE = 2;
    private static final int REMADE = 1001;
    /** The clock runs on; a machine may be slow. */
    private static final TemporalUnitOffset MOMENT = within(30, ChronoUnit.SECONDS);

    @Inject
    OpenKitchen openKitchen;

    @Inject
    HoldCapacity hold;

    @Inject
    CommitBooking commit;

    @Inject
    ReleaseBooking release;

    @Inject
    WriteTicket write;

    @Inject
    ChangeTicket change;

    @Inject
    RemakeLine remake;

    @Inject
    ReadTickets tickets;

    @Inject
    ReadRemakes figures;

    @Inject
    ReadPlan plan;

    @Inject
    Replan replan;

    @Inject
    ReadMakeTimes makeTimes;

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
                List.of(
                        new Station(BAR, LocalText.of("Bar", "バー"), 1, 1),
                        new Station(PACK, LocalText.of("Pack", "パック"), 1, 1))));
        Instant noon = clock.instant()
                .atZone(ZoneId.of("Asia/Tokyo"))
                .toLocalDate()
                .plusDays(1)
                .atTime(12, 0)
                .atZone(ZoneId.of("Asia/Tokyo"))
                .toInstant();
        clock.advance(Duration.between(clock.instant(), noon));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void one_of_two_that_was_dropped_is_a_line_of_its_own_and_what_was_made_stays() {
        UUID order = made();

        TicketView again = remake(order, COFFEES, 1, Reason.DROPPED);

        assertThat(again.state()).isEqualTo(TicketState.STARTED);
        assertThat(line(again, COFFEES).state()).isEqualTo(LineState.READY);
        TicketView.Line one = line(again, REMADE);
        assertThat(one.quantity()).isEqualTo(1);
        assertThat(one.state()).isEqualTo(LineState.QUEUED);
        assertThat(one.remake().line()).isEqualTo(COFFEES);
        assertThat(one.remake().reason()).isEqualTo(Reason.DROPPED);
        assertThat(one.remake().at()).isCloseTo(clock.instant(), MOMENT);
        assertThat(again.openWork())
                .singleElement()
                .satisfies(work -> assertThat(work.makeTime()).isEqualTo(Duration.ofMinutes(5)));
        assertThat(bump(order).state()).isEqualTo(TicketState.DONE);
    }

    @Test
    void it_goes_before_all_others_and_their_promises_move() {
        UUID dropped = made();
        UUID next = order();
        replan.replan(store);
        Instant promised = tickets.of(store, next).orElseThrow().promiseTo();

        TicketView again = remake(dropped, COFFEES, 2, Reason.DROPPED);
        replan.replan(store);

        assertThat(begins(dropped)).isCloseTo(clock.instant(), MOMENT);
        assertThat(begins(next)).isCloseTo(clock.instant().plus(Duration.ofMinutes(10)), MOMENT);
        assertThat(planned(next).promise().to()).isAfter(promised);
        assertThat(again.promiseFrom()).isAfter(clock.instant().plus(Duration.ofMinutes(4)));
        assertThat(again.promiseTo()).isBefore(clock.instant().plus(Duration.ofMinutes(16)));
    }

    @Test
    void what_was_handed_over_takes_its_place_in_the_kitchen_again() {
        UUID order = made();
        change.change(store, order, TicketAction.handOver(any -> true), COOK);
        release.release(store, order);

        remake(order, COFFEES, 1, Reason.WRONG);
        replan.replan(store);

        assertThat(begins(order)).isCloseTo(clock.instant(), MOMENT);
        TicketView ready = bump(order);
        assertThat(ready.state()).as("what is left to hand over").isEqualTo(TicketState.DONE);
        assertThat(line(ready, COFFEES).state()).isEqualTo(LineState.HANDED_OVER);
        TicketView given = change.change(store, order, TicketAction.handOver(any -> true), COOK);
        assertThat(given.state()).isEqualTo(TicketState.HANDED_OVER);
    }

    @Test
    void nothing_is_learned_from_it_and_it_tells_nothing_of_promises() {
        UUID order = made();
        var learned = makeTimes.of(store).items();
        assertThat(accuracy.of(store, 14).total().orders()).isEqualTo(1);

        remake(order, COFFEES, 1, Reason.QUALITY);
        replan.replan(store);
        clock.advance(Duration.ofMinutes(6));
        bump(order);

        assertThat(makeTimes.of(store).items()).isEqualTo(learned);
        assertThat(accuracy.of(store, 14).total().orders()).isZero();
    }

    @Test
    void what_others_have_had_made_again_meanwhile_is_not_made_once_more() {
        UUID order = made();
        Seen both = now(order);
        TicketView first = remake(order, COFFEES, 1, Reason.DROPPED);

        assertThat(remake.remake(store, order, wish(COFFEES, 1, Reason.DROPPED), both, COOK))
                .isEqualTo(first);

        TicketView other = remake.remake(store, order, wish(CAKE, 1, Reason.DROPPED), both, COOK);
        assertThat(other.lines()).hasSize(4);
    }

    @Test
    void a_late_bump_does_not_make_what_its_cook_has_not_seen() {
        UUID order = order();
        bump(order, CAKE);
        Seen before = now(order);
        remake(order, CAKE, 1, Reason.DROPPED);

        TicketView after = change.change(store, order, TicketAction.bump(any -> true), before, COOK);

        assertThat(line(after, COFFEES).state()).isEqualTo(LineState.READY);
        assertThat(line(after, REMADE).state()).isEqualTo(LineState.QUEUED);
    }

    @Test
    void a_slip_of_the_finger_is_taken_back_without_a_trace_on_the_ticket() {
        UUID order = made();
        TicketView again = remake(order, COFFEES, 2, Reason.OTHER);

        TicketView back = change.undo(store, order, again.version(), COOK);

        assertThat(back.state()).isEqualTo(TicketState.DONE);
        assertThat(back.lines()).extracting(TicketView.Line::no).containsExactly(COFFEES, CAKE);
        assertThat(figures.of(store, 14).portions()).isZero();
    }

    @Test
    void what_is_made_again_can_be_dropped_too_and_still_stands_for_the_first() {
        UUID order = made();
        remake(order, COFFEES, 1, Reason.DROPPED);
        bump(order);

        TicketView twice = remake(order, REMADE, 1, Reason.DROPPED);

        assertThat(line(twice, REMADE + 1).remake().line()).isEqualTo(COFFEES);
        assertThat(twice.parts(Set.of(COFFEES))).hasSize(3);
    }

    @Test
    void where_it_cannot_be_made_again_it_is_void_and_nobody_is_asked() {
        UUID order = made();
        remake(order, CAKE, 1, Reason.DROPPED);

        TicketView given = change.change(store, order, TicketAction.cannotMake(REMADE), COOK);

        assertThat(line(given, REMADE).state()).isEqualTo(LineState.VOID);
        assertThat(given.state()).isEqualTo(TicketState.DONE);
    }

    @Test
    void what_is_not_made_or_not_so_many_of_it_cannot_be_made_again() {
        UUID open = order();
        assertThatThrownBy(() -> remake(open, COFFEES, 1, Reason.DROPPED)).isInstanceOf(Problem.class);
        UUID made = made();
        assertThatThrownBy(() -> remake(made, COFFEES, 3, Reason.DROPPED)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> remake(made, 7, 1, Reason.DROPPED)).isInstanceOf(Problem.class);
        change.change(store, made, new TicketAction.Close(), COOK);
        assertThatThrownBy(() -> remake(made, COFFEES, 1, Reason.DROPPED)).isInstanceOf(Problem.class);
    }

    @Test
    void yesterdays_order_is_not_made_again() {
        UUID order = made();
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> remake(order, COFFEES, 1, Reason.DROPPED))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo("remake-another-day"));
    }

    @Test
    void the_figures_say_how_many_of_what_and_why_on_each_working_day() {
        UUID order = made();
        remake(order, COFFEES, 2, Reason.DROPPED);
        clock.advance(Duration.ofHours(13));
        remake(order, CAKE, 1, Reason.WRONG);
        clock.advance(Duration.ofDays(1));
        UUID later = made();
        remake(later, COFFEES, 1, Reason.WRONG);

        ReadRemakes.Remakes read = figures.of(store, 14);

        assertThat(read.days())
                .extracting(ReadRemakes.Day::reasons)
                .containsExactly(Map.of(Reason.WRONG, 1), Map.of(Reason.DROPPED, 2, Reason.WRONG, 1));
        assertThat(read.items()).extracting(ReadRemakes.Item::portions).containsExactly(3, 1);
        assertThat(figures.of(store, 1).portions()).isEqualTo(1);
    }

    /** Paid, and before the cooks. */
    private UUID order() {
        NewTicket ticket = new NewTicket(
                store,
                UUID.randomUUID(),
                "7",
                "Aki",
                Pickup.counter(),
                Dining.TO_GO,
                List.of(line(COFFEES, BAR, "coffee", 2, 600), line(CAKE, PACK, "cake", 1, 0)));
        hold.hold(store, ticket.id(), ticket.work(), Wanted.asSoonAsPossible(), Duration.ofMinutes(10));
        commit.commit(store, ticket.id());
        write.write(ticket, COOK);
        PlanView.OpenOrder planned = planned(ticket.id());
        change.change(store, ticket.id(), new TicketAction.Fire(planned.promise()), COOK);
        return ticket.id();
    }

    private UUID made() {
        UUID order = order();
        clock.advance(Duration.ofMinutes(10));
        bump(order);
        return order;
    }

    private static NewTicket.Line line(int no, StationCode station, String item, int quantity, int seconds) {
        return new NewTicket.Line(
                no,
                station,
                item,
                LocalText.of(item, item),
                quantity,
                List.of(),
                null,
                null,
                Duration.ofSeconds(seconds),
                List.of());
    }

    private TicketView remake(UUID order, int line, int times, Reason reason) {
        return remake.remake(store, order, wish(line, times, reason), Seen.ANYTHING, COOK);
    }

    private static RemakeLine.Wish wish(int line, int times, Reason reason) {
        return new RemakeLine.Wish(line, times, reason);
    }

    private Seen now(UUID order) {
        return new Seen(tickets.of(store, order).orElseThrow().version(), Set.of());
    }

    private TicketView bump(UUID order) {
        return change.change(
                store, order, TicketAction.bump(line -> !line.state().isMade()), COOK);
    }

    private void bump(UUID order, int no) {
        change.change(store, order, TicketAction.bump(line -> line.no() == no), COOK);
    }

    private static TicketView.Line line(TicketView ticket, int no) {
        return ticket.lines().stream()
                .filter(line -> line.no() == no)
                .findFirst()
                .orElseThrow();
    }

    private Instant begins(UUID order) {
        return planned(order).pieces().stream()
                .map(OpenPiece::begin)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private PlanView.OpenOrder planned(UUID order) {
        return plan.of(store).orders().stream()
                .filter(one -> one.id().equals(order))
                .findFirst()
                .orElseThrow();
    }
}
