package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.menu.Portions;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An order from placing to the end. Moves only along {@link OrderState}'s table. */
@Entity
@Table(schema = "ordering", name = "placed_order")
class Order {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "id") UUID id) {

        static Key of(OrderRef ref) {
            return new Key(ref.store().value(), ref.id());
        }
    }

    @EmbeddedId
    private Key key;

    private String guest;
    private String number;
    private String code;
    private String nickname;

    /** What its guest must not eat; null where they said nothing, or it is forgotten. */
    private String allergy;

    @Column(name = "nickname_hidden")
    private boolean nicknameHidden;

    private String language;

    @Enumerated(EnumType.STRING)
    private Dining dining;

    @Enumerated(EnumType.STRING)
    @Column(name = "pickup_method")
    private Pickup.Method pickupMethod;

    @Column(name = "pickup_place")
    private String pickupPlace;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private long total;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Tax> taxes;

    @Enumerated(EnumType.STRING)
    private PricePolicy prices;

    @Enumerated(EnumType.STRING)
    private Rounding rounding;

    @Column(name = "promise_from")
    private Instant promiseFrom;

    @Column(name = "promise_to")
    private Instant promiseTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "promise_change")
    private PromiseChange promiseChange;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "after_arrival")
    private AfterArrival afterArrival;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "pay_until")
    private Instant payUntil;

    @Column(name = "fire_at")
    private Instant fireAt;

    @Column(name = "fired_at")
    private Instant firedAt;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "late_times")
    private int lateTimes;

    @Column(name = "late_from")
    private Instant lateFrom;

    @Column(name = "left_over")
    private Instant leftOver;

    private int version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "store_id", referencedColumnName = "store_id", insertable = false, updatable = false)
    @JoinColumn(name = "order_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("key.lineNo")
    private List<OrderLine> lines = new ArrayList<>();

    protected Order() {}

    Order(NewOrder asked, OrderRef ref, String code, Pickup pickup, Instant now, Instant payUntil) {
        key = Key.of(ref);
        guest = asked.guest().hash();
        this.code = code;
        nickname = asked.nickname();
        allergy = asked.allergy();
        language = asked.language().getLanguage();
        dining = asked.dining();
        pickupMethod = pickup.method();
        pickupPlace = pickup.place();
        state = OrderState.AWAITING_PAYMENT;
        placedAt = now;
        this.payUntil = payUntil;
    }

    /** Fixes prices and tax rates: what is eaten elsewhere after all is not taxed anew. */
    void sell(PricedBasket basket) {
        Bill bill = basket.bill(dining);
        total = bill.total().minor();
        currency = basket.currency().getCurrencyCode();
        taxes = bill.taxes();
        prices = basket.rule().prices();
        rounding = basket.rule().rounding();
        for (int i = 0; i < basket.lines().size(); i++) {
            if (i < lines.size()) {
                lines.get(i).sell(basket.lines().get(i), bill.items().get(i));
            } else {
                lines.add(new OrderLine(
                        key, i + 1, basket.lines().get(i), bill.items().get(i)));
            }
        }
        while (lines.size() > basket.lines().size()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** Other lines in place of those sold before. */
    void edit(PricedBasket basket) {
        sell(basket);
        version++;
    }

    /**
     * Adds a line in place of another one, which keeps of its amount what the new one does not cost: together they cost
     * what the guest has paid.
     *
     * @return the number of the new line
     */
    int replace(int gone, PricedBasket.Line line, Bill.Item cost) {
        int no = lines.size() + 1;
        lines.stream()
                .filter(one -> one.view().no() == gone)
                .forEach(one -> one.giveAway(cost.amount().minor()));
        lines.add(new OrderLine(key, no, line, cost));
        version++;
        return no;
    }

    /** @throws Problem 409 order-moved-on with {@code state} and {@code allowedActions} */
    void move(OrderState.Action action, Instant now) {
        OrderState to = state.after(action)
                .orElseThrow(() -> Problem.conflict("order-moved-on")
                        .with("state", state)
                        .with("allowedActions", state.allowedActions()));
        OrderState from = state;
        state = to;
        version++;
        switch (to) {
            case FIRED -> firedAt = firedAt == null ? now : firedAt;
            case READY -> readyAt = from == OrderState.COLLECTED && readyAt != null ? readyAt : now;
            case AWAITING_PAYMENT, PLACED, ARRIVED, IN_PREPARATION, COLLECTED, EXPIRED, CANCELLED, UNCOLLECTED -> {}
        }
        endedAt = to.isEnd() ? now : null;
    }

    /** Something of it is made again, and this holds now; null where nothing was promised. */
    void remake(Promise promise) {
        if (promise != null) {
            promise(promise);
        }
        promiseChange = PromiseChange.REMAKE;
    }

    /** The same of what was not ready as a whole yet. */
    void remakeLater(Promise promise) {
        remake(promise);
        version++;
    }

    void accept(String number, Instant now) {
        move(OrderState.Action.ACCEPT, now);
        this.number = number;
    }

    void promise(Promise promise) {
        promiseFrom = promise.from();
        promiseTo = promise.to();
    }

    /** A later promise in place of the one given; the guest is told. */
    void promiseLater(Promise promise) {
        promise(promise);
        promiseChange = PromiseChange.LATER;
    }

    /** The kitchen cannot keep the one given; the guest is told. */
    void moveLater(Promise promise) {
        promise(promise);
        promiseChange = promiseChange == PromiseChange.REMAKE ? promiseChange : PromiseChange.REPLANNED;
        version++;
    }

    void promiseAfterArrival(AfterArrival wait) {
        afterArrival = wait;
    }

    void payUntil(Instant until) {
        payUntil = until;
        version++;
    }

    void fireAt(Instant due) {
        fireAt = due;
    }

    void endBecause(String reason) {
        endReason = reason;
    }

    void pickUp(Pickup pickup) {
        pickupMethod = pickup.method();
        pickupPlace = pickup.place();
        version++;
    }

    void sayAllergy(String note) {
        allergy = note;
        version++;
    }

    void hideNickname() {
        nicknameHidden = true;
        version++;
    }

    /** Its guest comes later than that; what was promised before can be taken up again. */
    void runLate(Promise later) {
        lateFrom = promiseFrom;
        lateTimes++;
        promise(later);
        promiseChange = null;
        version++;
    }

    /** Its guest is in time after all. */
    void runInTime(Promise before) {
        lateFrom = null;
        lateTimes--;
        promise(before);
        version++;
    }

    /** How often its guest said that they are late. */
    int lateTimes() {
        return lateTimes;
    }

    /** When it was promised before the last time that its guest said so; null where nothing can be taken back. */
    Instant lateFrom() {
        return lateFrom;
    }

    /** Its day is over, and nobody has made it. */
    void leaveOver(Instant now) {
        leftOver = now;
        version++;
    }

    /** Since when, or null. */
    Instant leftOver() {
        return leftOver;
    }

    OrderState state() {
        return state;
    }

    /** What its lines take of the stock, whether it was counted or not. */
    Portions portions() {
        return lines.stream().map(OrderLine::portions).reduce(Portions.NONE, Portions::plus);
    }

    OrderRef ref() {
        return new OrderRef(new dev.matazu.platform.StoreId(key.store()), key.id());
    }

    OrderEvent event(String action, Actor actor, Instant at) {
        return new OrderEvent(key, version, action, state, actor, endReason, at);
    }

    OrderView view() {
        Promise promise = promiseFrom == null ? null : new Promise(promiseFrom, promiseTo);
        return new OrderView(
                ref(),
                guest,
                number,
                code,
                nickname,
                nicknameHidden,
                allergy,
                java.util.Locale.forLanguageTag(language),
                dining,
                new Pickup(pickupMethod, pickupPlace),
                state,
                Money.of(total, currency),
                taxes,
                prices,
                rounding,
                promise,
                promiseChange,
                afterArrival,
                placedAt,
                payUntil,
                fireAt,
                firedAt,
                readyAt,
                endedAt,
                endReason,
                version,
                lines.stream().map(OrderLine::view).toList());
    }
}
