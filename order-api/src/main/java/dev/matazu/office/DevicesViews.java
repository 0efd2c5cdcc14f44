package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.guest.Words;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes the page of the devices. */
@ApplicationScoped
class DevicesViews {

    private static final Set<String> DONE = Set.of("approved", "revoked");

    private final DeviceLists lists;
    private final Addresses addresses;
    private final Stores stores;

    DevicesViews(DeviceLists lists, Addresses addresses, Stores stores) {
        this.lists = lists;
        this.addresses = addresses;
        this.stores = stores;
    }

    DevicesView of(DevicesView.Typed typed, Trouble trouble, String invitation, String done, Visit visit) {
        Words t = visit.words();
        return new DevicesView(
                done != null && DONE.contains(done) ? t.get("office.done." + done) : null,
                trouble,
                invitation,
                addresses.forDevices(visit.request()) + "/kitchen/pair",
                typed,
                StoreChoice.of(stores.all(), typed.store(), t),
                lists.in(t));
    }
}
