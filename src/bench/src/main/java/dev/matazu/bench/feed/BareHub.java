package dev.matazu.bench.feed;

import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.Map;

/** A hub that only passes on what is published: nothing is kept, and nobody is asked who they are. */
abstract class BareHub implements Hub {

    private final int port;
    private final String filler;

    /** @param size of a message in characters */
    BareHub(int port, int size) {
        this.port = port;
        this.filler = "x".repeat(size);
    }

    /** Where the display of a store listens. */
    abstract String displayPath(int store);

    /** Where a message for a store is posted. */
    abstract String publicationPath(int store);

    @Override
    public WebSocketConnectOptions display(int store) {
        return new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI(displayPath(store));
    }

    @Override
    public List<String> greeting() {
        return List.of();
    }

    @Override
    public List<String> acknowledgement(long seq) {
        return List.of();
    }

    @Override
    public Publication publication(int store, long no) {
        String message = "{\"type\":\"change\",\"seq\":" + no + ",\"filler\":\"" + filler + "\"}";
        return new Publication(port, publicationPath(store), "", message);
    }

    @Override
    public Map<Sent, Long> begun(Map<Sent, Long> published) {
        return published;
    }

    @Override
    public List<Subject> all() {
        return List.of(server());
    }
}
