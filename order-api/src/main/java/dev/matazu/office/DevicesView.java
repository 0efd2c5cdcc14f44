package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * The devices and the forms to connect another.
 *
 * @param done what has just been done, or null
 * @param invitation a code that was just made, or null
 * @param pairAt the address that a new device opens
 */
record DevicesView(
        String done,
        Trouble trouble,
        String invitation,
        String pairAt,
        Typed typed,
        List<StoreChoice> stores,
        DeviceList list) {

    /** What somebody typed: nothing of it is lost when it is refused. */
    record Typed(String code, String store, String name) {

        private static final int LONGEST_NAME = 30;

        static Typed of(Form form) {
            String name = form.text("name");
            return new Typed(
                    form.text("code"),
                    form.text("store"),
                    name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
        }

        String codeOrEmpty() {
            return code == null ? "" : code;
        }
    }
}
