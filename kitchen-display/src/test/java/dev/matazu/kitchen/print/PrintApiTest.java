package dev.matazu.kitchen.print;

import static dev.matazu.kitchen.print.PaperPrinter.Fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.print.PrintJob.State;
import dev.matazu.kitchen.print.PrinterSetup.Prints;
import dev.matazu.kitchen.print.PrinterSetup.When;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.NewTicket;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.kitchen.ticket.TicketChanged;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.kitchen.ticket.WriteTicket;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes out of a printer that listens on a real port, and how often. */
@KitchenTest
class PrintApiTest {

    private static final Actor COOK = Actor.system("cook");
    private static final Instant NOON = Instant.parse("2026-11-22T03:10:00Z");

    @Inject
    OpenKitchen openKitchen;

    @Inject
    WriteTicket write;

    @Inject
    ChangeTicket change;

    @Inject
    ChangePrinters changePrinters;

    @Inject
    Printers printers;

    @Inject
    PrintJobs jobs;

    @Inject
    QueuePrints queue;

    @Inject
    TrySend trySend;

    @Inject
    SendPrints send;

    @Inject
    Event<TicketChanged> changed;

    @Inject
    ShopClock clock;

    private final PaperPrinter paper = new PaperPrinter();
    private StoreId store;

    @BeforeEach
    void openAKitchen() {
        store = new StoreId("print-" + UUID.randomUUID());
        openKitchen.open(new KitchenSetup(
                store,
                LocalText.of("Print kitchen", "印刷キッチン"),
                ZoneId.of("Asia/Tokyo"),
                ReadyBy.LAST_STATION,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(
                        new Station(new StationCode("grill"), LocalText.of("Grill", "グリル"), 2, 3),
                        new Station(new StationCode("bar"), LocalText.of("Bar", "バー"), 1, 1))));
    }

    @AfterEach
    void leaveNothingBehind() {
        paper.close();
        clock.reset();
        printers.of(store).forEach(one -> changePrinters.remove(store, one.id()));
    }

    @Test
    void a_ticket_that_is_fired_comes_out_with_all_that_a_cook_needs() {
        printer(Prints.TICKETS, When.ALWAYS, "grill");
        fired("M-042");
        sent();
        assertThat(paper.papers()).hasSize(1);
        assertThat(paper.last())
                .contains("M-042", "Table 12", "Eat in", "Sora", "Ready 12:10-12:15", "2 x Burger", "> no onion")
                .contains("ALSO AT: Bar", "1 of 1", "Job ")
                .doesNotContain("Latte", "REPRINT");
        assertThat(paper.papers().get(0).get(0)).isEqualTo(new PaperPrinter.Line("M-042", 4, false));
        assertThat(states()).containsExactly(State.PRINTED);
    }

    @Test
    void what_its_guest_must_not_eat_is_loud_on_the_slip_and_on_every_label() {
        printer(Prints.TICKETS, When.ALWAYS);
        printer(Prints.LABELS, When.ALWAYS, "bar");
        fire(written("M-1", "No peanuts"));
        sent();
        assertThat(paper.texts()).hasSize(2).allMatch(text -> text.contains("ALLERGY") && text.contains("No peanuts"));
    }

    @Test
    void in_japanese_it_is_japanese() {
        changePrinters.add(store, setup(paper.port(), Prints.TICKETS, When.ALWAYS, 32, Locale.JAPANESE));
        fired("M-1");
        sent();
        assertThat(paper.last()).contains("テーブル 12", "店内", "2 x ハンバーガー", "> 玉ねぎ抜き", "1 x カフェラテ", "12:10-12:15 お渡し");
    }

    @Test
    void what_is_held_is_not_printed() {
        printer(Prints.TICKETS, When.ALWAYS);
        written("M-1");
        sent();
        assertThat(paper.papers()).isEmpty();
    }

    @Test
    void it_is_printed_once_though_its_news_comes_twice_and_everybody_sends() throws Exception {
        UUID printer = printer(Prints.TICKETS, When.ALWAYS);
        TicketView before = written("M-1");
        TicketView after = fire(before);
        QuarkusTransaction.requiringNew()
                .run(() -> changed.fire(new TicketChanged(before, after, "FIRE", COOK, clock.instant())));
        atOnce(6, () -> send.all(new PrintJobs.DuePrinter(store, printer)));
        assertThat(paper.papers()).hasSize(1);
        assertThat(jobs.latest(store, 20)).hasSize(1);
    }

