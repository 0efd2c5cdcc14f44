package dev.matazu.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a database that does not serve from everything else that goes wrong: the same again may succeed a moment later. */
public final class Outage {

    private Outage() {}

    /** What the database said, if that is behind this failure; also where a commit failed and nobody knows how it ended. */
    public static Optional<SQLException> behind(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Outage::isOne)
                .findFirst();
    }

    /** A transaction manager hangs what the database said at the failure's side, not below it. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.concat(
                Stream.of(failure),
                Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                        .flatMap(Outage::causes));
    }

    /** No connection to be had, or one that broke. */
    private static boolean isOne(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
