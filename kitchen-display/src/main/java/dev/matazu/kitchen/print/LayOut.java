package dev.matazu.kitchen.print;

import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.print.Slip.Size;
import dev.matazu.kitchen.ticket.AllergyNote;
import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreTime;
import dev.matazu.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lays out what stands on a piece of paper, in the printer's language, largest what is looked for from afar. */
@ApplicationScoped
class LayOut {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int UNDER_ITS_ITEM = 3;

    /** One piece of paper on its way to be laid out. */
    private record Page(Printer printer, PrintJob job, TicketView ticket, KitchenSetup kitchen, Slip.Writer slip) {

        private Locale language() {
            return printer.setup().language();
        }
    }

    private final Texts texts;
    private final Clock clock;

    LayOut(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Slip of(Printer printer, PrintJob job, TicketView ticket, KitchenSetup kitchen) {
        Page page = new Page(printer, job, ticket, kitchen, new Slip.Writer());
        return job.what() == PrintJob.What.LABEL ? label(page) : ticket(page);
    }

    Slip test(Printer printer, PrintJob job, KitchenSetup kitchen) {
        Page page = new Page(printer, job, null, kitchen, new Slip.Writer());
        warnings(page);
        page.slip()
                .add(Size.LARGE, say(page, "print.test"))
                .add(Size.TALL, printer.setup().name())
                .add(Size.PLAIN, kitchen.name().in(page.language()))
                .rule(printer.setup().columns())
                .add(Size.PLAIN, say(page, "print.test.letters"))
                .add(Size.PLAIN, say(page, "print.test.width"));
        return end(page);
    }

    private Slip ticket(Page page) {
        warnings(page);
        head(page);
        allergy(page);
        page.slip().rule(page.printer().setup().columns());
        page.ticket().lines().stream()
                .filter(page.printer()::concerns)
                .filter(line -> line.state() != LineState.CANNOT_MAKE)
                .forEach(line -> line(page, line));
        also(page);
        page.slip().rule(page.printer().setup().columns());
        return end(page);
    }

    private Slip label(Page page) {
        TicketView.Line line = page.ticket().lines().stream()
                .filter(one -> one.no() == page.job().line())
                .findFirst()
                .orElseThrow();
        warnings(page);
        page.slip()
                .add(Size.LARGE, page.ticket().number() + "  " + ofAll(page))
                .add(Size.LARGE, page.ticket().nickname())
                .add(Size.TALL, line.name().in(page.language()));
        details(page, line, 0);
        allergy(page);
        page.slip().add(Size.PLAIN, place(page) + "  " + dining(page));
        return end(page);
    }

    /** What must be read before anything else. */
    private void warnings(Page page) {
        if (page.job().isReprint()) {
            page.slip().loud(Size.LARGE, say(page, "print.reprint")).add(Size.PLAIN, say(page, "print.reprint.what"));
        }
        switch (page.job().what()) {
            case VOID ->
                page.slip().loud(Size.LARGE, say(page, "print.void")).add(Size.TALL, say(page, "print.void.what"));
            case CHANGE ->
                page.slip().loud(Size.LARGE, say(page, "print.change")).add(Size.TALL, say(page, "print.change.what"));
            case TICKET, LABEL, TEST -> {}
        }
        if (page.job().unseen()) {
            page.slip().add(Size.TALL, say(page, "print.unseen"));
        }
    }

    private void head(Page page) {
        TicketView ticket = page.ticket();
        page.slip()
                .add(Size.HUGE, ticket.number())
                .add(Size.LARGE, place(page))
                .add(Size.TALL, dining(page))
                .add(Size.LARGE, ticket.nickname());
        if (ticket.promiseTo() != null) {
            String from = clock(page, ticket.promiseFrom(), MINUTE);
            String to = clock(page, ticket.promiseTo(), MINUTE);
            page.slip().add(Size.TALL, say(page, "print.ready", from.equals(to) ? to : from + "-" + to));
        }
    }

    private void allergy(Page page) {
        AllergyNote allergy = page.ticket().allergy();
        if (allergy != null && allergy.note() != null) {
            page.slip().loud(Size.LARGE, say(page, "print.allergy")).add(Size.TALL, allergy.note());
        }
    }

    private void line(Page page, TicketView.Line line) {
        String text = line.quantity() + " x " + line.name().in(page.language());
        boolean isVoid = line.state() == LineState.VOID;
        if (isVoid) {
            page.slip().loud(Size.TALL, say(page, "print.line.void", text));
            return;
        }
        page.slip().add(Size.TALL, line.state().isMade() ? say(page, "print.line.made", text) : text);
        details(page, line, UNDER_ITS_ITEM);
    }

    private void details(Page page, TicketView.Line line, int indent) {
        for (LocalText modifier : line.modifiers()) {
            page.slip().add(Size.TALL, indent, "> " + modifier.in(page.language()));
        }
        if (line.set() != null) {
            page.slip().add(Size.PLAIN, indent, say(page, "print.set", line.set()));
        }
        if (line.forWhom() != null) {
            page.slip().loud(Size.TALL, line.forWhom());
        }
        if (line.route().size() > line.step() + 1) {
            page.slip()
                    .add(
                            Size.PLAIN,
                            indent,
                            say(
                                    page,
                                    "print.then",
                                    names(
                                            page,
                                            line.route()
                                                    .subList(
                                                            line.step() + 1,
                                                            line.route().size()))));
        }
    }

    /** Where else something of it is made. */
    private void also(Page page) {
        List<String> others = page.ticket().lines().stream()
                .filter(line -> line.state().isLive() && !page.printer().concerns(line))
                .map(TicketView.Line::station)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            page.slip().loud(Size.TALL, say(page, "print.also", names(page, others)));
        }
    }

    private String names(Page page, List<String> stations) {
        return page.kitchen().stations().stream()
                .filter(station -> stations.contains(station.code().value()))
                .map(Station::name)
                .map(name -> name.in(page.language()))
                .collect(Collectors.joining(", "));
    }

    private String place(Page page) {
        Pickup pickup = page.ticket().pickup();
        return pickup.place() == null
                ? say(page, "print.method." + pickup.method())
                : say(page, "print.method." + pickup.method() + ".place", pickup.place());
    }

    private String dining(Page page) {
        return say(page, "print.dining." + page.ticket().dining());
    }

    private Slip end(Page page) {
        PrintJob job = page.job();
        page.slip()
                .add(Size.PLAIN, say(page, "print.job", job.no(), ofAll(page), clock(page, clock.instant(), SECOND)));
        return page.slip().slip();
    }

    private String ofAll(Page page) {
        return say(page, "print.of", page.job().nth(), page.job().ofAll());
    }

    private static String clock(Page page, Instant time, DateTimeFormatter format) {
        return new StoreTime(page.kitchen().zone()).local(time).format(format);
    }

    private String say(Page page, String key, Object... arguments) {
        return texts.get(page.language(), key, arguments);
    }
}
