package dev.matazu.office;

import java.util.Arrays;
import java.util.List;

/**
 * The posters and where their codes lead.
 *
 * @param reachable false when only this machine can open the address
 * @param others addresses to which the codes can lead instead
 */
record PostersView(String base, boolean reachable, List<Other> others, List<Sheet> sheets) {

    /** @param href this page with codes that lead there */
    record Other(String base, String href) {}

    /** The posters of one store. */
    record Sheet(String store, List<Poster> posters) {}

    record Poster(String svg, String address, List<Say> words) {

        /** The address in pieces after which a line may break. */
        public List<String> pieces() {
            return Arrays.asList(address.replaceFirst("^https?://", "").split("(?<=[/?.])"));
        }
    }

    /**
     * What a poster says in one language.
     *
     * @param place the table, or null on the door's
     */
    record Say(String language, String store, String place, String title, String how) {}
}
