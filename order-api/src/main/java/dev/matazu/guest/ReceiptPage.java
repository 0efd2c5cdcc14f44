package dev.matazu.guest;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.payment.receipt.PrintReceipt;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.payment.receipt.Receipt;
import dev.matazu.payment.receipt.ReceiptWords;
import dev.matazu.platform.Problem;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The receipts of an order, for the guest who placed it: to read, to print, to keep. */
@Path("/orders/{id}")
@ForBrowsers
@Blocking
public class ReceiptPage {

    private static final String PDF = "application/pdf";

    private final ReadOrders orders;
    private final ReadReceipts receipts;
    private final ReceiptWords words;
    private final PrintReceipt print;
    private final CurrentGuest guest;
    private final Visit visit;

    ReceiptPage(
            ReadOrders orders,
            ReadReceipts receipts,
            ReceiptWords words,
            PrintReceipt print,
            CurrentGuest guest,
            Visit visit) {
        this.orders = orders;
        this.receipts = receipts;
        this.words = words;
        this.print = print;
        this.guest = guest;
        this.visit = visit;
    }

    @GET
    @Path("receipt")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance latest(UUID id) {
        return page(id, ReceiptPage::isInvoice);
    }

    @GET
    @Path("receipt.pdf")
    @Produces(PDF)
    @Operation(hidden = true)
    public Response latestPdf(UUID id) {
        return pdf(id, ReceiptPage::isInvoice);
    }

    @GET
    @Path("receipts/{number: [0-9]{1,18}}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance one(UUID id, long number) {
        return page(id, receipt -> receipt.number() == number);
    }

    @GET
    @Path("receipts/{number: [0-9]{1,18}}.pdf")
    @Produces(PDF)
    @Operation(hidden = true)
    public Response onePdf(UUID id, long number) {
        return pdf(id, receipt -> receipt.number() == number);
    }

    private TemplateInstance page(UUID id, Predicate<Receipt> which) {
        OrderView order = orders.ofGuest(id, guest.ownerOfSomething());
        List<Receipt> all = receipts.of(order.ref());
        ReceiptView view = ReceiptView.of(pick(all, which), all, words, visit.words());
        return ReceiptTemplates.receipt(
                visit.frame(view.sheet().title(), view.path(), order.ref().store()), view);
    }

    private Response pdf(UUID id, Predicate<Receipt> which) {
        OrderView order = orders.ofGuest(id, guest.ownerOfSomething());
        Receipt receipt = pick(receipts.of(order.ref()), which);
        return Response.ok(print.pdf(receipt, visit.words().language()), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + ReceiptView.file(receipt) + "\"")
                .build();
    }

    /** The last of those meant: of an order that was paid anew, the receipt of what was charged. */
    private static Receipt pick(List<Receipt> receipts, Predicate<Receipt> which) {
        return receipts.stream()
                .filter(which)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Problem.notFound("no-receipt-yet"));
    }

    private static boolean isInvoice(Receipt receipt) {
        return receipt.kind() == Receipt.Kind.INVOICE;
    }
}
