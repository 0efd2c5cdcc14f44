package dev.matazu.ordering;

import dev.matazu.platform.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an order was made instead of what: other lines, and other fillings of parts of sets. */
record Swaps(OrderView order, List<Shortage> shortages) {

    List<Swap> all() {
        return substituted()
                .map(one -> new Swap(
                        sold(one.lineNo()),
                        one.lineNo(),
                        one.substituteLine(),
                        isPart(one),
                        missing(one),
                        order.line(one.substituteLine()).name(),
                        one.debt()))
                .toList();
    }

    /** The line of the order that this line of the ticket is of; what fills a part of a set is of the set. */
    int line(int ticketLine) {
        OrderView.Line made = made(ticketLine);
        return filled(made.no()).map(Shortage::lineNo).orElse(made.no());
    }

    /** Which part of its set this line of the ticket is, or was filled with. */
    int part(int ticketLine) {
        OrderView.Line made = made(ticketLine);
        return filled(made.no())
                .map(one -> part(one.ticketLines().get(0)))
                .orElseGet(() -> order.ticketLines(made).indexOf(ticketLine));
    }

    KitchenPiece piece(int ticketLine) {
        OrderView.Line made = made(ticketLine);
        return made.pieces().get(order.ticketLines(made).indexOf(ticketLine));
    }

    /** Those of the ticket that a line of the order became, with what its parts were filled with since. */
    List<Integer> ticketLines(int line) {
        List<Integer> all = new ArrayList<>(order.ticketLines(order.line(line)));
        fillings(line).forEach(one -> all.addAll(order.ticketLines(order.line(one.substituteLine()))));
        return all;
    }

    /** What a line costs by now, in the currency's smallest unit: cheaper fillings have brought something back. */
    long worth(int line) {
        return order.line(line).amount()
                - fillings(line).mapToLong(Shortage::refunded).sum();
    }

    /** Everything of the menu that could not be made. */
    Set<String> missing() {
        return shortages.stream()
                .filter(one -> one.state() != ShortageState.TAKEN_BACK)
                .flatMap(one -> Stream.concat(
                        one.ticketLines().stream().map(made -> piece(made).item()),
                        isPart(one)
                                ? Stream.empty()
                                : Stream.of(order.line(one.lineNo()).item())))
                .collect(Collectors.toSet());
    }

    boolean isPart(Shortage shortage) {
        return shortage.ticketLines().size()
                < order.line(shortage.lineNo()).pieces().size();
    }

    /** In full: the kitchen's name of a part is shorter. A set's details are its parts. */
    private LocalText missing(Shortage shortage) {
        OrderView.Line line = order.line(shortage.lineNo());
        if (!isPart(shortage)) {
            return line.name();
        }
        int ticketLine = shortage.ticketLines().get(0);
        OrderView.Line made = made(ticketLine);
        return made.no() == line.no() ? line.details().get(part(ticketLine)) : made.name();
    }

    private int sold(int line) {
        return substituted()
                .filter(one -> one.substituteLine() == line)
                .findFirst()
                .map(one -> sold(one.lineNo()))
                .orElse(line);
    }

    private Optional<Shortage> filled(int by) {
        return substituted()
                .filter(one -> one.substituteLine() == by && isPart(one))
                .findFirst();
    }

    private Stream<Shortage> fillings(int line) {
        return substituted().filter(one -> one.lineNo() == line && isPart(one));
    }

    private Stream<Shortage> substituted() {
        return shortages.stream().filter(one -> one.state() == ShortageState.SUBSTITUTED);
    }

    private OrderView.Line made(int ticketLine) {
        return order.lines().stream()
                .filter(line -> order.ticketLines(line).contains(ticketLine))
                .findFirst()
                .orElseThrow();
    }
}
