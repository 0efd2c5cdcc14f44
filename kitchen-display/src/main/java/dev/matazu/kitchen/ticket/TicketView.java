package dev.matazu.kitchen.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matazu.kitchen.plan.LearnFromBump;
import dev.matazu.kitchen.plan.OpenWork;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ticket as screens and other rooms read it: the value in the feed, see {@code src/site/feed-protocol.md}.
 *
 * @param walkIn whether its guest ordered and paid at the counter
 * @param allergy null where its guest said nothing
 * @param recalledFrom how it stood when it was brought back to be made again; null once it is done
 * @param rushedAt since when it goes before all others because somebody said so; null where nobody did
 */
public record TicketView(
        @JsonIgnore StoreId store,
        UUID id,
        int version,
        String number,
        String nickname,
        Pickup pickup,
        Dining dining,
        boolean walkIn,
        TicketState state,
        Instant promiseFrom,
        Instant promiseTo,
        Instant firedAt,
        Instant doneAt,
        Instant endedAt,
        TicketState recalledFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant rushedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) AllergyNote allergy,
        List<Line> lines) {

    private static final int FIRST_REMAKE = 1001;

    /**
     * One line; {@code set} and {@code forWhom} may be null.
     *
     * @param station where it is now
     * @param unseen it was taken away, and nobody in the kitchen has seen that yet
     * @param added it came in place of another when the kitchen had the ticket already
     * @param route all stations that it passes, in this order; empty where it is one only
     * @param step its place on the route
     * @param remake null for a line of the order
     * @param recalled whether it was ever brought back
     */
    public record Line(
            int no,
            String station,
            String item,
            LocalText name,
            int quantity,
            List<LocalText> modifiers,
            LocalText set,
            String forWhom,
            LineState state,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unseen,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean added,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> route,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int step,
            @JsonIgnore List<NewTicket.Task> tasks,
            @JsonInclude(JsonInclude.Include.NON_NULL) RemakeOf remake,
            @JsonIgnore boolean recalled) {

        /** What making so many of it once more takes, from its first station on. */
        List<OpenWork> again(int no, int times) {
            return Collections.nCopies(times, this).stream()
                    .flatMap(one -> one.piece(no, 0, LineState.QUEUED))
                    .toList();
        }

        /** Whether somebody still has to make it again. */
        public boolean isOpenRemake() {
            return remake != null && !state.isMade();
        }

        private boolean isPartOf(Collection<Integer> lines) {
            return lines.contains(remake == null ? no : remake.line());
        }

        /** What is left of one piece, the next first. */
        private Stream<OpenWork> onePiece() {
            return piece(no, step, state);
        }

        private Stream<OpenWork> piece(int as, int from, LineState is) {
            return IntStream.range(from, tasks.size())
                    .mapToObj(i -> new OpenWork(
                            as,
                            tasks.get(i).station(),
                            tasks.get(i).makeTime().dividedBy(quantity),
                            item,
                            i == from && is == LineState.STARTED,
                            i > from));
        }

        /** Nobody has begun it anywhere. */
        boolean isUntouched() {
            return state == LineState.QUEUED && step == 0;
        }

        /** Whether its station has made it since it was like this. */
        private boolean isMadeSince(Line before) {
            boolean here = step == before.step && (state == LineState.MADE || state == LineState.READY);
            return !before.state.isMade() && (here || step == before.step + 1);
        }
    }

    /** Before what others were promised. */
    boolean goesFirst() {
        return rushedAt != null || lines.stream().anyMatch(Line::isOpenRemake);
    }

    /** For the log, which nobody can delete from. */
    public TicketView withoutNote() {
        return allergy == null
                ? this
                : new TicketView(
                        store,
                        id,
                        version,
                        number,
                        nickname,
                        pickup,
                        dining,
                        walkIn,
                        state,
                        promiseFrom,
                        promiseTo,
                        firedAt,
                        doneAt,
                        endedAt,
                        recalledFrom,
                        rushedAt,
                        allergy.withoutWords(),
                        lines);
    }

    /** The lines of these numbers, and what was made again in place of them. */
    public Stream<Line> parts(Collection<Integer> numbers) {
        return lines.stream().filter(line -> line.isPartOf(numbers));
    }

    /** Whether so many of a line can be made again: only what was made, while the ticket is not closed. */
    boolean canRemake(Line line, int times) {
        boolean made = line.state().isMade() && line.state().isLive();
        return (state.isOpen() || state == TicketState.HANDED_OVER) && made && times >= 1 && times <= line.quantity();
    }

    /** Beyond the numbers that the ticket's owner counts its lines with. */
    int nextRemake() {
        return Math.max(FIRST_REMAKE, lines.get(lines.size() - 1).no() + 1);
    }

    /** What stations have made since then, without what was made again: that goes before its turn. */
    Set<LearnFromBump.Made> madeSince(TicketView before) {
        Set<LearnFromBump.Made> made = new HashSet<>();
        for (Line was : before.lines) {
            lines.stream()
                    .filter(line -> line.remake() == null && !line.recalled())
                    .filter(line -> line.no() == was.no() && line.isMadeSince(was))
                    .map(line -> new LearnFromBump.Made(line.no(), new StationCode(was.station())))
                    .forEach(made::add);
        }
        return made;
    }

    /** What is still to be made, piece by piece. */
    public List<OpenWork> openWork() {
        return lines.stream()
                .filter(line -> !line.state().isMade())
                .flatMap(line -> Collections.nCopies(line.quantity(), line).stream())
                .flatMap(Line::onePiece)
                .toList();
    }
}
