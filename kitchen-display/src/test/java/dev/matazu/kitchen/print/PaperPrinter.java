package dev.matazu.kitchen.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A receipt printer on a real port: understands what such printers understand, keeps what it has printed as lines of text,
 * and can be broken.
 */
final class PaperPrinter implements AutoCloseable {

    /** What is wrong with it. */
    enum Fault {
        NONE,
        NO_PAPER,
        COVER_OPEN,
        OFFLINE,
        SAYS_NOTHING_OF_ITSELF,
        HANGS_UP_AFTER_PRINTING,
        NEVER_CONFIRMS,
        CONFIRMS_ANOTHER
    }

    /** A printed line; {@code times} is how high. */
    record Line(String text, int times, boolean inverse) {}

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private final List<List<Line>> papers = new CopyOnWriteArrayList<>();
    private final int port;
    private ServerSocket server;
    private volatile Fault fault = Fault.NONE;
    private volatile Runnable beforeConfirming = () -> {};

    PaperPrinter() {
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        switchOn();
    }

    int port() {
        return port;
    }

    void becomes(Fault now) {
        fault = now;
    }

    void beforeConfirming(Runnable happens) {
        beforeConfirming = happens;
    }

    /** Each paper's lines. */
    List<List<Line>> papers() {
        return papers;
    }

    /** Each paper as one text. */
    List<String> texts() {
        return papers.stream()
                .map(lines -> String.join("\n", lines.stream().map(Line::text).toList()))
                .toList();
    }

    String last() {
        return texts().get(papers.size() - 1);
    }

    void switchOff() {
        close();
    }

    void switchOn() {
        try {
            ServerSocket listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            server = listening;
            Thread thread = new Thread(() -> accept(listening), "paper printer");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                new Head(socket.getInputStream(), socket.getOutputStream()).run();
            } catch (IOException gone) {
                // the next one may stay
            }
        }
    }

    /** What reads the bytes of one connection. */
    private final class Head {

        private final InputStream in;
        private final OutputStream out;
        private final List<Line> paper = new ArrayList<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private int times = 1;
        private boolean inverse;

        Head(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            for (int next = in.read(); next >= 0; next = in.read()) {
                switch (next) {
                    case 0x10 -> status();
                    case 0x1B -> esc();
                    case 0x1C -> kanji();
                    case 0x1D -> gs();
                    case 0x0A -> feed();
                    default -> line.write(next);
                }
                if (fault == Fault.HANGS_UP_AFTER_PRINTING && next == 0x1D && paper.isEmpty() && !papers.isEmpty()) {
                    return;
                }
            }
        }

        private void status() throws IOException {
            expect(0x04);
            int about = in.read();
            if (fault == Fault.SAYS_NOTHING_OF_ITSELF) {
                return;
            }
            int state = 0x12;
            if (about == 4 && fault == Fault.NO_PAPER) {
                state |= 0x60;
            } else if (about == 2 && fault == Fault.COVER_OPEN) {
                state |= 0x04;
            } else if (about == 1 && fault == Fault.OFFLINE) {
                state |= 0x08;
            }
            out.write(state);
        }

        private void esc() throws IOException {
            switch (in.read()) {
                case '@' -> {
                    times = 1;
                    inverse = false;
                }
                case 'E' -> in.read();
                default -> throw new IOException("not understood");
            }
        }

        private void kanji() throws IOException {
            switch (in.read()) {
                case 'C' -> expect(1);
                case '&' -> {}
                default -> throw new IOException("not understood");
            }
        }

        private void gs() throws IOException {
            switch (in.read()) {
                case 'a' -> expect(0);
                case '!' -> times = (in.read() & 0x0F) + 1;
                case 'B' -> inverse = in.read() == 1;
                case 'V' -> cut();
                case '(' -> confirm();
                default -> throw new IOException("not understood");
            }
        }

        private void feed() {
            paper.add(new Line(line.toString(SHIFT_JIS), times, inverse));
            line.reset();
        }

        private void cut() throws IOException {
            expect(66);
            expect(0);
            papers.add(List.copyOf(paper));
            paper.clear();
        }

        private void confirm() throws IOException {
            for (int each : new int[] {'H', 6, 0, 48, 48}) {
                expect(each);
            }
            byte[] id = in.readNBytes(4);
            beforeConfirming.run();
            if (fault == Fault.NEVER_CONFIRMS) {
                return;
            }
            if (fault == Fault.CONFIRMS_ANOTHER) {
                id[3] ^= 1;
            }
            out.write(new byte[] {0x37, 0x22, id[0], id[1], id[2], id[3], 0});
        }

        private void expect(int wanted) throws IOException {
            int read = in.read();
            if (read != wanted) {
                throw new IOException("not understood: " + read);
            }
        }
    }
}
