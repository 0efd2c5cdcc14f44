package dev.matazu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads the changes of paid orders for pages and other rooms; takes no lock. */
@ApplicationScoped
public class ReadEdits {

    private final OrderEdits edits;

    ReadEdits(OrderEdits edits) {
        this.edits = edits;
    }

    /** The last change that the guest asked for. */
    @Transactional
    public Optional<EditView> latest(OrderView order) {
        String currency = order.total().currency().getCurrencyCode();
        return edits.latest(order.ref()).map(edit -> edit.view(currency));
    }

    /** What the order cost before this change, in the currency's smallest unit. */
    @Transactional
    public long totalBefore(OrderRef order, int no) {
        return edits.findById(OrderEdit.Key.of(order, no)).totalBefore();
    }

    /** Whether the order is as this change wanted it, or was before a later one. */
    @Transactional
    public boolean isInForce(OrderRef order, int no) {
        return edits.findByIdOptional(OrderEdit.Key.of(order, no))
                .filter(edit -> edit.state() == EditView.State.APPLIED)
                .isPresent();
    }
}
