package dev.matazu.kitchen.ticket.web;

import dev.matazu.kitchen.device.Secret;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.ticket.AllergyNote;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.NewTicket;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a till asks the kitchen to make. */
record TicketRequest(
        @NotNull @Schema(description = "Chosen by the till, new for each ticket: sent again, nothing is written twice")
        UUID id,

        @Pattern(regexp = "[0-9A-Za-z-]{1,8}")
        @Schema(description = "What is called out and shown; without it the kitchen gives one: A1, A2 …")
        String number,

        @Size(max = 12) String name,

        @Schema(description = "TO_GO unless it is said") Dining dining,

        @Valid @Schema(description = "The counter unless it is said")
        Place pickup,

        @Size(max = AllergyNote.LONGEST)
        @Schema(description = "What the guest must not eat: each station reads it first")
        String allergy,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull Line> lines) {

    /** As many as the kitchen plans for one ticket. */
    private static final int MOST_PIECES = 100;

    record Place(
            @NotNull Pickup.Method method, @Size(max = 10) String place) {}

    /**
     * @param seconds for one piece
     * @param item the till's own code; the same things are counted together by it
     */
    record Line(
            @NotNull @Valid Words name,

            @NotNull @Size(max = 40) @Schema(examples = "grill")
            String station,

            @NotNull @Min(0) @Max(7200) @Schema(description = "To make one piece")
            Integer seconds,

            @Min(1) @Max(50) @Schema(description = "1 unless it is said")
            Integer quantity,

            @Size(max = 40) String item,
            @Size(max = 20) List<@Valid @NotNull Words> modifiers,

            @Size(max = 20) @Schema(description = "Who gets it, or what else the cook must know")
            String note,

            @Size(max = 5) @Schema(description = "What other stations do with it after this one, in this order")
            List<@Valid @NotNull Task> then) {

        record Task(
                @NotNull @Size(max = 40) @Schema(examples = "assembly")
                String station,

                @NotNull @Min(0) @Max(7200) @Schema(description = "For one piece")
                Integer seconds) {}

        Line {
            then = then == null ? List.of() : then;
        }

        int pieces() {
            return quantity == null ? 1 : quantity;
        }

        private NewTicket.Line line(int no) {
            return new NewTicket.Line(
                    no,
                    new StationCode(station),
                    item == null ? name.text().byLanguage().get("en") : item,
                    name.text(),
                    pieces(),
                    modifiers == null
                            ? List.of()
                            : modifiers.stream().map(Words::text).toList(),
                    null,
                    note == null || note.isBlank() ? null : note.strip(),
                    forAll(seconds),
                    then.stream()
                            .map(task -> new NewTicket.Task(new StationCode(task.station()), forAll(task.seconds())))
                            .toList());
        }

        private Duration forAll(int secondsForOne) {
            return Duration.ofSeconds((long) secondsForOne * pieces());
        }

        /** By the field of the request in which each is named. */
        private Map<String, String> stations() {
            Map<String, String> stations = new LinkedHashMap<>(Map.of("station", station));
            for (int i = 0; i < then.size(); i++) {
                stations.put("then[" + i + "].station", then.get(i).station());
            }
            return stations;
        }
    }

    /** @throws Problem 422 ticket-invalid with {@code errors} */
    NewTicket at(StoreId store, List<Station> stations) {
        List<Problem.FieldError> wrong = new ArrayList<>();
        List<String> known =
                stations.stream().map(station -> station.code().value()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = "lines[" + i + "].";
            lines.get(i).stations().forEach((field, station) -> {
                if (!known.contains(station)) {
                    wrong.add(new Problem.FieldError(line + field, "station-not-here", String.join(", ", known)));
                }
            });
        }
        if (lines.stream().mapToInt(Line::pieces).sum() > MOST_PIECES) {
            wrong.add(new Problem.FieldError("lines", "too-many-pieces", MOST_PIECES));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid("ticket-invalid").withErrors(wrong);
        }
        NewTicket ticket = new NewTicket(
                store,
                id,
                number,
                name == null ? "" : name.strip(),
                pickup == null ? Pickup.counter() : new Pickup(pickup.method(), pickup.place()),
                dining == null ? Dining.TO_GO : dining,
                written());
        return allergy == null || allergy.isBlank() ? ticket : ticket.with(allergy.strip());
    }

    /** What is kept to know the same request by: not what somebody must not eat. */
    TicketRequest toCompare() {
        return allergy == null
                ? this
                : new TicketRequest(id, number, name, dining, pickup, Secret.hash(allergy), lines);
    }

    private List<NewTicket.Line> written() {
        List<NewTicket.Line> written = new ArrayList<>();
        lines.forEach(line -> written.add(line.line(written.size() + 1)));
        return written;
    }
}
