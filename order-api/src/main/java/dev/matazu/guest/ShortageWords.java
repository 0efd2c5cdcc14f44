package dev.matazu.guest;

import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.ordering.ShortageState;
import dev.matazu.ordering.ShortageView;
import dev.matazu.ordering.Substitute;
import dev.matazu.store.Store;
import java.util.List;
import java.util.Optional;

/** Says what cannot be made, what the guest can have instead, and what became of it. */
record ShortageWords(
        OrderView order, Store store, Optional<TicketView> ticket, Missing missing, MoneyWords money, Words t) {

    /** What the guest is asked. */
    List<StatusView.Short> asked(List<ReadShortages.Question> questions) {
        return questions.stream()
                .filter(question -> question.shortage().isOpen())
                .map(this::question)
                .toList();
    }

    /** What is decided: one note for each. */
    List<StatusView.Settled> settled() {
        return missing.shortages().stream()
                .filter(shortage -> !shortage.isOpen() && shortage.state() != ShortageState.CANCELLED)
                .map(shortage -> new StatusView.Settled(title(shortage, ".past"), outcome(shortage)))
                .toList();
    }

    private StatusView.Short question(ReadShortages.Question question) {
        ShortageView shortage = question.shortage();
        String refund = t.money(question.refund());
        return new StatusView.Short(
                Paths.order(order.ref().id()) + "/shortages/" + shortage.no(),
                title(shortage, ""),
                t.get(
                        question.substitutes().isEmpty() ? "page.short.askNothing" : "page.short.ask",
                        t.clock(shortage.answerBy(), store.zone()),
                        refund),
                question.substitutes().stream().map(this::choice).toList(),
                t.get("page.short.refund", refund),
                question.cancellable());
    }

    private String title(ShortageView shortage, String tense) {
        return t.get("page.short.title." + shortage.reason() + tense, t.names(missing.names(shortage, ticket)));
    }

    private StatusView.Choice choice(Substitute substitute) {
        String note = substitute.back().minor() == 0
                ? t.get("page.short.same")
                : t.get("page.short.back", t.money(substitute.back()));
        return new StatusView.Choice(substitute.item(), t.name(substitute.name()), note);
    }

    private String outcome(ShortageView shortage) {
        String back = shortage.refunded() == 0 ? "" : money.of(shortage);
        if (shortage.state() == ShortageState.REFUNDED) {
            boolean goesOn = order.state() == OrderState.FIRED || order.state() == OrderState.IN_PREPARATION;
            return goesOn ? t.get("page.then", back, t.get("page.short.rest")) : back;
        }
        String tense = order.state() == OrderState.COLLECTED ? ".past" : "";
        String instead = t.get(
                "page.short.substituted" + tense,
                t.name(order.line(shortage.substituteLine()).name()));
        return back.isEmpty() ? instead : t.get("page.then", instead, back);
    }
}
