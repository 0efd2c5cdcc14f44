package dev.matazu.payment;

import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import dev.matazu.ordering.EditView;
import dev.matazu.ordering.LockOrder;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.PaymentDesk;
import dev.matazu.ordering.ReadEdits;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Opens the processor's page for an order. The attempt and its key are committed before the processor hears of it. */
@ApplicationScoped
class StartPayment implements PaymentDesk {

    private static final Logger LOG = Logger.getLogger(StartPayment.class);
    private static final int RETRY_SECONDS = 5;

    /** An attempt that is about to be opened. */
    private record Opening(Payment attempt, String key, Instant keySince, boolean toldBefore) {}

    private final ReadOrders orders;
    private final LockOrder lock;
    private final ReadEdits edits;
    private final Stores stores;
    private final Payments payments;
    private final Instructions instructions;
    private final HostedPages pages;
    private final PaymentMetrics metrics;
    private final Clock clock;

    StartPayment(
            ReadOrders orders,
            LockOrder lock,
            ReadEdits edits,
            Stores stores,
            Payments payments,
            Instructions instructions,
            HostedPages pages,
            PaymentMetrics metrics,
            Clock clock) {
        this.orders = orders;
        this.lock = lock;
        this.edits = edits;
        this.stores = stores;
        this.payments = payments;
        this.instructions = instructions;
        this.pages = pages;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public boolean collectable(OrderRef order) {
        long total = orders.of(order).orElseThrow().total().minor();
        Instant now = clock.instant();
        long sum = payments.of(order).stream()
                .filter(payment -> payment.state().taken() || isReserved(payment, now))
                .mapToLong(payment -> payment.taking().minor())
                .sum();
        return sum >= total;
    }

    private boolean isReserved(Payment payment, Instant now) {
        return payment.state() == PaymentState.AUTHORISED
                && (payment.captureBefore() == null || payment.captureBefore().isAfter(now))
                && !instructions.decided(payment.key(), Instruction.Verb.VOID);
    }

    @Override
    public URI page(OrderRef ref, URI cameBy) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        return page(order, null, order.total(), cameBy);
    }

    @Override
    public URI pageOfEdit(OrderRef ref, URI cameBy) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        EditView edit = edits.latest(order)
                .filter(latest -> latest.state() == EditView.State.OPEN)
                .orElseThrow(() -> Problem.conflict("order-moved-on").with("state", order.state()));
        return page(order, edit.no(), edit.more(), cameBy);
    }

    /** @param edit the change that is paid for, or null */
    private URI page(OrderView order, Integer edit, Money amount, URI cameBy) {
        Opening opening = QuarkusTransaction.requiringNew().call(() -> prepare(order, edit, amount, cameBy));
        Payment attempt = opening.attempt();
        if (attempt.pageUrl() != null) {
            return URI.create(attempt.pageUrl());
        }
        try {
            HostedPages.Page page = opening.toldBefore()
                    ? pages.find(attempt.key(), opening.keySince()).orElse(null)
                    : null;
            if (page == null) {
                Store store = stores.of(order.ref().store());
                page = pages.open(order, store, attempt, opening.key(), opening.keySince());
            }
            metrics.tried(Instruction.Verb.OPEN_PAGE, PaymentMetrics.Outcome.DONE);
            return offer(attempt.key(), page);
        } catch (StripeException refused) {
            return openedMeanwhile(attempt.key(), refused);
        }
    }

    /** The attempt that may still be paid, or a new one; two requests at once write one. */
    private Opening prepare(OrderView order, Integer edit, Money amount, URI cameBy) {
        OrderState state = lock.lock(order.ref()).state();
        if (edit == null && state != OrderState.AWAITING_PAYMENT) {
            throw Problem.conflict("order-moved-on").with("state", state);
        }
        List<Payment> before = payments.locked(order.ref());
        Payment latest = latest(before, edit);
        if (latest == null || isOver(latest, edit)) {
            int attempt = before.isEmpty() ? 1 : before.get(0).key().attempt() + 1;
            payments.begin(new Payment(
                    Payment.Key.of(order.ref(), attempt), edit, amount, cameBy.toString(), clock.instant()));
            latest = latest(payments.locked(order.ref()), edit);
        }
        Instruction open = instructions.decideForNow(latest.key(), Instruction.Verb.OPEN_PAGE, 1);
        boolean toldBefore = open.toldBefore();
        return new Opening(latest, open.use(clock.instant()), open.keySince(), toldBefore);
    }

    /** A page for a change runs out with the change. */
    private static boolean isOver(Payment attempt, Integer edit) {
        return attempt.state() == PaymentState.FAILED || edit == null && attempt.state() == PaymentState.EXPIRED;
    }

    private static Payment latest(List<Payment> attempts, Integer edit) {
        return attempts.stream()
                .filter(attempt -> Objects.equals(attempt.edit(), edit))
                .findFirst()
                .orElse(null);
    }

    private URI offer(Payment.Key key, HostedPages.Page page) {
        boolean wanted = QuarkusTransaction.requiringNew().call(() -> {
            Payment payment = payments.locked(key);
            payment.offered(page.session(), page.url());
            instructions
                    .locked(Instruction.Key.of(key, Instruction.Verb.OPEN_PAGE, 1))
                    .end(Instruction.State.DONE, clock.instant());
            if (payment.state() != PaymentState.EXPIRED) {
                return true;
            }
            instructions.decide(key, Instruction.Verb.CLOSE_PAGE, 2);
            return false;
        });
        if (!wanted) {
            throw Problem.conflict("order-moved-on");
        }
        return URI.create(page.url());
    }

    private URI openedMeanwhile(Payment.Key key, StripeException refused) {
        String page = payments.read(key).pageUrl();
        if (page != null) {
            return URI.create(page);
        }
        boolean answered = refused instanceof ApiException || refused instanceof InvalidRequestException;
        QuarkusTransaction.requiringNew().run(() -> {
            Instruction open = instructions.locked(Instruction.Key.of(key, Instruction.Verb.OPEN_PAGE, 1));
            open.failed(refused.getMessage());
            if (answered) {
                open.renewKey();
            }
        });
        metrics.tried(
                Instruction.Verb.OPEN_PAGE, answered ? PaymentMetrics.Outcome.REFUSED : PaymentMetrics.Outcome.AGAIN);
        LOG.warnf("no payment page for order %s: %s", key.order(), refused.getMessage());
        throw Problem.unavailable("payment-unreachable", RETRY_SECONDS);
    }
}
