package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.NewTicket;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.menu.TaxClass;
import dev.matazu.ordering.tax.RateClass;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import dev.matazu.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An order as the other rooms read it. {@code number} is null until it is paid; {@code promise} is null while it
 * depends on the guest's arrival; times of what has not happened are null.
 */
public record OrderView(
        OrderRef ref,
        String guest,
        String number,
        String code,
        String nickname,
        boolean nicknameHidden,
        String allergy,
        Locale language,
        Dining dining,
        Pickup pickup,
        OrderState state,
        Money total,
        List<Tax> taxes,
        PricePolicy prices,
        Rounding rounding,
        Promise promise,
        PromiseChange promiseChange,
        AfterArrival afterArrival,
        Instant placedAt,
        Instant payUntil,
        Instant fireAt,
        Instant firedAt,
        Instant readyAt,
        Instant endedAt,
        String endReason,
        int version,
        List<Line> lines) {

    /**
     * Amounts are in the currency's smallest unit and include tax.
     *
     * @param unitPrice as it was shown
     * @param taxPercent the rate as it was when the order was placed
     * @param amount the line's share of the total: the amounts of all lines sum up to it
     */
    public record Line(
            int no,
            String item,
            LocalText name,
            List<LocalText> details,
            int quantity,
            long unitPrice,
            TaxClass taxClass,
            RateClass rateClass,
            int taxPercent,
            long amount,
            String forWhom,
            List<KitchenPiece> pieces) {

        public boolean reduced() {
            return rateClass == RateClass.REDUCED;
        }

        public Money price(Money total) {
            return new Money(amount, total.currency());
        }
    }

    public boolean belongsTo(Guest somebody) {
        return guest.equals(somebody.hash());
    }

    /** What others may read of the name. */
    public String shownNickname() {
        return nicknameHidden ? "–" : nickname;
    }

    /** The line of this number. */
    public Line line(int no) {
        return lines.stream().filter(one -> one.no() == no).findFirst().orElseThrow();
    }

    /** Whether its promise says when it will be ready: what is made again has one that may be long over. */
    public boolean saysWhen(Instant now) {
        return promise != null
                && (promiseChange != PromiseChange.REMAKE || promise.to().isAfter(now));
    }

    /** One entry for each piece that the kitchen makes. */
    public List<Work> work() {
        return lines.stream()
                .flatMap(line ->
                        line.pieces().stream().flatMap(piece -> Collections.nCopies(line.quantity(), piece).stream()))
                .map(KitchenPiece::work)
                .toList();
    }

    /** When the piece that takes longest must be begun for the promise. */
    Instant latestStart() {
        Duration longest =
                work().stream().map(Work::total).max(Comparator.naturalOrder()).orElseThrow();
        return promise.from().minus(longest);
    }

    /** Whether its guest may still change it or move it to another store. */
    public boolean canBeChanged(Instant now) {
        return state == OrderState.PLACED && (fireAt == null || fireAt.isAfter(now));
    }

    /** Whether it is for the opening that this moment lies in, not for another day. */
    public boolean isForNow(Store store, Instant now) {
        return promise == null || !promise.from().isAfter(now) || store.isSameOpening(now, promise.from());
    }

    /** The numbers of the ticket's lines that this line of the order became. */
    public List<Integer> ticketLines(Line line) {
        int before = lines.stream()
                .filter(other -> other.no() < line.no())
                .mapToInt(other -> other.pieces().size())
                .sum();
        return java.util.stream.IntStream.rangeClosed(
                        before + 1, before + line.pieces().size())
                .boxed()
                .toList();
    }

    /** What the kitchen is asked to make. */
    NewTicket ticket() {
        List<NewTicket.Line> made = new ArrayList<>();
        for (Line line : lines) {
            for (KitchenPiece piece : line.pieces()) {
                made.add(piece.line(made.size() + 1, line.quantity(), line.forWhom()));
            }
        }
        return new NewTicket(ref.store(), ref.id(), number, shownNickname(), pickup, dining, made).with(allergy);
    }
}
