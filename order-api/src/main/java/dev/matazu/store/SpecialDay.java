package dev.matazu.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.matazu.platform.LocalText;
import java.time.LocalDate;
import java.util.List;

/** A day with hours of its own, and why: a holiday, an event. Closed where it has no openings. */
public record SpecialDay(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date, LocalText name, List<Opening> openings) {

    public SpecialDay {
        openings = OpeningHours.checked(openings);
    }
}
