package dev.matazu.guest;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.ordering.ShortageState;
import dev.matazu.ordering.ShortageView;
import dev.matazu.ordering.Substitute;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import java.util.List;

/** Says what cannot be made, what the guest can have instead, and what became of it. */
record ShortageWords(OrderView order, Store store, Words t) {

    List<StatusView.Short> all(List<ReadShortages.Question> questions) {
        return questions.stream()
                .filter(question -> question.shortage().state() != ShortageState.CANCELLED)
                .map(this::words)
                .toList();
    }

    private StatusView.Short words(ReadShortages.Question question) {
        ShortageView shortage = question.shortage();
        OrderView.Line line = order.line(shortage.line());
        String path = Paths.order(order.ref().id()) + "/shortages/" + shortage.no();
        String title = t.get("page.short.title." + shortage.reason(), t.name(line.name()));
        if (!shortage.isOpen()) {
            return new StatusView.Short(path, false, title, settled(shortage), List.of(), null, false);
        }
        String refund = t.money(line.price(order.total()));
        return new StatusView.Short(
                path,
                true,
                title,
                t.get(
                        question.substitutes().isEmpty() ? "page.short.askNothing" : "page.short.ask",
                        t.clock(shortage.answerBy(), store.zone()),
                        refund),
                question.substitutes().stream().map(this::choice).toList(),
                t.get("page.short.refund", refund),
                question.cancellable());
    }

    private StatusView.Choice choice(Substitute substitute) {
        String note = substitute.back().minor() == 0
                ? t.get("page.short.same")
                : t.get("page.short.back", t.money(substitute.back()));
        return new StatusView.Choice(substitute.item(), t.name(substitute.name()), note);
    }

    private String settled(ShortageView shortage) {
        String back = t.money(new Money(shortage.refunded(), order.total().currency()));
        if (shortage.state() == ShortageState.REFUNDED) {
            return t.get("page.short.refunded", back);
        }
        String instead = t.name(order.line(shortage.substituteLine()).name());
        return shortage.refunded() == 0
                ? t.get("page.short.substituted", instead)
                : t.get("page.short.substitutedCheaper", instead, back);
    }
}
