package dev.matazu.ordering.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.StaffMember.Role;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Bill;
import dev.matazu.ordering.QuoteWalkIn;
import dev.matazu.ordering.TakeWalkIn;
import dev.matazu.ordering.WalkIn;
import dev.matazu.platform.Language;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Money;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What staff take at the counter; it is paid at the till. */
@Path("/api/stores/{store}/walk-ins")
@Tag(name = "Counter")
public class WalkInsResource {

    record WalkInRequest(
            @NotNull UUID id,
            @NotNull List<OrdersResource.LineRequest> lines,
            @NotNull Dining dining,
            @Size(max = 12) String name,
            @Size(max = 10) String table,
            String allergy) {

        WalkIn walkIn() {
            return new WalkIn(id, basket(lines), dining, name, table, allergy);
        }
    }

    record QuoteRequest(
            @NotNull List<OrdersResource.LineRequest> lines,
            @NotNull Dining dining) {}

    /**
     * Amounts in words.
     *
     * @param lines what each line costs
     * @param ready null where a station that it needs is closed
     */
    record QuoteDocument(String total, List<String> lines, List<TaxDocument> taxes, Promise ready) {}

    record TaxDocument(int percent, boolean reduced, String tax) {}

    private final CurrentDevice current;
    private final QuoteWalkIn quote;
    private final TakeWalkIn walkIns;

    WalkInsResource(CurrentDevice current, QuoteWalkIn quote, TakeWalkIn walkIns) {
        this.current = current;
        this.quote = quote;
        this.walkIns = walkIns;
    }

    @POST
    @Path("quotes")
    @Operation(summary = "What a walk-in costs and when it would be ready")
    public QuoteDocument quote(StoreId store, @Valid @NotNull QuoteRequest asked, @Context HttpServerRequest request) {
        current.at(store);
        QuoteWalkIn.Quoted quoted = quote.quote(store, basket(asked.lines()));
        Bill bill = quoted.basket().bill(asked.dining());
        Locale language = Language.of(request);
        return new QuoteDocument(
                bill.total().text(language),
                bill.items().stream().map(item -> item.amount().text(language)).toList(),
                bill.taxes().stream()
                        .map(tax -> new TaxDocument(
                                tax.percent(),
                                tax.reduced(),
                                new Money(tax.tax(), bill.total().currency()).text(language)))
                        .toList(),
                quoted.ready().orElse(null));
    }

    @POST
    @Operation(
            summary = "Send a walk-in to the kitchen",
            description = "The same id with the same content answers with the same ticket.")
    public TicketView take(StoreId store, @Valid @NotNull WalkInRequest asked) {
        return walkIns.take(
                store, asked.walkIn(), current.staffed(store, Role.COUNTER).actor());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a walk-in back", description = "What nobody has begun is for sale again.")
    public void takeBack(StoreId store, UUID id) {
        walkIns.takeBack(store, id, current.staffed(store, Role.COUNTER).actor());
    }

    private static Basket basket(List<OrdersResource.LineRequest> lines) {
        return new Basket(lines.stream().map(OrdersResource.LineRequest::line).toList());
    }
}
