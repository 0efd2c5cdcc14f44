package dev.matazu.office;

import dev.matazu.guest.Frame;
import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.StaffMember.Role;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Who sees to what managers may, money and displays: the owner everywhere, a manager at the store of the tablet on which they are signed in. */
@RequestScoped
class ManagerAccess {

    /** @param only the one store that is theirs to see; empty for the owner */
    record Keeper(Actor actor, Optional<StoreId> only) {

        private static final Keeper OWNER =
                new Keeper(new Actor(Actor.Kind.STAFF, "owner", OfficeSession.WHO), Optional.empty());

        Frame.Office office() {
            return only.map(store -> new Frame.Office(
                            false, PaymentsPage.PATH + "/" + store, DisplaysPage.address(store), "/counter/" + store))
                    .orElse(Frame.Office.OWNERS);
        }
    }

    private final OfficeSession session;
    private final CurrentDevice device;

    ManagerAccess(OfficeSession session, CurrentDevice device) {
        this.session = session;
        this.device = device;
    }

    /** The answer for whoever may; everybody else is told how to get in. */
    Response ifOpen(Function<Keeper, Response> answer) {
        return session.isOpen()
                ? answer.apply(Keeper.OWNER)
                : device.staffed(Role.MANAGER)
                        .map(ManagerAccess::manager)
                        .map(answer)
                        .orElseGet(session::locked);
    }

    /**
     * The same at one store.
     *
     * @throws Problem 403 other-store for a manager of another store
     */
    Response ifOpenAt(StoreId store, Function<Keeper, Response> answer) {
        return ifOpen(keeper -> {
            if (keeper.only().filter(own -> !own.equals(store)).isPresent()) {
                throw Problem.forbidden("other-store");
            }
            return answer.apply(keeper);
        });
    }

    private static Keeper manager(DeviceIdentity device) {
        return new Keeper(device.actor(), Optional.of(device.store()));
    }
}
