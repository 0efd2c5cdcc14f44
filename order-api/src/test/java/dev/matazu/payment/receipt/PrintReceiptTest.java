package dev.matazu.payment.receipt;

import static dev.matazu.payment.receipt.Sold.sold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.Texts;
import dev.matazu.store.Rounding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintReceiptTest {

    private final PrintReceipt print = new PrintReceipt(new ReceiptWords(new Texts()));
    private final Sold order = sold(Rounding.FLOOR).reduced(2, 1080).standard(1, 780);

    @Test
    void an_invoice_says_all_that_a_simplified_qualified_invoice_must_say() throws IOException {
        assertThat(text(order.invoice(), Locale.JAPANESE))
                .contains("領収書", "適格簡易請求書", "登録番号 T1234567890123", "2026年11月23日", "000001")
                .contains("2 × Burger ※", "1 × Beer", "※は軽減税率対象です")
                .contains("8%対象 ※", "¥1,080", "（内消費税 ¥80）", "10%対象", "¥780", "（内消費税 ¥70）", "¥1,860");
        assertThat(text(order.invoice(), Locale.ENGLISH))
                .contains("Simplified qualified invoice", "T1234567890123", "23 Nov 2026", "(tax ¥80)", "¥1,860");
    }

    @Test
    void a_return_invoice_names_what_it_takes_back_from() throws IOException {
        Charged charged = order.charged();
        Charged after = order.returning(charged, List.of(), charged.part(186, List.of()));
        assertThat(text(after.returns().get(0), Locale.JAPANESE))
                .contains("返金明細書", "適格返還請求書", "番号 000001（2026年11月23日）", "登録番号 T1234567890123")
                .contains("ご注文代金の一部", "8%対象 ※", "（内消費税 ¥8）", "（内消費税 ¥7）", "¥186");
    }

    @ParameterizedTest
    @CsvSource({
        ", クレジットカード（オンライン）, By card, To the card",
        "card, クレジットカード（オンライン）, By card, To the card",
        "paypay, PayPay（オンライン）, By PayPay, To PayPay",
        "konbini, コンビニ払い, At a convenience store, To a bank account",
        "link, オンライン決済, Online, The way it was paid",
    })
    void page_and_pdf_name_the_method_that_was_really_used(String method, String ja, String en, String back)
            throws IOException {
        Sold paid = sold(Rounding.FLOOR).reduced(1, 500).paidBy(method);
        Charged charged = paid.charged();
        Receipt refund = paid.returning(charged, List.of(), charged.part(500, List.of()))
                .returns()
                .get(0);
        assertThat(text(paid.invoice(), Locale.JAPANESE)).contains("お支払い", ja);
        assertThat(text(paid.invoice(), Locale.ENGLISH)).contains("Paid", en);
        assertThat(text(refund, Locale.ENGLISH)).contains("Paid back", back);
    }

    @Test
    void a_hundred_lines_and_a_character_without_a_shape_are_printed_too() throws IOException {
        Sold large = sold(Rounding.FLOOR);
        IntStream.range(0, 100).forEach(i -> large.reduced(1, 100));
        Receipt receipt = large.invoice();
        try (PDDocument document = Loader.loadPDF(print.pdf(receipt, Locale.ENGLISH))) {
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
        }
        Receipt.Line odd = Receipt.Line.of(1, LocalText.of("Burger 🍔", "🍔"), List.of(), 1, 100, 8, true);
        Receipt.Content content = receipt.content();
        Receipt smiling = new Receipt(
                receipt.order(),
                2,
                receipt.kind(),
                1,
                receipt.issuedAt(),
                new Receipt.Content(
                        content.issuer(),
                        content.date(),
                        null,
                        "1",
                        content.dining(),
                        "JPY",
                        content.prices(),
                        content.rounding(),
                        List.of(odd),
                        content.taxes(),
                        content.total(),
                        null,
                        null));
        assertThat(text(smiling, Locale.ENGLISH)).contains("1 × Burger 〓 ※");
    }

    private String text(Receipt receipt, Locale language) throws IOException {
        try (PDDocument document = Loader.loadPDF(print.pdf(receipt, language))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
