package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.ordering.IdempotencyKey;
import dev.matazu.ordering.OrderRef;
import dev.matazu.payment.FindRefundable;
import dev.matazu.payment.RefundOrder;
import dev.matazu.payment.TryNow;
import dev.matazu.payment.receipt.PrintReceipt;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.payment.receipt.Receipt;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Money;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The money of one order: what happened to it, what is still to be told, and the way back to the guest. */
@Path(PaymentsPage.PATH + "/{store}/{id}")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PaymentPage {

    private static final String PDF = "application/pdf";

    private final ManagerAccess access;
    private final PaymentViews views;
    private final FindRefundable refundable;
    private final RefundOrder refund;
    private final TryNow now;
    private final ReadReceipts receipts;
    private final PrintReceipt print;
    private final Stores stores;
    private final Visit visit;

    PaymentPage(
            ManagerAccess access,
            PaymentViews views,
            FindRefundable refundable,
            RefundOrder refund,
            TryNow now,
            ReadReceipts receipts,
            PrintReceipt print,
            Stores stores,
            Visit visit) {
        this.access = access;
        this.views = views;
        this.refundable = refundable;
        this.refund = refund;
        this.now = now;
        this.receipts = receipts;
        this.print = print;
        this.stores = stores;
        this.visit = visit;
    }

    static String address(OrderRef order) {
        return PaymentsPage.PATH + "/" + order.store() + "/" + order.id();
    }

    @GET
    @Operation(hidden = true)
    public Response payment(StoreId store, UUID id, @RestQuery String done) {
        return access.ifOpenAt(
                store, keeper -> page(new OrderRef(store, id), keeper, RefundForm.empty(), null, null, done));
    }

    @POST
    @Path("try")
    @Operation(hidden = true)
    public Response tryNow(StoreId store, UUID id) {
        return access.ifOpenAt(store, keeper -> {
            OrderRef order = new OrderRef(store, id);
            return seeOther(order, now.tell(order) ? "told" : "not-told");
        });
    }

    /** Asks once more before money moves; whatever goes wrong, what was typed stays. */
    @POST
    @Path("refund")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response refund(StoreId store, UUID id, MultivaluedMap<String, String> fields) {
        return access.ifOpenAt(store, keeper -> {
            OrderRef order = new OrderRef(store, id);
            RefundForm typed = RefundForm.of(new Form(fields));
            try {
                RefundOrder.Wish wish = typed.wish(stores.of(store).currency(), visit.words());
                if (typed.step() == RefundForm.Step.CHANGE) {
                    return page(order, keeper, typed, null, null, null);
                }
                if (typed.step() == RefundForm.Step.ASK) {
                    return page(order, keeper, typed, refundable.worth(order, wish), null, null);
                }
                refund.refund(order, typed.asked(wish, new IdempotencyKey(typed.key()).value(), keeper.actor()));
                return seeOther(order, "refunded");
            } catch (Problem refused) {
                return page(order, keeper, typed, null, refused, null);
            }
        });
    }

    @GET
    @Path("receipts/{number: [0-9]{1,18}}.pdf")
    @Produces(PDF)
    @Operation(hidden = true)
    public Response receipt(StoreId store, UUID id, long number) {
        return access.ifOpenAt(store, keeper -> {
            Receipt receipt = receipts.of(new OrderRef(store, id)).stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("no-receipt-yet"));
            return Response.ok(print.pdf(receipt, visit.words().language()), PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"receipt-" + number + ".pdf\"")
                    .build();
        });
    }

    private Response page(
            OrderRef order, ManagerAccess.Keeper keeper, RefundForm typed, Money sure, Problem refused, String done) {
        Trouble trouble = refused == null ? null : Trouble.of(refused, visit.words(), String::valueOf);
        PaymentPageView view = views.of(order, typed, sure, trouble, done, visit.words());
        return Response.status(refused == null ? 200 : refused.status())
                .entity(Templates.payment(visit.officeFrame(view.title(), view.address(), keeper.office()), view))
                .build();
    }

    private static Response seeOther(OrderRef order, String done) {
        return Response.seeOther(URI.create(address(order) + "?done=" + done)).build();
    }
}
