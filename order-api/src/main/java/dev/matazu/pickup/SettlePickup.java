package dev.matazu.pickup;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.OrderMoved;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.PickupPlaces;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings.TableMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where a guest gets the order: counter, a table of the store, or a bay. */
@ApplicationScoped
class SettlePickup implements PickupPlaces {

    private final Seats seats;

    SettlePickup(Seats seats) {
        this.seats = seats;
    }

    @Override
    @Transactional
    public Pickup settle(Store store, OrderRef order, Dining dining, Pickup wanted, boolean present) {
        if (!store.settings().pickupMethods().contains(wanted.method())) {
            throw Problem.invalid("pickup-not-offered");
        }
        if (wanted.method() == Pickup.Method.TABLE && dining == Dining.TO_GO) {
            throw Problem.invalid("table-to-go");
        }
        return switch (wanted.method()) {
            case COUNTER -> {
                seats.free(order);
                yield Pickup.counter();
            }
            case TABLE -> new Pickup(Pickup.Method.TABLE, table(store, order, wanted.place(), present));
            case BAY -> new Pickup(Pickup.Method.BAY, bay(store, order, wanted.place(), present));
        };
    }

    /** A table that the guest named; or one that the store assigns, once the guest is there. */
    private String table(Store store, OrderRef order, String named, boolean present) {
        boolean assigned = store.settings().tableMode() == TableMode.ASSIGNED;
        if (!assigned) {
            return known(store.settings().tables(), named, "table", present);
        }
        if (!present) {
            return null;
        }
        if (blank(named)) {
            return seats.assign(order).orElseThrow(() -> Problem.conflict("no-table-free"));
        }
        String number = known(store.settings().tables(), named, "table", true);
        if (!seats.claim(order, number)) {
            throw Problem.conflict("table-taken", number);
        }
        return number;
    }

    private String bay(Store store, OrderRef order, String named, boolean present) {
        seats.free(order);
        return known(store.settings().bays(), named, "bay", present);
    }

    /** @param kind {@code table} or {@code bay} */
    private static String known(List<String> places, String named, String kind, boolean needed) {
        if (blank(named)) {
            if (needed) {
                throw about(kind + "-missing");
            }
            return null;
        }
        if (!places.contains(named.strip())) {
            throw about("place-unknown");
        }
        return named.strip();
    }

    private static Problem about(String problem) {
        return Problem.invalid(problem).withErrors(List.of(new Problem.FieldError("place", problem)));
    }

    private static boolean blank(String named) {
        return named == null || named.isBlank();
    }

    /** An order that comes to nothing leaves its table. */
    void onOrderMoved(@Observes OrderMoved moved) {
        if (moved.to(OrderState.CANCELLED) || moved.to(OrderState.EXPIRED)) {
            seats.free(moved.order().ref());
        }
    }
}
