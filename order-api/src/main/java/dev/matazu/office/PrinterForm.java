package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.print.PrinterSetup;
import dev.matazu.platform.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A printer as it is typed. Fields are null where nothing was.
 *
 * @param of the printer's id, or {@link #NEW}
 */
record PrinterForm(
        String of,
        String name,
        String host,
        String port,
        String prints,
        String when,
        Set<String> stations,
        String columns,
        String language) {

    static final String NEW = "new";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    static PrinterForm empty(Locale language) {
        return new PrinterForm(
                NEW,
                null,
                null,
                String.valueOf(PrinterSetup.USUAL_PORT),
                PrinterSetup.Prints.TICKETS.name(),
                PrinterSetup.When.ALWAYS.name(),
                Set.of(),
                String.valueOf(PrinterSetup.USUAL_COLUMNS),
                language.getLanguage());
    }

    static PrinterForm of(String id, PrinterSetup setup) {
        return new PrinterForm(
                id,
                setup.name(),
                setup.host(),
                String.valueOf(setup.port()),
                setup.prints().name(),
                setup.when().name(),
                setup.stations().stream().map(StationCode::value).collect(Collectors.toSet()),
                String.valueOf(setup.columns()),
                setup.language().getLanguage());
    }

    static PrinterForm of(String id, Form form) {
        return new PrinterForm(
                id,
                form.text("name"),
                plain(form.text("host")),
                plain(form.text("port")),
                form.text("prints"),
                form.text("when"),
                new HashSet<>(form.all("station")),
                plain(form.text("columns")),
                form.text("language"));
    }

    /** The id under which a field of it stands on the page. */
    static String field(String of, String name) {
        return name + "-" + of;
    }

    /** What is wrong with it, each at its field. @param known the codes of the store's stations */
    List<Trouble.Item> troubles(Set<String> known, Words t) {
        List<Trouble.Item> wrong = new ArrayList<>();
        check("name", PrinterSetup.isName(name), t.get("office.printers.name.wrong", PrinterSetup.LONGEST_NAME), wrong);
        check("host", PrinterSetup.isHost(host), t.get("office.printers.host.wrong"), wrong);
        check("port", isNumber(port) && PrinterSetup.isPort(number(port)), t.get("office.printers.port.wrong"), wrong);
        check(
                "columns",
                isNumber(columns) && PrinterSetup.isColumns(number(columns)),
                t.get("office.printers.columns.wrong", PrinterSetup.FEWEST_COLUMNS, PrinterSetup.MOST_COLUMNS),
                wrong);
        check("station", known.containsAll(stations), t.get("office.printers.choose"), wrong);
        check(
                "prints",
                chosen(PrinterSetup.Prints.values(), prints).isPresent(),
                t.get("office.printers.choose"),
                wrong);
        check("when", chosen(PrinterSetup.When.values(), when).isPresent(), t.get("office.printers.choose"), wrong);
        check("language", spoken().isPresent(), t.get("office.printers.choose"), wrong);
        return wrong;
    }

    /** Only of what has no troubles. */
    PrinterSetup setup() {
        return new PrinterSetup(
                name,
                host,
                number(port),
                chosen(PrinterSetup.Prints.values(), prints).orElseThrow(),
                stations.stream().map(StationCode::new).collect(Collectors.toSet()),
                chosen(PrinterSetup.When.values(), when).orElseThrow(),
                number(columns),
                spoken().orElseThrow());
    }

    private void check(String field, boolean right, String otherwise, List<Trouble.Item> wrong) {
        if (!right) {
            wrong.add(new Trouble.Item(field(of, field), otherwise));
        }
    }

    private Optional<Locale> spoken() {
        return Language.SPOKEN.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String typed) {
        return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst();
    }

    private static boolean isNumber(String typed) {
        return typed != null && NUMBER.matcher(typed).matches();
    }

    private static int number(String typed) {
        return Integer.parseInt(typed);
    }

    /** A Japanese keyboard may type full-width digits and dots. */
    private static String plain(String typed) {
        return typed == null
                ? null
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
