package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.payment.PaymentState;
import dev.matazu.payment.PaymentView;
import dev.matazu.payment.RefundView;
import dev.matazu.store.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells one attempt to pay: what it is, and what happened to it, oldest first. */
record AttemptWords(PaymentWords words, ZoneId zone, boolean several) {

    private record Moment(Instant at, PaymentPageView.Step step) {}

    PaymentPageView.Attempt of(PaymentView payment) {
        Words t = words.t();
        return new PaymentPageView.Attempt(
                several ? t.get("office.payments.attempt", payment.attempt()) : null,
                words.state(payment.state()),
                PaymentWords.tone(payment.state()),
                t.money(payment.amount()),
                facts(payment),
                steps(payment),
                payment.open().stream().map(this::telling).toList());
    }

    private List<PaymentPageView.Fact> facts(PaymentView payment) {
        Words t = words.t();
        List<PaymentPageView.Fact> facts = new ArrayList<>();
        if (payment.refunded().minor() > 0) {
            fact(facts, "refunded", t.money(payment.refunded()));
            fact(facts, "left", t.money(payment.left()));
        }
        fact(facts, "method", words.method(payment.method()));
        if (payment.state() == PaymentState.AUTHORISED && payment.captureBefore() != null) {
            fact(facts, "captureBefore", words.when(payment.captureBefore(), zone));
        }
        fact(facts, "intent", payment.intent());
        return facts;
    }

    private void fact(List<PaymentPageView.Fact> facts, String name, String value) {
        if (value != null) {
            facts.add(new PaymentPageView.Fact(words.t().get("office.payments.fact." + name), value));
        }
    }

    private List<PaymentPageView.Step> steps(PaymentView payment) {
        Stream<Moment> begun = Stream.of(moment(payment.createdAt(), words.step("BEGIN"), null, null));
        Stream<Moment> moved = payment.steps().stream().map(step -> of(step, payment));
        Stream<Moment> decided = payment.refunds().stream().map(this::of);
        return Stream.of(begun, moved, decided)
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Moment::at))
                .map(Moment::step)
                .toList();
    }

    private Moment of(PaymentView.Step step, PaymentView payment) {
        String what = words.step(step.action());
        return moment(
                step.at(),
                step.amount() == null
                        ? what
                        : what + " · "
                                + words.t()
                                        .money(new Money(
                                                step.amount(), payment.amount().currency())),
                words.who(step.actor()),
                words.reason(step.reason()));
    }

    private Moment of(RefundView refund) {
        return moment(
                refund.decidedAt(),
                words.step("DECIDE_REFUND") + " · " + words.t().money(refund.amount()),
                words.who(refund.actor()),
                words.reason(refund.reason()));
    }

    private Moment moment(Instant at, String what, String who, String why) {
        return new Moment(at, new PaymentPageView.Step(words.when(at, zone), what, who, why));
    }

    private PaymentPageView.Telling telling(PaymentView.Telling telling) {
        Words t = words.t();
        return new PaymentPageView.Telling(
                words.verb(telling.verb()),
                telling.tries() == 0
                        ? t.get("office.payments.untried")
                        : t.get("office.payments.tries", telling.tries(), words.when(telling.decidedAt(), zone)),
                telling.error());
    }
}
