package dev.matazu.pickup.web;

import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.ordering.ShortageView;
import dev.matazu.payment.ReadRefunds;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Texts;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What a card of the counter says of missing lines and of money that goes back. */
@ApplicationScoped
class MoneyOnCard {

    private final ReadShortages shortages;
    private final ReadRefunds refunds;
    private final Texts texts;

    MoneyOnCard(ReadShortages shortages, ReadRefunds refunds, Texts texts) {
        this.shortages = shortages;
        this.refunds = refunds;
        this.texts = texts;
    }

    List<OrderCard.Missing> missing(OrderView order, Locale language) {
        return shortages.of(order).stream()
                .map(question -> missing(order, question, language))
                .toList();
    }

    private OrderCard.Missing missing(OrderView order, ReadShortages.Question question, Locale language) {
        ShortageView shortage = question.shortage();
        OrderView.Line line = order.line(shortage.line());
        return new OrderCard.Missing(
                shortage.no(),
                line.name(),
                shortage.reason().name(),
                shortage.answerBy(),
                question.refund().text(language),
                question.substitutes().stream()
                        .map(other -> new OrderCard.Instead(
                                other.item(),
                                other.name(),
                                other.back().minor() == 0 ? null : other.back().text(language)))
                        .toList(),
                question.cancellable(),
                shortage.isOpen() ? null : outcome(order, shortage, language));
    }

    private String outcome(OrderView order, ShortageView shortage, Locale language) {
        String back = new Money(shortage.refunded(), order.total().currency()).text(language);
        return switch (shortage.state()) {
            case SUBSTITUTED ->
                texts.get(
                        language,
                        order.state() == OrderState.COLLECTED
                                ? "counter.short.SUBSTITUTED.past"
                                : "counter.short.SUBSTITUTED",
                        order.line(shortage.substituteLine()).name().in(language));
            case REFUNDED ->
                texts.get(language, shortage.byNobody() ? "counter.short.SILENCE" : "counter.short.REFUNDED", back);
            case CANCELLED -> texts.get(language, "counter.short.CANCELLED");
            case OPEN, TAKEN_BACK -> null;
        };
    }

    List<OrderCard.Refund> refunds(OrderView order, Locale language) {
        return refunds.of(order.ref()).stream()
                .map(refund -> new OrderCard.Refund(
                        refund.amount().text(language),
                        refund.state().name(),
                        refund.reason(),
                        by(refund.actor(), language),
                        refund.decidedAt()))
                .toList();
    }

    private String by(Actor actor, Locale language) {
        return switch (actor.kind()) {
            case STAFF, DEVICE -> actor.name();
            case GUEST, SYSTEM -> texts.get(language, "counter.by." + actor.kind());
        };
    }

    boolean refundable(OrderView order) {
        return refunds.left(order.ref()).minor() > 0;
    }
}
