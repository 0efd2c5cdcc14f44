package dev.matazu.kitchen.print;

import java.io.ByteArrayOutputStream;

/** Writes a slip in the language of receipt printers. Kanji are Shift_JIS and twice as wide as other characters. */
final class EscPos {

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int LF = 0x0A;

    private static final byte[] INITIALISE = {ESC, '@'};
    /** Nothing is told without being asked for: an answer is awaited. */
    private static final byte[] SAY_NOTHING_BY_ITSELF = {GS, 'a', 0};

    private static final byte[] SHIFT_JIS = {FS, 'C', 1};
    private static final byte[] KANJI = {FS, '&'};
    private static final byte[] FEED_AND_CUT = {GS, 'V', 66, 0};
    private static final byte[] CONFIRM = {GS, '(', 'H', 6, 0, 48, 48};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int columns;

    private EscPos(int columns) {
        this.columns = columns;
    }

    /** @param processId which the printer says when it has printed all of it */
    static byte[] of(Slip slip, int columns, byte[] processId) {
        EscPos printer = new EscPos(columns);
        printer.say(INITIALISE, SAY_NOTHING_BY_ITSELF, SHIFT_JIS, KANJI);
        slip.rows().forEach(printer::row);
        printer.say(FEED_AND_CUT, CONFIRM, processId);
        return printer.out.toByteArray();
    }

    private void row(Slip.Row row) {
        Slip.Size size = row.size();
        byte times = (byte) ((size.wide() - 1) << 4 | (size.high() - 1));
        byte bold = (byte) (size == Slip.Size.PLAIN ? 0 : 1);
        byte inverse = (byte) (row.loud() ? 1 : 0);
        say(new byte[] {GS, '!', times}, new byte[] {ESC, 'E', bold}, new byte[] {GS, 'B', inverse});
        Wrap.lines(row, columns / size.wide()).forEach(line -> {
            say(PrinterText.bytes(line));
            out.write(LF);
        });
    }

    private void say(byte[]... what) {
        for (byte[] each : what) {
            out.writeBytes(each);
        }
    }
}
