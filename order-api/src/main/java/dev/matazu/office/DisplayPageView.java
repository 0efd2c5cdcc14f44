package dev.matazu.office;

import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * How one display is set, and the form to change it.
 *
 * @param address of this page
 * @param all the displays of its store
 * @param knownKeys the keys that have a name
 */
record DisplayPageView(
        String address,
        String all,
        String store,
        String shown,
        Trouble trouble,
        DisplayForm typed,
        List<Group> groups,
        List<Choice> stations,
        List<Choice> sounds,
        List<Choice> ages,
        String storeAges,
        List<Key> keys,
        List<String> knownKeys) {

    /** A choice of one. */
    record Group(String field, String title, String note, List<Choice> choices) {}

    record Choice(String value, String text, boolean chosen) {}

    /** @param usual the key as it is printed, where nobody has set another */
    record Key(String field, String text, String typed, String usual) {}

    public String wrong(String field) {
        return trouble == null ? null : trouble.about(field);
    }

    public Group group(String field) {
        return groups.stream()
                .filter(group -> group.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
