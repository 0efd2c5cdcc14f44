package dev.matazu.payment.receipt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Pages of A5 that are written from top to bottom, in points; a new one begins when one is full. */
final class Paper implements AutoCloseable {

    private static final PDRectangle SIZE = PDRectangle.A5;
    private static final float MARGIN = 34;
    private static final float RIGHT = SIZE.getWidth() - MARGIN;
    private static final float LEADING = 1.45f;

    /** Shown for a character that the font lacks. */
    private static final String MISSING = "〓";

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream out;
    private float y;

    Paper(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        turn();
    }

    void space(float height) {
        y -= height;
    }

    void rule() throws IOException {
        out.setLineWidth(0.6f);
        out.setStrokingColor(0.75f);
        out.moveTo(MARGIN, y);
        out.lineTo(RIGHT, y);
        out.stroke();
        y -= 6;
    }

    /** One line or more, as wide as the paper allows beside what stands at the right. */
    void row(String left, String right, float size, boolean bold) throws IOException {
        String end = printable(right);
        float room = RIGHT - MARGIN - width(end, size) - (end.isEmpty() ? 0 : 12);
        List<String> lines = wrapped(printable(left), size, room);
        for (int i = 0; i < lines.size(); i++) {
            if (y - size * LEADING < MARGIN) {
                turn();
            }
            y -= size * LEADING;
            write(lines.get(i), MARGIN, size, bold);
            if (i == 0 && !end.isEmpty()) {
                write(end, RIGHT - width(end, size), size, bold);
            }
        }
    }

    void text(String text, float size) throws IOException {
        row(text, "", size, false);
    }

    private void turn() throws IOException {
        close();
        PDPage page = new PDPage(SIZE);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = SIZE.getHeight() - MARGIN;
    }

    /** The font has one weight; a thin outline makes it bold. */
    private void write(String text, float x, float size, boolean bold) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.setStrokingColor(0f);
        out.setLineWidth(size / 40);
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private List<String> wrapped(String text, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[\\u3000-\\uffef])")) {
            if (!line.isEmpty() && width(line + word.stripTrailing(), size) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(one -> printable.append(has(one) ? one : MISSING));
        return printable.toString();
    }

    private boolean has(String character) {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException | IOException lacking) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
