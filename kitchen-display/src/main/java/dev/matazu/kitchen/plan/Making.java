package dev.matazu.kitchen.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is to be made for a booking, piece by piece, and how far it is. */
@Embeddable
class Making {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<BookedPiece> pieces = List.of();

    /** Of these, what is not done yet. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "open_pieces")
    private List<BookedPiece> open = List.of();

    /** Whether cooks see it. */
    @Column(name = "is_shown")
    private boolean isShown;

    @Column(name = "done_at")
    private Instant doneAt;

    void book(List<Work> work) {
        pieces = BookedPiece.of(work);
        open = pieces;
    }

    void grow(List<Work> more) {
        List<BookedPiece> grown = BookedPiece.of(more);
        pieces = Stream.concat(pieces.stream(), grown.stream()).toList();
        open = Stream.concat(open.stream(), grown.stream()).toList();
    }

    void remaining(List<OpenWork> left, boolean shown, Instant now) {
        List<BookedPiece> before = new ArrayList<>(open);
        open = left.stream().map(work -> goesOn(work, before, now)).toList();
        isShown = shown;
        if (!open.isEmpty()) {
            doneAt = null;
        } else if (doneAt == null) {
            doneAt = now;
        }
    }

    private static BookedPiece goesOn(OpenWork work, List<BookedPiece> before, Instant now) {
        Optional<BookedPiece> same =
                before.stream().filter(piece -> piece.couldBe(work)).findFirst();
        same.ifPresent(before::remove);
        return same.orElseGet(() -> BookedPiece.of(work)).as(work, now);
    }

    /** By the place of each piece in {@link #open()}. */
    void plan(Map<Integer, Instant> starts) {
        List<BookedPiece> planned = new ArrayList<>(open);
        starts.forEach((piece, start) -> planned.set(piece, planned.get(piece).planned(start)));
        open = planned;
    }

    List<BookedPiece> open() {
        return open;
    }

    boolean isShown() {
        return isShown;
    }

    List<Work> work() {
        return BookedPiece.work(pieces);
    }
}
