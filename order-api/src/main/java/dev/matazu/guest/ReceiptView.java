package dev.matazu.guest;

import dev.matazu.payment.receipt.Receipt;
import dev.matazu.payment.receipt.ReceiptWords;
import dev.matazu.payment.receipt.Sheet;
import java.util.List;
import java.util.Locale;

/**
 * One receipt of an order, and the way to the others.
 *
 * @param others what else was issued for the order, oldest first
 */
public record ReceiptView(Sheet sheet, String path, String pdf, String order, List<Other> others) {

    public record Other(String href, String name, String amount) {}

    static ReceiptView of(Receipt receipt, List<Receipt> all, ReceiptWords words, Words t) {
        String order = Paths.order(receipt.order().id());
        String path = path(receipt);
        return new ReceiptView(
                words.in(t.language(), receipt),
                path,
                path + ".pdf",
                order,
                all.stream()
                        .filter(other -> other.number() != receipt.number())
                        .map(other -> new Other(
                                path(other),
                                t.get("receipt.title." + other.kind()) + " " + ReceiptWords.number(other.number()),
                                t.money(other.total())))
                        .toList());
    }

    static String file(Receipt receipt) {
        return receipt.kind().name().toLowerCase(Locale.ROOT) + "-" + ReceiptWords.number(receipt.number()) + ".pdf";
    }

    private static String path(Receipt receipt) {
        return Paths.order(receipt.order().id()) + "/receipts/" + receipt.number();
    }
}
