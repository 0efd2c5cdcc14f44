package dev.matazu.guest;

import dev.matazu.ordering.EditView;
import dev.matazu.ordering.NoteWrongStore;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.QuoteMove;
import dev.matazu.ordering.ReadEdits;
import dev.matazu.ordering.ReadMoves;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says what a guest may change about a paid order, and how far a change is. */
@ApplicationScoped
class ChangeWords {

    private final ReadEdits edits;
    private final ReadMoves moves;
    private final QuoteMove quote;
    private final NoteWrongStore wrongStore;
    private final Stores stores;
    private final Clock clock;

    ChangeWords(
            ReadEdits edits, ReadMoves moves, QuoteMove quote, NoteWrongStore wrongStore, Stores stores, Clock clock) {
        this.edits = edits;
        this.moves = moves;
        this.quote = quote;
        this.wrongStore = wrongStore;
        this.stores = stores;
        this.clock = clock;
    }

    StatusView.Change of(OrderView order, Store store, Words t) {
        String path = Paths.order(order.ref().id());
        boolean open = order.canBeChanged(clock.instant());
        List<StatusView.Note> notes = new ArrayList<>();
        if (OrderState.OPEN.contains(order.state())) {
            wrongStore.seenAt(order.ref()).ifPresent(there -> notes.add(elsewhere(path, open, store, there, t)));
            edits.latest(order)
                    .filter(edit -> edit.state() != EditView.State.APPLIED || order.readyAt() == null)
                    .ifPresent(edit -> edit(path, edit, store, t, notes));
        }
        if (order.state() == OrderState.AWAITING_PAYMENT) {
            moves.from(order.ref()).ifPresent(from -> notes.add(inPlaceOf(from, t)));
        }
        if (open || "MOVED".equals(order.endReason())) {
            moves.to(order.ref()).ifPresent(to -> notes.add(movedTo(to, t)));
        }
        boolean others = open && isSoldElsewhere(order);
        return new StatusView.Change(notes, open ? path + "/edit" : null, others ? path + "/to" : null);
    }

    private boolean isSoldElsewhere(OrderView order) {
        return stores.all().stream()
                .map(Store::id)
                .anyMatch(id -> !id.equals(order.ref().store()) && quote.isSoldAt(order, id));
    }

    private StatusView.Note elsewhere(String path, boolean open, Store here, Store there, Words t) {
        List<StatusView.Deed> deeds = open
                ? List.of(
                        link(path + "/to/" + there.id(), t.get("page.otherStore.move", t.name(there.name()))),
                        new StatusView.Deed("#cancel-submit", true, t.get("page.otherStore.cancel"), true))
                : List.of();
        return new StatusView.Note(
                "warning",
                t.get("page.otherStore.title", t.name(there.name())),
                t.get(open ? "page.otherStore" : "page.otherStore.made", t.name(here.name()), t.name(here.address())),
                deeds);
    }

    private static void edit(String path, EditView edit, Store store, Words t, List<StatusView.Note> notes) {
        if (edit.state() == EditView.State.OPEN) {
            String until = t.clock(edit.payUntil(), store.zone());
            notes.add(new StatusView.Note(
                    "warning",
                    t.get("page.edit.pending.title"),
                    t.get("page.edit.pending", t.money(edit.more()), until),
                    List.of(
                            new StatusView.Deed(
                                    path + "/edit/pay", false, t.get("page.edit.pay", t.money(edit.more())), false),
                            new StatusView.Deed(path + "/edit/withdraw", false, t.get("page.edit.drop"), true))));
        } else if (edit.state() == EditView.State.APPLIED) {
            notes.add(new StatusView.Note(
                    "done",
                    t.get("page.edit.applied"),
                    t.get("page.edit.applied.total", t.money(edit.total())),
                    List.of()));
        } else if (edit.reason() != null && t.texts().has("page.edit.dropped." + edit.reason())) {
            notes.add(new StatusView.Note(
                    "", t.get("page.edit.dropped"), t.get("page.edit.dropped." + edit.reason()), List.of()));
        }
    }

    private StatusView.Note inPlaceOf(OrderView from, Words t) {
        return new StatusView.Note(
                "",
                t.get("page.moveTo.from.title", from.number(), name(from, t)),
                t.get("page.moveTo.from", t.money(from.total())),
                List.of());
    }

    private StatusView.Note movedTo(OrderView to, Words t) {
        boolean unpaid = to.state() == OrderState.AWAITING_PAYMENT;
        return new StatusView.Note(
                unpaid ? "warning" : "",
                t.get(unpaid ? "page.moveTo.unpaid.title" : "page.moveTo.done.title", name(to, t)),
                t.get(unpaid ? "page.moveTo.unpaid" : "page.moveTo.done"),
                List.of(link(Paths.order(to.ref().id()), t.get("page.moveTo.see"))));
    }

    private String name(OrderView order, Words t) {
        return t.name(stores.of(order.ref().store()).name());
    }

    private static StatusView.Deed link(String href, String label) {
        return new StatusView.Deed(href, true, label, false);
    }
}
