package dev.matazu.kitchen.print;

import dev.matazu.kitchen.plan.StationCode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a printer is set up: where it is in the store's network, and what it prints.
 *
 * @param host a name or an address, without a port
 * @param stations whose work it prints; empty for all
 * @param columns how many narrow characters fit in a line: 48 or 42 on 80 mm paper, 32 on 58 mm
 */
public record PrinterSetup(
        String name,
        String host,
        int port,
        Prints prints,
        Set<StationCode> stations,
        When when,
        int columns,
        Locale language) {

    /** What comes out of it. */
    public enum Prints {
        /** One slip per ticket. */
        TICKETS,
        /** One label per piece. */
        LABELS
    }

    /** Which tickets it prints. */
    public enum When {
        ALWAYS,
        /** Only what no wall and no expediter has shown in time. */
        FALLBACK
    }

    public static final int USUAL_PORT = 9100;
    public static final int USUAL_COLUMNS = 48;
    public static final int FEWEST_COLUMNS = 24;
    public static final int MOST_COLUMNS = 64;
    public static final int LONGEST_NAME = 30;

    private static final int LONGEST_HOST = 253;
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]+(%\\w+)?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public PrinterSetup {
        stations = Set.copyOf(stations);
        if (!isName(name) || !isHost(host) || !isPort(port) || !isColumns(columns)) {
            throw new IllegalArgumentException("no printer: " + name + " at " + host + ":" + port + ", " + columns);
        }
    }

    public static boolean isName(String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && !CONTROL.matcher(name).find();
    }

    /** A host's name, or an address of either kind. */
    public static boolean isHost(String host) {
        return host != null
                && host.length() <= LONGEST_HOST
                && HOST.matcher(host).matches();
    }

    public static boolean isPort(int port) {
        return port >= 1 && port <= 65535;
    }

    public static boolean isColumns(int columns) {
        return columns >= FEWEST_COLUMNS && columns <= MOST_COLUMNS;
    }
}
