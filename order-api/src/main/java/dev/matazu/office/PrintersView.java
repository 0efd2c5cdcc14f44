package dev.matazu.office;

import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * A store's printers, the form to add one, and what came out of them last.
 *
 * @param address of this store's page
 * @param done what has just been done, or null
 */
record PrintersView(
        String address,
        String store,
        List<HoursPageView.Other> others,
        String done,
        Trouble trouble,
        List<One> printers,
        Fields adding,
        List<Job> jobs) {

    /**
     * A printer.
     *
     * @param at where it is
     * @param does what it prints, when, of which stations
     * @param trouble what to do about it; null while it prints
     * @param open whether its form was refused
     */
    record One(
            String id,
            String address,
            String name,
            String at,
            String does,
            String state,
            String tone,
            String trouble,
            String printed,
            boolean open,
            Fields fields) {}

    /** The fields of one printer. */
    record Fields(
            PrinterForm typed,
            Trouble trouble,
            List<Choice> prints,
            List<Choice> whens,
            List<Choice> stations,
            List<Choice> languages) {

        public String id(String field) {
            return PrinterForm.field(typed.of(), field);
        }

        /** What is wrong with a field, or null. */
        public String wrong(String field) {
            return trouble == null ? null : trouble.about(id(field));
        }
    }

    record Choice(String value, String name, boolean chosen) {}

    /** @param note why it was not printed, or who wanted it; or null */
    record Job(String at, String what, String printer, String state, String tone, String note) {}
}
