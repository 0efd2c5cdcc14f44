package dev.matazu.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Prints a receipt as a PDF that carries what it needs of its font. */
@ApplicationScoped
public class PrintReceipt {

    private static final String FONT = "/fonts/BIZUDPGothic-Regular.ttf";

    private final ReceiptWords words;

    PrintReceipt(ReceiptWords words) {
        this.words = words;
    }

    public byte[] pdf(Receipt receipt, Locale language) {
        try (PDDocument document = new PDDocument();
                InputStream font = PrintReceipt.class.getResourceAsStream(FONT)) {
            Sheet sheet = words.in(language, receipt);
            describe(document, sheet, language, receipt.issuedAt());
            draw(document, PDType0Font.load(document, font, true), sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Sheet sheet, Locale language, Instant issuedAt) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(sheet.file());
        about.setAuthor(sheet.issuer().get(0));
        GregorianCalendar issued = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        issued.setTimeInMillis(issuedAt.toEpochMilli());
        about.setCreationDate(issued);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(language.getLanguage());
        PDViewerPreferences viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
    }

    private static void draw(PDDocument document, PDFont font, Sheet sheet) throws IOException {
        try (Paper paper = new Paper(document, font)) {
            paper.row(sheet.title(), "", 20, true);
            if (sheet.kind() != null) {
                paper.text(sheet.kind(), 9);
            }
            paper.space(10);
            paper.row(sheet.sumName(), sheet.sum(), 17, true);
            paper.space(8);
            paper.rule();
            for (Sheet.Fact fact : sheet.facts()) {
                paper.row(fact.name(), fact.value(), 9, false);
            }
            paper.space(8);
            paper.rule();
            for (Sheet.Line line : sheet.lines()) {
                paper.row(line.name(), line.amount(), 10, false);
                if (!line.details().isEmpty()) {
                    paper.text(line.details(), 8);
                }
            }
            paper.space(8);
            paper.rule();
            for (Sheet.Rate rate : sheet.rates()) {
                paper.row(rate.name(), rate.amount() + "  " + rate.tax(), 10, false);
            }
            paper.row(sheet.sumName(), sheet.sum(), 12, true);
            paper.space(8);
            paper.rule();
            for (String line : sheet.issuer()) {
                paper.text(line, 10);
            }
            paper.space(8);
            for (String note : sheet.notes()) {
                paper.text(note, 8);
            }
        }
    }
}
