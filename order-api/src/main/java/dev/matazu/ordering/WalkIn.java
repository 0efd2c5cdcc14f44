package dev.matazu.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matazu.kitchen.device.Secret;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.NewTicket;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What somebody orders at the counter and pays at the till. It is no order: nothing here knows of their money.
 *
 * @param name null where the number is called
 * @param allergy what its guest must not eat, or null
 * @param table null at the counter
 */
public record WalkIn(
        UUID id,
        Basket basket,
        Dining dining,
        String name,
        String table,
        @JsonInclude(JsonInclude.Include.NON_NULL) String allergy) {

    public WalkIn {
        name = name == null || name.isBlank() ? null : name.strip();
        allergy = allergy == null || allergy.isBlank() ? null : allergy.strip();
        table = table == null || table.isBlank() ? null : table.strip();
    }

    NewTicket ticket(StoreId store, PricedBasket priced) {
        Pickup pickup = table == null ? Pickup.counter() : new Pickup(Pickup.Method.TABLE, table);
        return new NewTicket(store, id, null, name == null ? "" : name, pickup, dining, lines(priced)).with(allergy);
    }

    /** What is kept to know the same one by: not what somebody must not eat. */
    WalkIn toCompare() {
        return allergy == null ? this : new WalkIn(id, basket, dining, name, table, Secret.hash(allergy));
    }

    private static List<NewTicket.Line> lines(PricedBasket priced) {
        List<NewTicket.Line> lines = new ArrayList<>();
        for (PricedBasket.Line line : priced.lines()) {
            for (KitchenPiece piece : line.pieces()) {
                lines.add(piece.line(
                        lines.size() + 1, line.asked().quantity(), line.asked().forWhom()));
            }
        }
        return lines;
    }
}
