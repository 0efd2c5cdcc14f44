package dev.matazu.payment.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.StaffMember.Role;
import dev.matazu.ordering.IdempotencyKey;
import dev.matazu.ordering.OrderRef;
import dev.matazu.payment.RefundOrder;
import dev.matazu.payment.RefundReason;
import dev.matazu.payment.RefundView;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Stores;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money back to a guest, by the counter; above the store's limit by a manager. */
@Path("/api/stores/{store}/orders/{id}/refunds")
@Tag(name = "Refunds")
public class RefundsResource {

    /** Exactly one of {@code whole}, {@code lines} and {@code amount}. */
    record RefundRequest(
            Boolean whole,
            Map<Integer, Integer> lines,
            Long amount,
            @NotNull RefundReason reason,
            @Size(max = 200) String note) {

        RefundOrder.Wish wish() {
            boolean all = Boolean.TRUE.equals(whole);
            if ((all ? 1 : 0) + (lines == null ? 0 : 1) + (amount == null ? 0 : 1) != 1) {
                throw Problem.invalid("refund-invalid");
            }
            return all
                    ? new RefundOrder.Wish.Whole()
                    : lines != null ? new RefundOrder.Wish.Lines(lines) : new RefundOrder.Wish.Amount(amount);
        }
    }

    /** @param amount in the currency's smallest unit */
    record Refund(int no, long amount, String currency, String reason, String note, RefundView.State state, String by) {

        static Refund of(RefundView refund) {
            return new Refund(
                    refund.no(),
                    refund.amount().minor(),
                    refund.amount().currency().getCurrencyCode(),
                    refund.reason(),
                    refund.note(),
                    refund.state(),
                    refund.actor().name());
        }
    }

    private final RefundOrder refund;
    private final CurrentDevice current;
    private final Stores stores;

    RefundsResource(RefundOrder refund, CurrentDevice current, Stores stores) {
        this.refund = refund;
        this.current = current;
        this.stores = stores;
    }

    @GET
    @Operation(summary = "What was refunded of an order, and what still can be")
    public RefundOrder.Refundable refundable(StoreId store, UUID id) {
        current.at(store);
        return refund.refundable(new OrderRef(store, id));
    }

    @POST
    @Operation(
            summary = "Refund an order, some of its lines, or an amount",
            description = "With staff signed in; the store sets a limit above which it takes a manager. The same"
                    + " Idempotency-Key refunds once.")
    public Refund refund(
            StoreId store, UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull RefundRequest asked) {
        DeviceIdentity device = current.staffed(store, Role.COUNTER);
        boolean manager = device.staff().orElseThrow().role().mayActAs(Role.MANAGER);
        Long limit = manager ? null : stores.of(store).settings().money().refundLimit();
        return Refund.of(refund.refund(
                new OrderRef(store, id),
                new RefundOrder.Asked(
                        asked.wish(),
                        asked.reason().name(),
                        asked.note(),
                        new IdempotencyKey(key).value(),
                        limit,
                        device.actor())));
    }
}
