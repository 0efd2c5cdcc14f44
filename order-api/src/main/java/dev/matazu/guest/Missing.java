package dev.matazu.guest;

import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.ordering.ShortageState;
import dev.matazu.ordering.ShortageView;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of an order could not be made, and what that leaves. */
record Missing(OrderView order, List<ShortageView> shortages) {

    static Missing of(OrderView order, List<ReadShortages.Question> questions) {
        return new Missing(
                order, questions.stream().map(ReadShortages.Question::shortage).toList());
    }

    /** The lines that the guest gets. */
    List<OrderView.Line> linesLeft() {
        return order.lines().stream()
                .filter(line ->
                        !isGone(line) && insteadOf(line).filter(this::isPart).isEmpty())
                .toList();
    }

    boolean isGone(OrderView.Line line) {
        return about(line)
                .anyMatch(one -> one.state() == ShortageState.REFUNDED
                        || one.state() == ShortageState.SUBSTITUTED && !isPart(one));
    }

    /** What this line is made in place of. */
    Optional<ShortageView> insteadOf(OrderView.Line line) {
        return shortages.stream()
                .filter(one -> one.substituteLine() != null && one.substituteLine() == line.no())
                .findFirst();
    }

    /** Only a part of a set was replaced: the set keeps its price, and what fills it costs nothing by itself. */
    boolean isPart(ShortageView shortage) {
        return shortage.substituteLine() != null && sold(order.line(shortage.substituteLine())) == 0;
    }

    /** What a line costs, or would have cost: one that was replaced gave of its amount to the one in its place. */
    Money price(OrderView.Line line) {
        long back = about(line)
                .filter(this::isPart)
                .mapToLong(ShortageView::refunded)
                .sum();
        return new Money(sold(line) - back, order.total().currency());
    }

    private long sold(OrderView.Line line) {
        return line.amount()
                + about(line)
                        .filter(one -> one.substituteLine() != null)
                        .mapToLong(one -> sold(order.line(one.substituteLine())))
                        .sum();
    }

    /** What is missing: a line, or some parts of a set. */
    List<LocalText> names(ShortageView shortage, Optional<TicketView> ticket) {
        OrderView.Line line = order.line(shortage.line());
        List<Integer> made = order.ticketLines(line);
        LineState dead = shortage.isOpen() ? LineState.CANNOT_MAKE : LineState.VOID;
        List<Integer> dying = ticket.stream()
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.state() == dead && made.contains(one.no()))
                .map(TicketView.Line::no)
                .toList();
        return dying.isEmpty() || dying.size() == made.size()
                ? List.of(line.name())
                : IntStream.range(0, made.size())
                        .filter(i -> dying.contains(made.get(i)))
                        .mapToObj(i -> part(line, i))
                        .toList();
    }

    /** In full where the order says its parts: the kitchen's name is shorter. */
    private static LocalText part(OrderView.Line line, int i) {
        boolean named = line.details().size() == line.pieces().size();
        return named ? line.details().get(i) : line.pieces().get(i).name();
    }

    private Stream<ShortageView> about(OrderView.Line line) {
        return shortages.stream().filter(one -> one.line() == line.no());
    }
}
