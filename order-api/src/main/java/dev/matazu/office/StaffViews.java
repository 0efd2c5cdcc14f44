package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.device.Staff;
import dev.matazu.kitchen.device.StaffMember;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Makes the page of the staff. */
@ApplicationScoped
class StaffViews {

    private static final Set<String> DONE = Set.of("added", "pin", "retired");

    private final Staff staff;
    private final Stores stores;

    StaffViews(Staff staff, Stores stores) {
        this.staff = staff;
        this.stores = stores;
    }

    StaffView of(StaffView.Typed typed, Trouble trouble, String wrong, String done, Words t) {
        List<Store> all = stores.all();
        return new StaffView(
                done != null && DONE.contains(done) ? t.get("office.staff.done." + done) : null,
                trouble,
                wrong,
                typed,
                Staff.LONGEST_NAME,
                StoreChoice.of(all, typed.store(), t),
                Arrays.stream(StaffMember.Role.values())
                        .map(role -> new StaffView.RoleChoice(
                                role.name(), name(role, t), role.name().equals(typed.role())))
                        .toList(),
                all.stream().map(store -> team(store, t)).toList());
    }

    private StaffView.Team team(Store store, Words t) {
        return new StaffView.Team(
                store.id().value(),
                t.name(store.name()),
                staff.of(store.id()).stream()
                        .map(member -> person(store.id(), member, t))
                        .toList());
    }

    private static StaffView.Person person(StoreId store, StaffMember member, Words t) {
        return new StaffView.Person(
                member.id().toString(),
                member.name(),
                name(member.role(), t),
                "/office/staff/" + store + "/" + member.id());
    }

    private static String name(StaffMember.Role role, Words t) {
        return t.get("screen.staff.role." + role);
    }
}
