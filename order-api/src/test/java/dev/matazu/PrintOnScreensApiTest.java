package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.print.ChangePrinters;
import dev.matazu.kitchen.print.PrintJob;
import dev.matazu.kitchen.print.PrintJobs;
import dev.matazu.kitchen.print.PrinterSetup;
import dev.matazu.kitchen.print.Printers;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import dev.matazu.testing.WithDisplays;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paper where screens fail, and paper that somebody at a screen asks for. Nothing listens where the printer should be. */
@ShopTest
class PrintOnScreensApiTest extends WithDisplays {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final String TICKETS = "/api/kitchen/hoshi-coffee/tickets";

    @Inject
    DemoAccess demo;

    @Inject
    Printers printers;

    @Inject
    ChangePrinters change;

    @Inject
    PrintJobs jobs;

    private final Phone phone = new Phone();

    @AfterEach
    void leaveNoPrinter() {
        printers.of(HOSHI).forEach(one -> change.remove(HOSHI, one.id()));
    }

    @Test
    void what_no_screen_has_shown_is_printed_and_what_one_has_is_not() {
        printer(PrinterSetup.When.FALLBACK);
        try (Wall wall = on("wall")) {
            Phone.Placed seen = phone.paid(anOrder().of("drip-coffee").json());
            wall.acknowledge(fired(wall, seen));
            Phone.Placed unseen = phone.paid(anOrder().of("drip-coffee").json());
            fired(wall, unseen);
            clock.advance(Duration.ofSeconds(16));
            wall.next("heartbeat", beat -> !of(unseen).isEmpty());
            assertThat(of(unseen)).hasSize(1).allMatch(PrintJob::unseen);
            assertThat(of(seen)).isEmpty();
        }
    }

    @Test
    void a_withdrawal_that_no_screen_has_shown_is_printed_where_somebody_has_seen_the_order() {
        printer(PrinterSetup.When.FALLBACK);
        try (Wall wall = on("wall")) {
            UUID shown = walkIn();
            wall.acknowledge(in(wall, shown, "QUEUED"));
            UUID never = walkIn();
            for (UUID each : List.of(shown, never)) {
                tablet().request().delete(TICKETS + "/" + each).then().statusCode(204);
                in(wall, each, "VOID");
            }
            clock.advance(Duration.ofSeconds(16));
            wall.next("heartbeat", beat -> !of(shown).isEmpty());
            assertThat(of(shown)).extracting(PrintJob::what).containsExactly(PrintJob.What.VOID);
            assertThat(of(never)).isEmpty();
        }
    }

    @Test
    void a_cook_prints_a_ticket_once_however_often_the_command_comes() {
        printer(PrinterSetup.When.FALLBACK);
        try (Wall wall = on("wall")) {
            Phone.Placed order = phone.paid(anOrder().of("drip-coffee").json());
            wall.acknowledge(fired(wall, order));
            UUID id = UUID.randomUUID();
            Map<String, Object> print = Map.of("action", "print", "ticket", order.id());
            assertThat(wall.command(id, print).path("ok").asBoolean()).isTrue();
            assertThat(wall.command(id, print).path("ok").asBoolean()).isTrue();
            assertThat(wall.command(print).path("ok").asBoolean()).isTrue();
            assertThat(of(order)).as("it is on its way").hasSize(1).allMatch(job -> job.askedBy() != null);
        }
    }

    @Test
    void where_no_printer_is_a_cook_is_told_so() {
        try (Wall wall = on("wall")) {
            Phone.Placed order = phone.paid(anOrder().of("drip-coffee").json());
            fired(wall, order);
            JsonNode answer = wall.command(Map.of("action", "print", "ticket", order.id()));
            assertThat(answer.path("ok").asBoolean()).isFalse();
            assertThat(answer.path("problem").path("type").asText()).endsWith("no-printer");
        }
    }

    @Test
    void screens_see_that_a_printer_does_not_print() {
        printer(PrinterSetup.When.ALWAYS);
        try (Wall wall = on("wall")) {
            phone.paid(anOrder().of("drip-coffee").json());
            wall.next("change", PrintOnScreensApiTest::isInTrouble);
        }
    }

    private static boolean isInTrouble(JsonNode change) {
        return change.path("kitchen")
                .path("printers")
                .path(0)
                .path("trouble")
                .asText()
                .equals("UNREACHABLE");
    }

    private List<PrintJob> of(Phone.Placed order) {
        return of(UUID.fromString(order.id()));
    }

    private List<PrintJob> of(UUID ticket) {
        return jobs.latest(HOSHI, 50).stream()
                .filter(job -> ticket.equals(job.ticket()))
                .toList();
    }

    private UUID walkIn() {
        UUID id = UUID.randomUUID();
        Map<String, Object> line = Map.of("name", "Filter coffee", "station", "bar", "seconds", 60);
        tablet().request()
                .body(Map.of("id", id, "lines", List.of(line)))
                .post(TICKETS)
                .then()
                .statusCode(201);
        return id;
    }

    private void printer(PrinterSetup.When when) {
        change.add(
                HOSHI,
                new PrinterSetup(
                        "Kitchen", "127.0.0.1", 1, PrinterSetup.Prints.TICKETS, Set.of(), when, 48, Locale.ENGLISH));
    }

    private static long fired(Wall wall, Phone.Placed order) {
        return in(wall, UUID.fromString(order.id()), "QUEUED");
    }

    /** The number under which the log has it in this state. */
    private static long in(Wall wall, UUID ticket, String state) {
        return wall.next(
                        "change",
                        any -> any.path("ticket").path("id").asText().equals(ticket.toString())
                                && any.path("ticket").path("state").asText().equals(state))
                .path("seq")
                .asLong();
    }

    private Tablet tablet() {
        return Tablet.paired(HOSHI.value(), demo.accessTo(HOSHI).orElseThrow().pairingCode());
    }

    private Wall on(String screen) {
        Wall wall = Wall.on(HOSHI.value(), tablet());
        wall.hello(screen);
        return wall;
    }
}
