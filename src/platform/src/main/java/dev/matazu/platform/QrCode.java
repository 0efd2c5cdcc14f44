package dev.matazu.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** QR codes for a page and for a terminal. */
public final class QrCode {

    private QrCode() {}

    /** As an SVG that scales to its container, dark on white whatever the page's theme, with its quiet zone. */
    public static String svg(String content) {
        BitMatrix bits = encode(content, 4);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    dark.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + bits.getWidth() + " " + bits.getHeight()
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h"
                + bits.getWidth() + "v" + bits.getHeight() + "H0z\"/><path fill=\"#000\" d=\"" + dark + "\"/></svg>";
    }

    /** As lines of half blocks, light on dark, two rows of modules a line. */
    public static String terminal(String content) {
        BitMatrix bits = encode(content, 2);
        StringBuilder lines = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y += 2) {
            for (int x = 0; x < bits.getWidth(); x++) {
                boolean upper = !bits.get(x, y);
                boolean lower = y + 1 >= bits.getHeight() || !bits.get(x, y + 1);
                lines.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static BitMatrix encode(String content, int margin) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    margin));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content, e);
        }
    }
}
