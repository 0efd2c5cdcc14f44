package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.databind.JsonNode;

/** One numbered entry of a store's log; {@code body} is the whole new value of what changed. */
record FeedEntry(long seq, Kind kind, JsonNode body) {

    /** What an entry is about. */
    enum Kind {
        TICKET,
        STATIONS,
        FRONT,
        KITCHEN,
        DISPLAY;

        /** The name in a message, both as the kind and as the member that carries the value. */
        String member() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
