package dev.matazu.guest;

import dev.matazu.message.KeepContact;
import dev.matazu.message.PushKeys;
import dev.matazu.message.ReadContacts;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Offers to tell a guest of a paid order for as long as something is to be told. */
@ApplicationScoped
class TellViews {

    private final ReadContacts contacts;
    private final PushKeys keys;

    TellViews(ReadContacts contacts, PushKeys keys) {
        this.contacts = contacts;
        this.keys = keys;
    }

    /**
     * Null where nothing is to be told.
     *
     * @param refused why something that the guest wanted was not done, or null
     */
    TellView of(OrderView order, Problem refused, Words t) {
        if (!KeepContact.mayBeTold(order)) {
            return null;
        }
        ReadContacts.Told told = contacts.of(order.ref());
        String written = told.mail() == null ? null : t.get("page.tell.mail.on", told.mail());
        return new TellView(
                "/api/orders/" + order.ref().id() + "/contacts/push",
                keys.publicKey(),
                told.device(),
                told.mailOffered()
                        ? new TellView.Mail(Paths.order(order.ref().id()) + "/mail", written, typed(refused))
                        : null);
    }

    private static String typed(Problem refused) {
        Object typed = refused == null ? null : refused.extensions().get("typed");
        return typed == null ? "" : typed.toString();
    }
}
