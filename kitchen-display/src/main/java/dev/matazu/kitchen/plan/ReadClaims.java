package dev.matazu.kitchen.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.matazu.kitchen.plan.learn.Expected;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads what of a kitchen is claimed. Each hold does so while all others of its store wait: one statement, and each text
 * of pieces is understood once.
 */
@ApplicationScoped
class ReadClaims {

    /** The open orders of some twenty of the busiest kitchens. */
    private static final int MOST_REMEMBERED = 2_000;

    private final Session database;
    private final Understood<List<BookedPiece>> understood =
            new Understood<>(new TypeReference<>() {}, MOST_REMEMBERED);

    ReadClaims(Session database) {
        this.database = database;
    }

    /** What is claimed at this moment, but for one booking. A hold whose time is up claims nothing, ended or not. */
    List<Claim> of(StoreId store, UUID except, Expected expected, Instant now) {
        return database
                .createNativeQuery("""
                        select b.id, b.version, b.promise_from, b.promise_to, b.first_from, b.state = 'COMMITTED', b.is_there,
                            b.goes_first, b.is_shown, cast(b.open_pieces as text),
                            (select count(*) from kitchen.booking other
                             where other.store_id = b.store_id and other.done_at > b.first_from
                                 and other.first_from > b.first_from)
                        from kitchen.booking b
                        where b.store_id = :store and b.id <> :except
                            and (b.state = 'COMMITTED' or b.state = 'HELD' and b.held_until > :now)
                        order by b.promise_from, b.id""", Object[].class)
                .setParameter("store", store.value())
                .setParameter("except", except)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> claim(row, expected))
                .filter(claim -> !claim.pieces().isEmpty())
                .toList();
    }

    private Claim claim(Object[] row, Expected expected) {
        Instant promiseFrom = (Instant) row[2];
        boolean goesFirst = (Boolean) row[7];
        return new Claim(
                (UUID) row[0],
                (Integer) row[1],
                new Promise(promiseFrom, (Instant) row[3]),
                promiseFrom.isAfter((Instant) row[4]),
                goesFirst ? Claim.FIRST : Math.toIntExact((Long) row[10]),
                (Boolean) row[5],
                (Boolean) row[6] || goesFirst,
                (Boolean) row[8],
                understood.of((String) row[9]).stream()
                        .map(piece -> piece.piece(expected))
                        .toList());
    }
}
