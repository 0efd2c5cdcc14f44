package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * Who works where, and the form to add somebody.
 *
 * @param wrong the field that was refused: name, pin, or the id of the person whose new PIN it was; null where none was
 */
record StaffView(
        String done,
        Trouble trouble,
        String wrong,
        Typed typed,
        int longestName,
        List<StoreChoice> stores,
        List<RoleChoice> roles,
        List<Team> teams) {

    /** What somebody typed; a PIN is typed anew. */
    record Typed(String store, String name, String role) {

        static Typed of(Form form) {
            return new Typed(form.text("store"), form.text("name"), form.text("role"));
        }

        static Typed nothing() {
            return new Typed(null, null, null);
        }
    }

    record RoleChoice(String id, String name, boolean chosen) {}

    /** The people of one store. */
    record Team(String id, String store, List<Person> people) {}

    /** @param address under which a person's PIN is changed, and the person retires */
    record Person(String id, String name, String role, String address) {}
}