    @Test
    void tickets_come_out_in_the_order_in_which_they_were_fired() {
        printer(Prints.TICKETS, When.ALWAYS);
        List<String> numbers = List.of("M-1", "M-2", "M-3", "M-4");
        numbers.forEach(this::fired);
        sent();
        assertThat(paper.papers().stream().map(lines -> lines.get(0).text())).containsExactlyElementsOf(numbers);
    }

    @Test
    void a_printer_that_is_off_for_a_while_loses_nothing_and_prints_nothing_twice() {
        UUID printer = printer(Prints.TICKETS, When.ALWAYS);
        paper.switchOff();
        fired("M-1");
        fired("M-2");
        sent();
        assertThat(trouble(printer)).isEqualTo(Trouble.UNREACHABLE);
        clock.advance(Duration.ofMinutes(5));
        paper.switchOn();
        sent();
        assertThat(paper.texts()).hasSize(2).noneMatch(text -> text.contains("REPRINT"));
        assertThat(trouble(printer)).isNull();
    }

    @Test
    void without_paper_or_with_its_cover_open_nothing_is_sent() {
        UUID printer = printer(Prints.TICKETS, When.ALWAYS);
        fired("M-1");
        for (Fault fault : List.of(Fault.NO_PAPER, Fault.COVER_OPEN, Fault.OFFLINE, Fault.SAYS_NOTHING_OF_ITSELF)) {
            paper.becomes(fault);
            sent();
            assertThat(paper.papers()).as(fault.name()).isEmpty();
            assertThat(trouble(printer)).as(fault.name()).isNotNull();
            clock.advance(Duration.ofSeconds(40));
        }
        paper.becomes(Fault.NONE);
        sent();
        assertThat(paper.texts()).hasSize(1).noneMatch(text -> text.contains("REPRINT"));
    }

    @Test
    void what_may_have_been_printed_is_printed_again_with_a_mark() {
        for (Fault fault : List.of(Fault.HANGS_UP_AFTER_PRINTING, Fault.NEVER_CONFIRMS, Fault.CONFIRMS_ANOTHER)) {
            UUID printer = printer(Prints.TICKETS, When.ALWAYS);
            int before = paper.papers().size();
            paper.becomes(fault);
            fired("M-1");
            sent();
            assertThat(trouble(printer).leavesUnknown()).as(fault.name()).isTrue();
            paper.becomes(Fault.NONE);
            clock.advance(Duration.ofSeconds(40));
            sent();
            sent();
            assertThat(paper.papers()).as(fault.name()).hasSize(before + 2);
            assertThat(paper.papers().get(before).get(0).text()).isEqualTo("M-1");
            assertThat(paper.papers().get(before + 1).get(0)).isEqualTo(new PaperPrinter.Line(" REPRINT ", 2, true));
            changePrinters.remove(store, printer);
        }
    }

    @Test
    void a_printer_that_never_confirms_is_given_up_after_three_papers_and_the_next_ticket_is_tried() {
        UUID printer = printer(Prints.TICKETS, When.ALWAYS);
        paper.becomes(Fault.NEVER_CONFIRMS);
        fired("M-1");
        for (int i = 0; i < 6; i++) {
            sent();
            clock.advance(Duration.ofSeconds(40));
        }
        assertThat(paper.papers()).hasSize(3);
        assertThat(states()).containsExactly(State.GIVEN_UP);
        assertThat(trouble(printer)).isEqualTo(Trouble.NOT_CONFIRMED);
        paper.becomes(Fault.NONE);
        fired("M-2");
        sent();
        assertThat(paper.last()).startsWith("M-2");
        assertThat(trouble(printer)).isNull();
    }

    @Test
    void after_ten_minutes_of_trying_it_is_given_up() {
        printer(Prints.TICKETS, When.ALWAYS);
        paper.switchOff();
        fired("M-1");
        sent();
        clock.advance(Duration.ofMinutes(11));
        sent();
        paper.switchOn();
        clock.advance(Duration.ofMinutes(1));
        sent();
        assertThat(paper.papers()).isEmpty();
        assertThat(states()).containsExactly(State.GIVEN_UP);
    }

    @Test
    void whose_sender_died_is_printed_again_with_a_mark_and_the_dead_one_changes_nothing() {
        UUID printer = printer(Prints.TICKETS, When.ALWAYS);
        fired("M-1");
        TrySend.InHand dead = trySend.take(store, printer).orElseThrow();
        sent();
        assertThat(paper.papers()).as("another may still be sending it").isEmpty();
        clock.advance(Duration.ofSeconds(61));
        sent();
        assertThat(paper.texts()).hasSize(1).allMatch(text -> text.startsWith(" REPRINT "));
        trySend.done(dead.job(), Trouble.NOT_CONFIRMED);
        clock.advance(Duration.ofMinutes(1));
        sent();
        assertThat(paper.papers()).hasSize(1);
        assertThat(states()).containsExactly(State.PRINTED);
    }

