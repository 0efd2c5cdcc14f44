package dev.matazu.kitchen.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matazu.kitchen.plan.learn.Expected;
import dev.matazu.kitchen.plan.schedule.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece as a booking keeps it.
 *
 * @param seconds as the menu says
 * @param item on the menu; null for nothing that is
 * @param line of the ticket; null before there is one
 * @param begunAt null while nobody has said to have begun it
 * @param plannedAt when the last plan had it begun; null before it was in one
 * @param isNext whether it goes on with what the piece before it was; null for no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookedPiece(
        StationCode station,
        long seconds,
        String item,
        Integer line,
        Instant begunAt,
        Instant plannedAt,
        Boolean isNext) {

    /** Of each what is done first comes first. */
    static List<BookedPiece> of(List<Work> work) {
        return Work.steps(work).stream().map(BookedPiece::of).toList();
    }

    private static BookedPiece of(Work work) {
        return new BookedPiece(
                work.station(),
                work.makeTime().toSeconds(),
                work.item(),
                null,
                null,
                null,
                work.after() == null ? null : true);
    }

    /** What is left of it. */
    static BookedPiece of(OpenWork open) {
        return new BookedPiece(
                open.station(),
                open.makeTime().toSeconds(),
                open.item(),
                null,
                null,
                null,
                open.follows() ? true : null);
    }

    static List<Work> work(List<BookedPiece> pieces) {
        List<Work> work = new ArrayList<>();
        for (BookedPiece piece : pieces) {
            Work before = piece.follows() ? work.remove(work.size() - 1) : null;
            work.add(new Work(piece.station, Duration.ofSeconds(piece.seconds), piece.item, before));
        }
        return List.copyOf(work);
    }

    Piece piece(Expected expected) {
        Duration length = expected.of(station.value(), item, Duration.ofSeconds(seconds));
        return begunAt == null
                ? new Piece.Waiting(station, length, follows(), item, plannedAt)
                : new Piece.Begun(station, begunAt.plus(length), follows(), item);
    }

    boolean isBegun() {
        return begunAt != null;
    }

    boolean couldBe(OpenWork open) {
        return station.equals(open.station())
                && seconds == open.makeTime().toSeconds()
                && (line == null || line == open.line());
    }

    /** The same, as the ticket has it now. What was begun before goes on. */
    BookedPiece as(OpenWork open, Instant now) {
        Instant begun = open.isBegun() ? begunAt == null ? now : begunAt : null;
        return new BookedPiece(station, seconds, item, open.line(), begun, plannedAt, open.follows() ? true : null);
    }

    BookedPiece planned(Instant start) {
        return new BookedPiece(station, seconds, item, line, begunAt, start, isNext);
    }

    private boolean follows() {
        return isNext != null && isNext;
    }
}
