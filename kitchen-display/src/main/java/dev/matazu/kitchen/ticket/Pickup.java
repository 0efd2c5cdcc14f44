package dev.matazu.kitchen.ticket;

/** Where the guest gets the order; {@code place} is the table or bay number, null at the counter. */
public record Pickup(Method method, String place) {

    /** How an order reaches its guest. */
    public enum Method {
        COUNTER,
        TABLE,
        BAY
    }

    public Pickup {
        if (method == Method.COUNTER) {
            place = null;
        }
    }

    public static Pickup counter() {
        return new Pickup(Method.COUNTER, null);
    }
}
