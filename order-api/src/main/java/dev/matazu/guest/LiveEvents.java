package dev.matazu.guest;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** What a page hears while it is looked at: what there is to say, and signs of life in between. */
final class LiveEvents {

    /** Shorter than what proxies and phones take for silence. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private LiveEvents() {}

    static Multi<OutboundSseEvent> of(Multi<String> said, Sse sse) {
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(beat -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(said.map(sse::newEvent), beats);
    }
}
