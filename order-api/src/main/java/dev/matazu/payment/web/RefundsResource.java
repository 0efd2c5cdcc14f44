package dev.matazu.payment.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.Staff;
import dev.matazu.kitchen.device.StaffMember;
import dev.matazu.kitchen.device.StaffMember.Role;
import dev.matazu.ordering.IdempotencyKey;
import dev.matazu.ordering.OrderRef;
import dev.matazu.payment.FindRefundable;
import dev.matazu.payment.RefundOrder;
import dev.matazu.payment.RefundReason;
import dev.matazu.payment.RefundView;
import dev.matazu.payment.Refundable;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Stores;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
            @Size(max = 200) String note,
            @Valid Approval manager) {

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

    /** By whom a refund above the limit is approved, on a tablet where somebody else is signed in. */
    record Approval(
            @NotNull UUID staff,
            @NotNull @Pattern(regexp = "\\d{4,8}") String pin) {}

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

    private final FindRefundable find;
    private final RefundOrder refund;
    private final CurrentDevice current;
    private final Staff staff;
    private final Stores stores;

    RefundsResource(FindRefundable find, RefundOrder refund, CurrentDevice current, Staff staff, Stores stores) {
        this.find = find;
        this.refund = refund;
        this.current = current;
        this.staff = staff;
        this.stores = stores;
    }

    @GET
    @Operation(summary = "What was refunded of an order, and what still can be")
    public Refundable refundable(StoreId store, UUID id) {
        current.at(store);
        return find.of(new OrderRef(store, id));
    }

    @POST
    @Operation(
            summary = "Refund an order, some of its lines, or an amount",
            description = "With staff signed in; the store sets a limit above which it takes a manager, signed in"
                    + " or by PIN in the request. The same Idempotency-Key refunds once.")
    public Refund refund(
            StoreId store, UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull RefundRequest asked) {
        DeviceIdentity device = current.staffed(store, Role.COUNTER);
        StaffMember decider = asked.manager() == null ? device.staff().orElseThrow() : approves(store, asked.manager());
        Long limit = decider.role().mayActAs(Role.MANAGER)
                ? null
                : stores.of(store).settings().money().refundLimit();
        return Refund.of(refund.refund(
                new OrderRef(store, id),
                new RefundOrder.Asked(
                        asked.wish(),
                        asked.reason().name(),
                        asked.note(),
                        new IdempotencyKey(key).value(),
                        limit,
                        decider.actor())));
    }

    private StaffMember approves(StoreId store, Approval approval) {
        Staff.Checked checked = staff.check(store, approval.staff(), approval.pin());
        if (checked instanceof Staff.Checked.Locked locked) {
            throw Problem.tooMany(
                    "pin-locked", locked.left().toSeconds() + 1, locked.left().toMinutes() + 1);
        }
        if (!(checked instanceof Staff.Checked.Right right)) {
            throw Problem.unauthenticated("wrong-pin");
        }
        if (!right.member().role().mayActAs(Role.MANAGER)) {
            throw Problem.forbidden("role-needed", Role.MANAGER.name());
        }
        return right.member();
    }
}
