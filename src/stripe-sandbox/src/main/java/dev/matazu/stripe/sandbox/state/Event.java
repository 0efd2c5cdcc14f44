package dev.matazu.stripe.sandbox.state;

import com.fasterxml.jackson.annotation.JsonIgnore;

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

    /** To be brought once more, as if it were new; nothing changes where there is nobody to bring it to. */
    public Event again() {
        if (delivery == DeliveryState.NOT_WANTED) {
            return this;
        }
        return new Event(id, created, type, subject, origin, DeliveryState.PENDING, 0);
    }

    /** Whether it should have reached a receiver and has not. */
    @JsonIgnore
    public boolean isUndelivered() {
        return delivery == DeliveryState.PENDING || delivery == DeliveryState.GIVEN_UP;
    }

    /** Whether its first try is still to come. */
    @JsonIgnore
    public boolean isOnItsWay() {
        return delivery == DeliveryState.PENDING && attempts == 0;
    }

    public int pendingWebhooks() {
        return isUndelivered() ? 1 : 0;
    }
}