    @Test
    void what_was_made_while_the_printer_was_off_is_not_printed_any_more() {
        printer(Prints.TICKETS, When.ALWAYS);
        paper.switchOff();
        TicketView ticket = fired("M-1");
        change.change(store, ticket.id(), TicketAction.bump(line -> true), COOK);
        paper.switchOn();
        sent();
        assertThat(paper.papers()).isEmpty();
        assertThat(states()).containsExactly(State.DROPPED);
    }

    @Test
    void what_was_printed_and_is_withdrawn_gets_a_slip_that_says_so() {
        printer(Prints.TICKETS, When.ALWAYS);
        TicketView printed = fired("M-1");
        sent();
        TicketView waiting = fired("M-2");
        change.change(store, printed.id(), new TicketAction.Withdraw(), COOK);
        change.change(store, waiting.id(), new TicketAction.Withdraw(), COOK);
        sent();
        assertThat(paper.papers()).hasSize(2);
        assertThat(paper.papers().get(1).get(0)).isEqualTo(new PaperPrinter.Line(" VOID ", 2, true));
        assertThat(paper.last()).contains("M-1", "VOID: 2 x Burger");
    }

    @Test
    void what_was_printed_and_has_other_lines_now_is_printed_anew_where_they_are_made() {
        PaperPrinter bar = new PaperPrinter();
        try (bar) {
            printer(Prints.TICKETS, When.ALWAYS, "grill");
            changePrinters.add(store, setup(bar.port(), Prints.TICKETS, When.ALWAYS, 48, Locale.ENGLISH, "bar"));
            TicketView ticket = fired("M-1");
            sent();
            change.change(
                    store,
                    ticket.id(),
                    new TicketAction.Replace(Set.of(2), List.of(line(3, "bar", LocalText.of("Tea", "紅茶"), 1))),
                    COOK);
            sent();
            change.change(store, ticket.id(), TicketAction.start(line -> line.no() == 3), COOK);
            sent();
            assertThat(paper.papers()).hasSize(1);
            assertThat(bar.papers()).hasSize(2);
            assertThat(bar.last()).contains("CHANGED", "VOID: 1 x Cafe latte", "1 x Tea");
            change.change(store, ticket.id(), new TicketAction.Replace(Set.of(1), List.of()), COOK);
            sent();
            assertThat(paper.papers()).hasSize(2);
            assertThat(paper.last()).contains("CHANGED", "VOID: 2 x Burger");
            assertThat(bar.papers()).hasSize(2);
        }
    }

    @Test
    void each_drink_has_its_label_and_says_which_of_how_many() {
        printer(Prints.LABELS, When.ALWAYS);
        fired("M-7");
        sent();
        assertThat(paper.texts()).hasSize(3);
        assertThat(paper.texts().get(0)).contains("M-7  1 of 3", "Sora", "Burger", "> no onion");
        assertThat(paper.texts().get(1)).contains("M-7  2 of 3", "Burger");
        assertThat(paper.texts().get(2)).contains("M-7  3 of 3", "Cafe latte").doesNotContain("Burger");
    }

    @Test
    void printed_again_on_purpose_it_says_so_and_two_who_want_it_at_once_get_one() throws Exception {
        printer(Prints.TICKETS, When.ALWAYS);
        TicketView ticket = fired("M-1");
        queue.again(store, ticket.id(), "Ken");
        sent();
        assertThat(paper.papers()).as("it was on its way").hasSize(1);
        atOnce(4, () -> queue.again(store, ticket.id(), "Ken"));
        sent();
        assertThat(paper.papers()).hasSize(2);
        assertThat(paper.last()).startsWith(" REPRINT ");
        change.change(store, ticket.id(), TicketAction.bump(line -> true), COOK);
        queue.again(store, ticket.id(), "Ken");
        sent();
        assertThat(paper.papers()).hasSize(3);
    }

