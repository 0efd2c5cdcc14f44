package dev.matazu.kitchen.feed;

import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a device shows on one screen, and how far somebody who stands before it can know.
 *
 * @param screen wall, expediter, board, counter or timeline
 * @param epoch of the log in which {@code seq} counts; null while it has acknowledged nothing
 * @param seq up to where it has shown the log; null while it has acknowledged nothing
 * @param stations whose work it showed when it acknowledged last; null for all
 * @param acknowledgedAt when it had shown so much; null while it has acknowledged nothing
 * @param goneAt when its socket was closed; null while it is open, and where its node died
 */
record Display(
        StoreId store,
        UUID device,
        String screen,
        UUID epoch,
        Long seq,
        List<String> stations,
        Instant acknowledgedAt,
        Instant heardAt,
        Instant goneAt) {

    /** Where food is made or passed: only there a ticket is seen. */
    static final Set<String> OF_THE_KITCHEN = Set.of("wall", "expediter");

    static final Set<String> ALL = Set.of("wall", "expediter", "board", "counter", "timeline");

    /** One screen of one device, however many tabs of it are open. */
    record Key(StoreId store, UUID device, String screen) {}

    boolean shows(String station) {
        return stations == null || stations.contains(station);
    }

    Key key() {
        return new Key(store, device, screen);
    }

    /** The same, after this too was heard of it: what it has shown is never taken back, but by another log. */
    Display then(Display later) {
        boolean further = later.seq != null && (seq == null || !later.epoch.equals(epoch) || later.seq > seq);
        return new Display(
                store,
                device,
                screen,
                further ? later.epoch : epoch,
                further ? later.seq : seq,
                later.seq != null ? later.stations : stations,
                further ? later.acknowledgedAt : acknowledgedAt,
                later.heardAt,
                later.goneAt);
    }
}
