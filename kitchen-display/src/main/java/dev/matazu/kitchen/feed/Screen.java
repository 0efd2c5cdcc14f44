package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.device.DeviceIdentity;
import io.undertow.websockets.UndertowSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** One connected screen: what it was sent, and how far behind it is allowed to fall. */
final class Screen {

    private static final Logger LOG = Logger.getLogger(Screen.class);
    /** Unsent messages after which a screen is cut off; it comes back and asks for what it missed. */
    private static final int MOST_PENDING = 512;

    private final Session session;
    private final DeviceIdentity device;
    private final Locale language;
    private final AtomicInteger pending = new AtomicInteger();
    private boolean board;
    private volatile long sent = -1;
    private volatile long heardAt = System.nanoTime();
    private volatile String name;
    private volatile UUID epoch;

    Screen(Session session, DeviceIdentity device, Locale language) {
        this.session = session;
        this.device = device;
        this.language = language;
    }

    UUID deviceId() {
        return device.id();
    }

    DeviceIdentity device() {
        return device;
    }

    Locale language() {
        return language;
    }

    boolean isBoard() {
        return board;
    }

    /** It has said what it shows, and is told of this log. */
    void introduced(String as, UUID log) {
        name = as;
        epoch = log;
    }

    /** Wall, expediter, board, counter or timeline; null until it has said hello. */
    String name() {
        return name;
    }

    /** The log that it is told of; null until it has said hello. */
    UUID epoch() {
        return epoch;
    }

    /** From now on it has everything up to here. */
    void sentUpTo(long seq, boolean asBoard) {
        sent = seq;
        board = asBoard;
    }

    /** The last number that it was sent; -1 until it has said hello. */
    long sent() {
        return sent;
    }

    /** It has said something. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** For how long it has said nothing; a living one acknowledges each heartbeat. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    boolean isOpen() {
        return session.isOpen();
    }

    /** Never waits and never throws: one screen must not hold up the others. */
    void send(String message) {
        if (pending.incrementAndGet() > MOST_PENDING) {
            LOG.warnf("screen %s does not keep up, cutting it off", device.deviceName());
            abort();
            return;
        }
        try {
            session.getAsyncRemote().sendText(message, result -> pending.decrementAndGet());
        } catch (RuntimeException gone) {
            LOG.debugf(gone, "screen %s is gone", device.deviceName());
        }
    }

    void close(CloseReason.CloseCode code, String why) {
        try {
            session.close(new CloseReason(code, why));
        } catch (IOException e) {
            abort();
        }
    }

    /** Lets go of the socket and its queue at once; an orderly close would wait for a stalled client. */
    void abort() {
        ((UndertowSession) session).getChannel().close();
    }
}
