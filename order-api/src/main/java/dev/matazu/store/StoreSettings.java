package dev.matazu.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.matazu.kitchen.ticket.Pickup;
import java.time.Duration;
import java.util.List;

/**
 * How a store works, as its manager set it.
 *
 * @param opens local time {@code HH:mm}
 * @param closes local time {@code HH:mm}; {@code 24:00} is the end of the day, earlier than {@code opens} means the
 *     next day
 * @param tables numbers of the tables, in the order in which they are assigned
 * @param prices what the menu's prices mean
 * @param rounding of the tax, once per rate and order
 * @param seller null until the owner has said who sells
 * @param orderAhead how far ahead a guest may order, more than nothing and at most 14 days
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoreSettings(
        String opens,
        String closes,
        FireTrigger fireTrigger,
        Proof proof,
        List<Pickup.Method> pickupMethods,
        TableMode tableMode,
        List<String> tables,
        List<String> bays,
        Limits limits,
        PricePolicy prices,
        Rounding rounding,
        Seller seller,
        MoneyRules money,
        List<PayMethod> payMethods,
        PayAt payAt,
        Duration orderAhead) {

    private static final Duration USUALLY_AHEAD = Duration.ofHours(3);
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(14);

    /** When an order is released to the kitchen. */
    public enum FireTrigger {
        ON_PAYMENT,
        AT_PROMISE,
        ON_ARRIVAL
    }

    /** What a guest shows to get the order. */
    public enum Proof {
        NONE,
        NUMBER_AND_NICKNAME,
        CODE
    }

    /** Who says which table it is. */
    public enum TableMode {
        NAMED,
        ASSIGNED
    }

    /** @param total in the currency's smallest unit */
    public record Limits(int lines, int perItem, long total) {}

    public StoreSettings {
        pickupMethods = List.copyOf(pickupMethods);
        tables = List.copyOf(tables);
        bays = List.copyOf(bays);
        prices = prices == null ? PricePolicy.INCLUDED : prices;
        rounding = rounding == null ? Rounding.FLOOR : rounding;
        money = money == null ? MoneyRules.USUAL : money;
        payMethods = payMethods == null ? List.of(PayMethod.CARD) : List.copyOf(payMethods);
        payAt = payAt == null ? PayAt.ORDER : payAt;
        orderAhead = orderAhead == null ? USUALLY_AHEAD : orderAhead;
        if (orderAhead.isNegative() || orderAhead.isZero() || orderAhead.compareTo(FARTHEST_AHEAD) > 0) {
            throw new IllegalArgumentException("orderAhead must be more than PT0S and at most P14D: " + orderAhead);
        }
    }

    /** Prices include tax, which is rounded down; nothing is said about the seller. */
    public StoreSettings(
            String opens,
            String closes,
            FireTrigger fireTrigger,
            Proof proof,
            List<Pickup.Method> pickupMethods,
            TableMode tableMode,
            List<String> tables,
            List<String> bays,
            Limits limits) {
        this(
                opens,
                closes,
                fireTrigger,
                proof,
                pickupMethods,
                tableMode,
                tables,
                bays,
                limits,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same store with another way to tax. */
    public StoreSettings taxed(PricePolicy policy, Rounding how) {
        return new StoreSettings(
                opens,
                closes,
                fireTrigger,
                proof,
                pickupMethods,
                tableMode,
                tables,
                bays,
                limits,
                policy,
                how,
                seller,
                money,
                payMethods,
                payAt,
                orderAhead);
    }
}
