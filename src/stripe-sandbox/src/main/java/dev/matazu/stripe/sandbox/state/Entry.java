package dev.matazu.stripe.sandbox.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.OptionalLong;

/**
 * One immutable thing the sandbox remembers under its id. A change replaces the whole entry, so an event can hold the
 * entry it announces without copying it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Session.class, name = "session"),
    @JsonSubTypes.Type(value = Intent.class, name = "intent"),
    @JsonSubTypes.Type(value = Charge.class, name = "charge"),
    @JsonSubTypes.Type(value = Refund.class, name = "refund"),
    @JsonSubTypes.Type(value = Dispute.class, name = "dispute"),
    @JsonSubTypes.Type(value = Customer.class, name = "customer"),
    @JsonSubTypes.Type(value = Event.class, name = "event"),
    @JsonSubTypes.Type(value = SavedReply.class, name = "reply"),
    @JsonSubTypes.Type(value = ClockOffset.class, name = "clock")
})
public sealed interface Entry
        permits Session, Intent, Charge, Refund, Dispute, Customer, Event, SavedReply, ClockOffset {

    String id();

    /** Seconds since the epoch. */
    long created();

    /** Seconds since the epoch at which time alone changes this entry; empty when it never does. */
    @JsonIgnore
    default OptionalLong deadline() {
        return OptionalLong.empty();
    }
}
