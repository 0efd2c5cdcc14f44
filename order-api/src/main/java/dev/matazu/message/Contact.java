package dev.matazu.message;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** Where a guest wants to be told of one order, and which time they were told last. */
@Entity
@Table(schema = "ordering", name = "contact")
class Contact {

    /** How a guest is reached. */
    enum Way {
        PUSH,
        MAIL
    }

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "id") UUID id) {

        static Key of(OrderRef ref) {
            return new Key(ref.store().value(), ref.id(), UUID.randomUUID());
        }

        OrderRef ref() {
            return new OrderRef(new StoreId(store), order);
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Way way;

    private String address;

    @Column(name = "device_key")
    private String deviceKey;

    @Column(name = "device_secret")
    private String deviceSecret;

    private String language;

    @Column(name = "came_by")
    private String cameBy;

    @Column(name = "knows_from")
    private Instant knowsFrom;

    @Column(name = "knows_to")
    private Instant knowsTo;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Contact() {}

    private Contact(OrderRef ref, Way way, String address, Visitor visitor, Instant now) {
        key = Key.of(ref);
        this.way = way;
        this.address = address;
        language = visitor.language().getLanguage();
        cameBy = visitor.cameBy().toString();
        addedAt = now;
    }

    static Contact by(PushAddress device, OrderRef ref, Visitor visitor, Instant now) {
        Contact contact = new Contact(ref, Way.PUSH, device.endpoint().toString(), visitor, now);
        contact.deviceKey = device.p256dh();
        contact.deviceSecret = device.auth();
        return contact;
    }

    static Contact by(MailAddress mail, OrderRef ref, Visitor visitor, Instant now) {
        return new Contact(ref, Way.MAIL, mail.value(), visitor, now);
    }

    Key key() {
        return key;
    }

    Way way() {
        return way;
    }

    String address() {
        return address;
    }

    Instant addedAt() {
        return addedAt;
    }

    PushAddress device() {
        return new PushAddress(URI.create(address), deviceKey, deviceSecret);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** The order's page under the address by which the guest came. */
    URI page() {
        return URI.create(cameBy + "/orders/" + key.order());
    }

    void knows(Promise promise) {
        knowsFrom = promise == null ? null : promise.from();
        knowsTo = promise == null ? null : promise.to();
    }

    /** Null while no time was given. */
    Promise known() {
        return knowsFrom == null ? null : new Promise(knowsFrom, knowsTo);
    }

    /** Whether a clock that shows minutes tells this time from the one they know. */
    boolean knowsAnother(Promise promise) {
        return knowsFrom != null
                && promise != null
                && !(sameMinute(knowsFrom, promise.from()) && sameMinute(knowsTo, promise.to()));
    }

    private static boolean sameMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }
}
