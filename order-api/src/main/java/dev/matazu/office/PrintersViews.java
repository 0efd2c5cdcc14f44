package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.print.PrintJob;
import dev.matazu.kitchen.print.PrintJobs;
import dev.matazu.kitchen.print.Printer;
import dev.matazu.kitchen.print.PrinterSetup;
import dev.matazu.kitchen.print.Printers;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Language;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the page of a store's printers. */
@ApplicationScoped
class PrintersViews {

    private static final Set<String> DONE = Set.of("added", "changed", "removed", "test");
    private static final int LATEST = 20;

    private final Stores stores;
    private final Stations stations;
    private final Printers printers;
    private final PrintJobs jobs;
    private final ReadTickets tickets;

    PrintersViews(Stores stores, Stations stations, Printers printers, PrintJobs jobs, ReadTickets tickets) {
        this.stores = stores;
        this.stations = stations;
        this.printers = printers;
        this.jobs = jobs;
        this.tickets = tickets;
    }

    PrintersView of(Store store, PrinterForm typed, Trouble trouble, String done, Words t) {
        List<Station> all = stations.of(store.id());
        boolean isNew = typed.of().equals(PrinterForm.NEW);
        return new PrintersView(
                PrintersPage.address(store.id()),
                t.name(store.name()),
                stores.all().stream()
                        .filter(other -> !other.id().equals(store.id()))
                        .map(other -> new HoursPageView.Other(t.name(other.name()), PrintersPage.address(other.id())))
                        .toList(),
                done != null && DONE.contains(done) ? t.get("office.printers.done." + done) : null,
                trouble,
                printers.conditions(store.id()).stream()
                        .map(one -> one(store, one, typed, trouble, all, t))
                        .toList(),
                fields(isNew ? typed : PrinterForm.empty(t.language()), isNew ? trouble : null, all, t),
                jobs(store, t));
    }

    private static PrintersView.One one(
            Store store, Printers.Condition condition, PrinterForm typed, Trouble trouble, List<Station> all, Words t) {
        Printer printer = condition.printer();
        PrinterSetup setup = printer.setup();
        String id = printer.id().toString();
        boolean refused = typed.of().equals(id);
        boolean works = condition.trouble() == null;
        return new PrintersView.One(
                id,
                PrintersPage.address(store.id()) + "/" + id,
                setup.name(),
                t.get("office.printers.at", setup.host(), setup.port()),
                does(setup, all, t),
                state(condition, t),
                works ? condition.printedAt() == null ? "info" : "ready" : "late",
                works
                        ? null
                        : t.get(
                                "office.printers.trouble",
                                t.get("print.trouble." + condition.trouble()),
                                t.clock(condition.troubleSince(), store.zone())),
                condition.printedAt() == null
                        ? null
                        : t.get("office.printers.printed", t.clock(condition.printedAt(), store.zone())),
                refused,
                fields(refused ? typed : PrinterForm.of(id, setup), refused ? trouble : null, all, t));
    }

    private static String state(Printers.Condition condition, Words t) {
        if (condition.waiting() > 0) {
            return t.get("office.printers.waiting", condition.waiting());
        }
        if (condition.trouble() != null) {
            return t.get("office.printers.state.trouble");
        }
        return t.get(condition.printedAt() == null ? "office.printers.state.new" : "office.printers.state.works");
    }

    private static String does(PrinterSetup setup, List<Station> all, Words t) {
        String made = setup.stations().isEmpty()
                ? t.get("office.printers.stations.all")
                : t.names(all.stream()
                        .filter(station -> setup.stations().contains(station.code()))
                        .map(Station::name)
                        .toList());
        return t.get(
                "office.printers.does",
                t.get("office.printers.prints." + setup.prints()),
                t.get("office.printers.when." + setup.when()),
                made);
    }

    private static PrintersView.Fields fields(PrinterForm typed, Trouble trouble, List<Station> all, Words t) {
        return new PrintersView.Fields(
                typed,
                trouble,
                choices(PrinterSetup.Prints.values(), "office.printers.prints.", typed.prints(), t),
                choices(PrinterSetup.When.values(), "office.printers.when.", typed.when(), t),
                all.stream()
                        .map(station -> new PrintersView.Choice(
                                station.code().value(),
                                t.name(station.name()),
                                typed.stations().contains(station.code().value())))
                        .toList(),
                Language.SPOKEN.stream()
                        .map(language -> new PrintersView.Choice(
                                language.getLanguage(),
                                language.getDisplayLanguage(language),
                                language.getLanguage().equals(typed.language())))
                        .toList());
    }

    private static List<PrintersView.Choice> choices(Enum<?>[] all, String key, String chosen, Words t) {
        return Arrays.stream(all)
                .map(one -> new PrintersView.Choice(
                        one.name(), t.get(key + one.name()), one.name().equals(chosen)))
                .toList();
    }

    private List<PrintersView.Job> jobs(Store store, Words t) {
        List<PrintJob> latest = jobs.latest(store.id(), LATEST);
        Map<UUID, String> names = printers.conditions(store.id()).stream()
                .map(Printers.Condition::printer)
                .collect(Collectors.toMap(Printer::id, one -> one.setup().name()));
        List<UUID> ids = latest.stream()
                .map(PrintJob::ticket)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, TicketView> known =
                tickets.of(store.id(), ids).stream().collect(Collectors.toMap(TicketView::id, Function.identity()));
        return latest.stream()
                .map(job -> new PrintersView.Job(
                        t.clock(job.endedAt() == null ? job.madeAt() : job.endedAt(), store.zone()),
                        what(job, known, t),
                        names.getOrDefault(job.printer(), t.get("office.printers.job.removed")),
                        t.get("office.printers.job." + job.state()),
                        tone(job),
                        note(job, t)))
                .toList();
    }

    private static String what(PrintJob job, Map<UUID, TicketView> known, Words t) {
        String number = job.ticket() == null ? "" : known.get(job.ticket()).number();
        String what = t.get("office.printers.what." + job.what(), number, job.nth(), job.ofAll());
        return job.isReprint() ? t.get("office.printers.reprint", what) : what;
    }

    private static String note(PrintJob job, Words t) {
        if (job.error() != null) {
            return t.get("print.trouble." + job.error());
        }
        return job.askedBy() == null || job.ticket() == null ? null : t.get("office.printers.askedBy", job.askedBy());
    }

    private static String tone(PrintJob job) {
        return switch (job.state()) {
            case PRINTED -> "ready";
            case GIVEN_UP -> "late";
            case WAITING, SENDING -> "info";
            case DROPPED -> "";
        };
    }
}
