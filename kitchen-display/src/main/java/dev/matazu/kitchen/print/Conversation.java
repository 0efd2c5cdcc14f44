package dev.matazu.kitchen.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * What is said to a printer on one connection: how are you; print this; tell me by this name when you have. The answers are
 * described under DLE EOT and GS ( H, function 48, in
 * <a href="https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/">Epson's reference</a>.
 */
final class Conversation {

    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    /** Every state is a byte 0xx1xx10. */
    private static final int STATE_MASK = 0x93;

    private static final int STATE_MARK = 0x12;

    private static final int ABOUT_PRINTER = 1;
    private static final int ABOUT_OFFLINE = 2;
    private static final int ABOUT_PAPER = 4;
    private static final int IS_OFFLINE = 0x08;
    private static final int COVER_IS_OPEN = 0x04;
    private static final int STOPPED_WITHOUT_PAPER = 0x20;
    private static final int PAPER_HAS_ENDED = 0x60;

    private static final int CONFIRMS = 0x37;
    private static final int PROCESS_ID = 0x22;

    private final InputStream in;
    private final OutputStream out;
    private final Socket socket;

    private Conversation(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** @return null where the printer has confirmed that it printed it */
    static Trouble print(PrinterSetup printer, Slip slip, PrintJob job, PrintConfig config) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(printer.host(), printer.port()),
                    Math.toIntExact(config.connectWithin().toMillis()));
            socket.setTcpNoDelay(true);
            Conversation with = new Conversation(socket);
            Trouble state = with.state(config.statusWithin());
            return state != null ? state : with.send(EscPos.of(slip, printer.columns(), job.processId()), job, config);
        } catch (IOException notThere) {
            return Trouble.UNREACHABLE;
        }
    }

    /** What keeps it from printing. */
    private Trouble state(Duration within) {
        try {
            long end = System.nanoTime() + within.toNanos();
            int paper = ask(ABOUT_PAPER, end);
            int offline = ask(ABOUT_OFFLINE, end);
            int printer = ask(ABOUT_PRINTER, end);
            if ((paper & PAPER_HAS_ENDED) != 0 || (offline & STOPPED_WITHOUT_PAPER) != 0) {
                return Trouble.NO_PAPER;
            }
            if ((offline & COVER_IS_OPEN) != 0) {
                return Trouble.COVER_OPEN;
            }
            return (printer & IS_OFFLINE) != 0 ? Trouble.OFFLINE : null;
        } catch (IOException silent) {
            return Trouble.NO_STATUS;
        }
    }

    private int ask(int about, long end) throws IOException {
        out.write(new byte[] {DLE, EOT, (byte) about});
        out.flush();
        int answer = read(end);
        while ((answer & STATE_MASK) != STATE_MARK) {
            answer = read(end);
        }
        return answer;
    }

    /** From the first byte on nobody knows what was printed, until the printer has said so. */
    private Trouble send(byte[] document, PrintJob job, PrintConfig config) {
        try {
            // A slip fits in the buffers in between, so this does not wait for the printer.
            out.write(document);
            out.flush();
            long end = System.nanoTime() + config.confirmWithin().toNanos();
            byte[] wanted = job.processId();
            while (!Arrays.equals(wanted, confirmed(end))) {
                // what it says of something else
            }
            return null;
        } catch (SocketTimeoutException silent) {
            return Trouble.NOT_CONFIRMED;
        } catch (IOException gone) {
            return Trouble.BROKEN_OFF;
        }
    }

    /** The next process id that it confirms. */
    private byte[] confirmed(long end) throws IOException {
        int before = 0;
        int now = read(end);
        while (before != CONFIRMS || now != PROCESS_ID) {
            before = now;
            now = read(end);
        }
        byte[] id = new byte[4];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) read(end);
        }
        return id;
    }

    /** @param end on the clock of {@link System#nanoTime} */
    private int read(long end) throws IOException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout(Math.toIntExact(left));
        int read = in.read();
        if (read < 0) {
            throw new IOException("the printer has closed the connection");
        }
        return read;
    }
}
