package dev.matazu.bench.feed;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The least that a hub can be on the layer under Quarkus: no log, no database, nobody asked who they are. */
final class BareVertx extends BareHub {

    private final Java process;

    /** @param size of a message in characters */
    BareVertx(int size) {
        this(Ports.free(), size);
    }

    private BareVertx(int port, int size) {
        super(port, size);
        process = new Java(Path.of("."), Map.of(), "ready", Java.main(BareVertx.class, Integer.toString(port)));
    }

    /** The hub's process: its port. */
    public static void main(String[] args) {
        Map<String, ServerWebSocket> displays = new ConcurrentHashMap<>();
        HttpServer server = Vertx.vertx().createHttpServer();
        server.webSocketHandler(display -> displays.put(display.path(), display));
        server.requestHandler(request -> request.body().onSuccess(message -> {
            displays.get(request.path()).writeTextMessage(message.toString());
            request.response().setStatusCode(201).end();
        }));
        server.listen(Integer.parseInt(args[0]), "127.0.0.1").onSuccess(any -> System.out.println("ready"));
    }

    @Override
    public String name() {
        return "bare Vert.x";
    }

    @Override
    String displayPath(int store) {
        return "/" + store;
    }

    @Override
    String publicationPath(int store) {
        return "/" + store;
    }

    @Override
    public Subject server() {
        return process.subject("server");
    }

    @Override
    public void close() {
        process.close();
    }
}
