package dev.matazu.bench.feed;

import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.Map;

/** Something that brings what was published for a store to that store's display, in a process of its own. */
interface Hub extends AutoCloseable {

    /** One message on its way: the store's and its number there. */
    record Sent(int store, long seq) {}

    String name();

    /** How the display of a store asks for its socket. */
    WebSocketConnectOptions display(int store);

    /** What a display says first; empty where it has nothing to say. */
    List<String> greeting();

    /** What a display answers to a message; empty where it has nothing to say. */
    List<String> acknowledgement(long seq);

    /** How something is published for a store. */
    Publication publication(int store, long no);

    /** When each message could be sent at the earliest, in microseconds since 1970: it was committed, or is published. */
    Map<Sent, Long> begun(Map<Sent, Long> published);

    /** Whose memory counts for its displays. */
    Subject server();

    /** Whose work is done for it, the server's too. */
    List<Subject> all();

    @Override
    void close();

    /** A request that publishes. */
    record Publication(int port, String path, String authorization, String body) {}
}
