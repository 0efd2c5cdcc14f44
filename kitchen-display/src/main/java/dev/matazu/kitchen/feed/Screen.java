package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.device.DeviceIdentity;
import io.undertow.websockets.UndertowSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
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
    private long sent = -1;

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

    /** From now on it has everything up to here. */
    void sentUpTo(long seq, boolean asBoard) {
        sent = seq;
        board = asBoard;
    }

    /** The last number that it was sent; -1 until it has said hello. */
    long sent() {
        return sent;
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
    private void abort() {
        ((UndertowSession) session).getChannel().close();
    }
}