    @Test
    void who_wants_it_printed_where_nothing_prints_is_told() {
        TicketView ticket = fired("M-1");
        assertThatThrownBy(() -> queue.again(store, ticket.id(), "Ken"))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo("no-printer"));
        assertThatThrownBy(() -> queue.again(store, UUID.randomUUID(), "Ken")).isInstanceOf(Problem.class);
    }

    @Test
    void a_fallback_prints_what_nobody_has_seen_once_and_nothing_else() {
        printer(Prints.TICKETS, When.FALLBACK);
        TicketView unseen = fired("M-1");
        TicketView seenInTime = fired("M-2");
        fired("M-3");
        sent();
        assertThat(paper.papers()).isEmpty();
        for (TicketView each : List.of(unseen, seenInTime, unseen)) {
            queue.unseen(store, each.id(), false);
        }
        queue.seen(store, List.of(unseen.id()));
        sent();
        assertThat(paper.texts()).hasSize(1).allMatch(text -> text.contains("M-1"));
        assertThat(paper.last()).startsWith("No screen has shown this order");
        queue.unseen(store, seenInTime.id(), true);
        sent();
        assertThat(paper.papers()).as("its screen is gone again").hasSize(2);
    }

    @Test
    void a_withdrawal_that_nobody_has_seen_is_printed_where_somebody_may_be_making_it() {
        printer(Prints.TICKETS, When.FALLBACK);
        TicketView shown = fired("M-1");
        TicketView never = fired("M-2");
        Stream.of(shown, never).forEach(each -> change.change(store, each.id(), new TicketAction.Withdraw(), COOK));
        queue.unseen(store, shown.id(), true);
        queue.unseen(store, never.id(), false);
        sent();
        assertThat(paper.texts()).hasSize(1).allMatch(text -> text.contains("M-1") && text.contains("VOID"));
    }

    @Test
    void what_waits_for_a_printer_that_is_removed_is_dropped() {
        UUID printer = printer(Prints.TICKETS, When.ALWAYS);
        paper.switchOff();
        fired("M-1");
        changePrinters.remove(store, printer);
        assertThat(states()).containsExactly(State.DROPPED);
        assertThat(printers.of(store)).isEmpty();
        assertThatThrownBy(() -> queue.test(store, printer, "Owner")).isInstanceOf(Problem.class);
    }

    @Test
    void a_test_page_needs_no_ticket() {
        UUID printer = printer(Prints.LABELS, When.FALLBACK);
        queue.test(store, printer, "Owner");
        sent();
        assertThat(paper.last()).contains("Test page", "Print kitchen", "日本語");
    }

    private UUID printer(Prints prints, When when, String... stations) {
        return changePrinters.add(store, setup(paper.port(), prints, when, 48, Locale.ENGLISH, stations));
    }

    private static PrinterSetup setup(
            int port, Prints prints, When when, int columns, Locale language, String... stations) {
        Set<StationCode> codes = Arrays.stream(stations).map(StationCode::new).collect(Collectors.toSet());
        return new PrinterSetup("Kitchen", "127.0.0.1", port, prints, codes, when, columns, language);
    }

    private TicketView fired(String number) {
        return fire(written(number));
    }

    private TicketView written(String number) {
        return written(number, null);
    }

    private TicketView written(String number, String allergy) {
        NewTicket.Line burger = line(1, "grill", LocalText.of("Burger", "ハンバーガー"), 2);
        NewTicket.Line latte = line(2, "bar", LocalText.of("Café latte", "カフェラテ"), 1);
        return write.write(
                new NewTicket(
                                store,
                                UUID.randomUUID(),
                                number,
                                "Sora",
                                new Pickup(Pickup.Method.TABLE, "12"),
                                Dining.EAT_IN,
                                List.of(burger, latte))
                        .with(allergy),
                COOK);
    }

    private TicketView fire(TicketView written) {
        Promise promise = new Promise(NOON, NOON.plus(Duration.ofMinutes(5)));
        return change.change(store, written.id(), new TicketAction.Fire(promise), COOK);
    }

    private static NewTicket.Line line(int no, String station, LocalText name, int quantity) {
        List<LocalText> options = station.equals("grill") ? List.of(LocalText.of("no onion", "玉ねぎ抜き")) : List.of();
        return new NewTicket.Line(
                no,
                new StationCode(station),
                name.in(Locale.ENGLISH),
                name,
                quantity,
                options,
                null,
                null,
                Duration.ofMinutes(quantity),
                List.of());
    }

    private void sent() {
        printers.of(store).forEach(one -> send.all(new PrintJobs.DuePrinter(store, one.id())));
    }

    private Trouble trouble(UUID printer) {
        return printers.conditions(store).stream()
                .filter(one -> one.printer().id().equals(printer))
                .findFirst()
                .orElseThrow()
                .trouble();
    }

    private List<State> states() {
        return jobs.latest(store, 20).stream().map(PrintJob::state).toList();
    }

    private static void atOnce(int hands, Runnable work) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(hands);
        try {
            List<Future<?>> done = new ArrayList<>();
            Collections.nCopies(hands, work).forEach(one -> done.add(all.submit(one)));
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            all.shutdownNow();
        }
    }
}
