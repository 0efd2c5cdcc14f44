package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes the page of the devices. */
@ApplicationScoped
class DevicesViews {

    private static final Set<String> DONE = Set.of("approved", "revoked");

    private final DeviceLists lists;
    private final Stores stores;

    DevicesViews(DeviceLists lists, Stores stores) {
        this.lists = lists;
        this.stores = stores;
    }

    DevicesView of(DevicesView.Typed typed, Trouble trouble, String invitation, String done, Words t) {
        return new DevicesView(
                done != null && DONE.contains(done) ? t.get("office.done." + done) : null,
                trouble,
                invitation,
                typed,
                StoreChoice.of(stores.all(), typed.store(), t),
                lists.in(t));
    }
}
