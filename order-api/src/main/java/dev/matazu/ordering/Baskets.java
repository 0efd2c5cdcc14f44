package dev.matazu.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/** The baskets of the customer page, one a guest and store, kept here so that the page works without script. */
@ApplicationScoped
public class Baskets {

    /**
     * What a guest has chosen so far.
     *
     * @param slot null for as soon as possible
     * @param nickname null until said
     * @param allergy null until said; only while it is not ordered
     * @param editing the paid order whose lines these are to become, or null for an order of its own
     */
    public record Content(
            Basket basket, Dining dining, Pickup pickup, Instant slot, String nickname, UUID editing, String allergy) {

        public Content(Basket basket, Dining dining, Pickup pickup, Instant slot, String nickname, UUID editing) {
            this(basket, dining, pickup, slot, nickname, editing, null);
        }

        /** With what the guest must not eat, as they typed it. */
        public Content saying(String note) {
            return new Content(basket, dining, pickup, slot, nickname, editing, note);
        }

        /** Nothing yet: taken away from the counter as soon as possible. */
        public static Content empty() {
            return new Content(new Basket(List.of()), Dining.TO_GO, Pickup.counter(), null, null, null);
        }

        public Content eaten(Dining where) {
            return new Content(basket, where, pickup, slot, nickname, editing, allergy);
        }

        public Content at(Instant time) {
            return new Content(basket, dining, pickup, time, nickname, editing, allergy);
        }

        public Content with(Pickup where) {
            return new Content(basket, dining, where, slot, nickname, editing, allergy);
        }

        public Content with(Basket other) {
            return new Content(other, dining, pickup, slot, nickname, editing, allergy);
        }
    }

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    Baskets(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public Content of(StoreId store, Guest guest) {
        return read(store, guest, "");
    }

    /** Changes a basket; two taps at once are both kept. */
    @Transactional
    public Content change(StoreId store, Guest guest, UnaryOperator<Content> change) {
        database.createNativeQuery("insert into ordering.basket (store_id, guest, content, changed_at, version)"
                        + " values (:store, :guest, cast(:content as jsonb), :now, 0) on conflict do nothing")
                .setParameter("store", store.value())
                .setParameter("guest", guest.hash())
                .setParameter("content", write(Content.empty()))
                .setParameter("now", clock.instant())
                .executeUpdate();
        Content changed = change.apply(read(store, guest, " for update"));
        database.createNativeQuery("update ordering.basket set content = cast(:content as jsonb), changed_at = :now,"
                        + " version = version + 1 where store_id = :store and guest = :guest")
                .setParameter("content", write(changed))
                .setParameter("now", clock.instant())
                .setParameter("store", store.value())
                .setParameter("guest", guest.hash())
                .executeUpdate();
        return changed;
    }

    private Content read(StoreId store, Guest guest, String lock) {
        return database.createNativeQuery(
                        "select cast(content as text) from ordering.basket where store_id = :store and guest = :guest"
                                + lock,
                        Object.class)
                .setParameter("store", store.value())
                .setParameter("guest", guest.hash())
                .getResultStream()
                .findFirst()
                .map(content -> parse((String) content))
                .orElseGet(Content::empty);
    }

    private Content parse(String content) {
        try {
            return json.readValue(content, Content.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
