package dev.matazu.kitchen.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a guest must not eat.
 *
 * @param note in their words; null in the log, where nobody could delete it
 * @param read codes of the stations whose cooks have said that they read it
 */
public record AllergyNote(
        @JsonInclude(JsonInclude.Include.NON_NULL) String note, List<String> read) {

    /** As many characters as a note may have. */
    public static final int LONGEST = 140;

    public AllergyNote {
        read = List.copyOf(read);
    }

    AllergyNote withoutWords() {
        return new AllergyNote(null, read);
    }
}
