package dev.matazu.stripe.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;

/** Opens the port. */
final class Listening {
    private static final int BACKLOG = 256;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private Listening() {}

    static HttpServer on(int port) {
        // Without it each small reply on a kept connection waits 40 ms for the other side's delayed acknowledgement.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        try {
            return HttpServer.create(new InetSocketAddress(port), BACKLOG);
        } catch (BindException e) {
            throw new IllegalStateException("Port " + port + " is taken; the Stripe sandbox cannot listen on it.");
        } catch (IOException e) {
            throw new UncheckedIOException("The Stripe sandbox cannot listen on port " + port, e);
        }
    }
}
