package dev.matazu.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A printer in the store's network: answers for its state, prints, cuts, and confirms. */
final class ReceiptPrinter implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final ServerSocket server;
    private final BlockingQueue<String> papers = new LinkedBlockingQueue<>();

    ReceiptPrinter() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread head = new Thread(this::work, "receipt printer");
        head.setDaemon(true);
        head.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** What the next paper says. */
    String next() {
        try {
            String paper = papers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (paper == null) {
                throw new AssertionError("nothing came out of the printer");
            }
            return paper;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean hasMore() {
        return !papers.isEmpty();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                print(socket.getInputStream(), socket.getOutputStream());
            } catch (IOException gone) {
                // the next one may stay
            }
        }
    }

    private void print(InputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            switch (next) {
                case 0x10 -> {
                    in.skipNBytes(2);
                    out.write(0x12);
                }
                case 0x1B -> in.skipNBytes(in.read() == '@' ? 0 : 1);
                case 0x1C -> in.skipNBytes(in.read() == 'C' ? 1 : 0);
                case 0x1D -> command(in, out, paper);
                default -> paper.write(next);
            }
        }
    }

    private void command(InputStream in, OutputStream out, ByteArrayOutputStream paper) throws IOException {
        int which = in.read();
        if (which == 'V') {
            in.skipNBytes(2);
            papers.add(paper.toString(Charset.forName("windows-31j")));
            paper.reset();
        } else if (which == '(') {
            in.skipNBytes(5);
            byte[] id = in.readNBytes(4);
            out.write(new byte[] {0x37, 0x22, id[0], id[1], id[2], id[3], 0});
        } else {
            in.skipNBytes(1);
        }
    }
}
