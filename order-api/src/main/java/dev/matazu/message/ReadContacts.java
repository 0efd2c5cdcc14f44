package dev.matazu.message;

import dev.matazu.ordering.OrderRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Where the guest of an order is told, as their page shows it. */
@ApplicationScoped
public class ReadContacts {

    /**
     * @param device whether a browser is told
     * @param mailOffered whether letters can be sent at all
     * @param mail the address that is written to, masked, or null
     */
    public record Told(boolean device, boolean mailOffered, String mail) {}

    private final Contacts contacts;
    private final MailConfig mails;

    ReadContacts(Contacts contacts, MailConfig mails) {
        this.contacts = contacts;
        this.mails = mails;
    }

    @Transactional
    public Told of(OrderRef order) {
        var all = contacts.of(order);
        return new Told(
                all.stream().anyMatch(one -> one.way() == Contact.Way.PUSH),
                mails.offered(),
                all.stream()
                        .filter(one -> one.way() == Contact.Way.MAIL)
                        .map(one -> new MailAddress(one.address()).masked())
                        .findFirst()
                        .orElse(null));
    }
}
