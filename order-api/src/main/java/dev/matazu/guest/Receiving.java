package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.QrCode;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings;
import java.util.List;

/** Asks where a guest gets an order, and says what proves that it is theirs. */
record Receiving(OrderView order, Store store, Words t) {

    /** Null where it is brought. */
    StatusView.Proof proof() {
        if (order.pickup().method() != Pickup.Method.COUNTER) {
            return null;
        }
        if (store.settings().proof() != StoreSettings.Proof.CODE) {
            return new StatusView.Proof(
                    null, null, null, t.get("page.proof." + store.settings().proof()));
        }
        String code = order.code();
        return new StatusView.Proof(
                code.substring(0, 3) + " " + code.substring(3),
                String.join(" ", code.split("")),
                QrCode.svg(code),
                t.get("page.proof.CODE"));
    }

    /** @param submit text key of the button */
    StatusView.Receive at(Pickup asked, String submit) {
        Pickup wanted = Details.seated(asked, order.dining());
        List<BasketView.Option> methods = store.settings().pickupMethods().stream()
                .map(method -> {
                    boolean notToGo = Details.onlyEatIn(method, order.dining());
                    return new BasketView.Option(
                            method.name(),
                            t.get("page.method." + method),
                            t.get(note(method, notToGo)),
                            method == wanted.method(),
                            notToGo);
                })
                .toList();
        return new StatusView.Receive(methods, PlaceView.of(store, wanted), t.get(submit));
    }

    /** Null where there is nothing else to choose. */
    StatusView.Receive elsewhere(Pickup asked, String submit) {
        long open = store.settings().pickupMethods().stream()
                .filter(method -> !Details.onlyEatIn(method, order.dining()))
                .count();
        return open > 1 ? at(asked, submit) : null;
    }

    private String note(Pickup.Method method, boolean notToGo) {
        return switch (method) {
            case COUNTER -> "page.pickup.COUNTER." + store.settings().proof();
            case TABLE -> notToGo ? "page.pickup.TABLE." + store.settings().tableMode() : "page.receive.TABLE";
            case BAY -> "page.receive.BAY";
        };
    }
}
