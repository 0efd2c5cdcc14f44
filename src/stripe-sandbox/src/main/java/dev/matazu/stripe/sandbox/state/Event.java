package dev.matazu.stripe.sandbox.state;

/** Something that happened, with the entry as it was then, and how far its webhook got. */
public record Event(
        String id, long created, String type, Entry subject, Origin origin, DeliveryState delivery, int attempts)
        implements Entry {

    /** The API request that caused the event; its parts are null when a guest or time did. */
    public record Origin(String request, String idempotencyKey, String apiVersion) {}

    /** How far the webhook of an event got. */
    public enum DeliveryState {
        NOT_WANTED,
        PENDING,
        DELIVERED,
        GIVEN_UP
    }

    public Event delivered() {
        return new Event(id, created, type, subject, origin, DeliveryState.DELIVERED, attempts + 1);
    }

    public Event failedOnce(int mostAttempts) {
        var next = attempts + 1 >= mostAttempts ? DeliveryState.GIVEN_UP : DeliveryState.PENDING;
        return new Event(id, created, type, subject, origin, next, attempts + 1);
    }

    public Event givenUp() {
        return new Event(id, created, type, subject, origin, DeliveryState.GIVEN_UP, attempts);
    }

    public int pendingWebhooks() {
        return delivery == DeliveryState.PENDING || delivery == DeliveryState.GIVEN_UP ? 1 : 0;
    }
}
