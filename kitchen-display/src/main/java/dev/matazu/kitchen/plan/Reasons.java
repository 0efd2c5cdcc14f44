package dev.matazu.kitchen.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why a booking was promised what it was, and what has become of that. */
@Embeddable
class Reasons {

    /** Null for what was promised before reasons were kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Why why;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "moves")
    private List<Why.Move> moves = List.of();

    void first(Why reason) {
        why = reason;
        moves = List.of();
    }

    void moved(Why.Move move) {
        moves = Stream.concat(moves.stream(), Stream.of(move)).toList();
    }

    Optional<Why> why() {
        return Optional.ofNullable(why);
    }

    List<Why.Move> moves() {
        return moves;
    }
}
