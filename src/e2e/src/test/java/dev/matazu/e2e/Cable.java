package dev.matazu.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network cable of one device: its browser reaches the service through it, until it is cut. Playwright's own offline
 * switch leaves open sockets open.
 */
final class Cable implements AutoCloseable {

    /** What gets lost on the way without anybody being told, as a firewall does it. */
    enum Loss {
        NOTHING,
        TO_DEVICE,
        TO_SERVICE,
        EVERYTHING
    }

    private final int service;
    private final ServerSocket plug;
    private final Set<Socket> wires = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile Loss loss = Loss.NOTHING;

    private Cable(int service) throws IOException {
        this.service = service;
        plug = new ServerSocket(0);
        run(this::accept);
    }

    static Cable to(int port) {
        try {
            return new Cable(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        return "http://localhost:" + plug.getLocalPort() + path;
    }

    /** From now on this is held up; it arrives when nothing is lost any more, as TCP has it. */
    synchronized void lose(Loss what) {
        loss = what;
        notifyAll();
    }

    private synchronized void pass(Loss direction) throws IOException {
        try {
            while (isLost(direction)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private boolean isLost(Loss direction) {
        return loss == direction || loss == Loss.EVERYTHING || direction == Loss.EVERYTHING && loss != Loss.NOTHING;
    }

    void cut() {
        isCut = true;
        wires.forEach(Cable::end);
    }

    void mend() {
        isCut = false;
    }

    private void accept() throws IOException {
        while (!plug.isClosed()) {
            Socket device = plug.accept();
            try {
                connect(device);
            } catch (IOException nobodyThere) {
                end(device);
            }
        }
    }

    private void connect(Socket device) throws IOException {
        if (isCut) {
            end(device);
            return;
        }
        Socket far = new Socket(InetAddress.getByName("127.0.0.1"), service);
        carry(device, far, Loss.TO_SERVICE);
        carry(far, device, Loss.TO_DEVICE);
        if (isCut) {
            cut();
        }
    }

    /** That one end has closed is news too, which a loss holds up. */
    private void carry(Socket from, Socket to, Loss direction) {
        wires.add(from);
        run(() -> {
            try (from;
                    to) {
                try {
                    copy(from.getInputStream(), to.getOutputStream(), direction);
                } finally {
                    pass(Loss.EVERYTHING);
                }
            } finally {
                wires.remove(from);
            }
        });
    }

    private void copy(InputStream from, OutputStream to, Loss direction) throws IOException {
        byte[] bytes = new byte[8192];
        for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
            pass(direction);
            to.write(bytes, 0, n);
        }
    }

    private static void end(Socket wire) {
        try {
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // the other end is gone, or the cable was cut
                    }
                },
                "cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            plug.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
