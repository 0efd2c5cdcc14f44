package dev.matazu.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.matazu.kitchen.ticket.Pickup;
import java.time.Duration;
import java.util.List;

/**
 * How a store works, as its manager set it.
 *
 * @param tables numbers of the tables, in the order in which they are assigned
 * @param prices what the menu's prices mean
 * @param rounding of the tax, once per rate and order
 * @param seller null until the owner has said who sells
 * @param brand what this store and others are known under, or null where it is known by itself
 * @param needsDisplay whether it takes no mobile orders while its kitchen has no display; it does unless it says otherwise
 * @param takesAllergies whether guests may write what they must not eat; they may unless it says otherwise
 * @param orderAhead how far ahead a guest may order, more than nothing and at most 14 days
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoreSettings(
        OpeningHours hours,
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
        Duration orderAhead,
        String brand,
        Boolean needsDisplay,
        Boolean takesAllergies) {

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
        if (hours == null) {
            throw new IllegalArgumentException("hours must say when the store is open");
        }
        pickupMethods = List.copyOf(pickupMethods);
        tables = List.copyOf(tables);
        bays = List.copyOf(bays);
        prices = prices == null ? PricePolicy.INCLUDED : prices;
        rounding = rounding == null ? Rounding.FLOOR : rounding;
        money = money == null ? MoneyRules.USUAL : money;
        payMethods = payMethods == null ? List.of(PayMethod.CARD) : List.copyOf(payMethods);
        payAt = payAt == null ? PayAt.ORDER : payAt;
        needsDisplay = needsDisplay == null || needsDisplay;
        takesAllergies = takesAllergies == null || takesAllergies;
        orderAhead = orderAhead == null ? USUALLY_AHEAD : orderAhead;
        if (orderAhead.isNegative() || orderAhead.isZero() || orderAhead.compareTo(FARTHEST_AHEAD) > 0) {
            throw new IllegalArgumentException("orderAhead must be more than PT0S and at most P14D: " + orderAhead);
        }
    }

    /** The same hours every day. Prices include tax, which is rounded down; nothing is said about the seller. */
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
                OpeningHours.daily(opens, closes),
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
                null,
                null,
                null,
                null);
    }

    /** The same store with another way to tax. */
    public StoreSettings taxed(PricePolicy policy, Rounding how) {
        return with(hours, policy, how, needsDisplay, takesAllergies);
    }

    /** The same store at other hours. */
    public StoreSettings open(OpeningHours other) {
        return with(other, prices, rounding, needsDisplay, takesAllergies);
    }

    /** The same store, with guests' allergies or without. */
    public StoreSettings takingAllergies(boolean does) {
        return with(hours, prices, rounding, needsDisplay, does);
    }

    /** The same store, which stops for want of a display or goes on. */
    public StoreSettings needingDisplay(boolean does) {
        return with(hours, prices, rounding, does, takesAllergies);
    }

    private StoreSettings with(
            OpeningHours open, PricePolicy policy, Rounding how, boolean display, boolean allergies) {
        return new StoreSettings(
                open,
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
                orderAhead,
                brand,
                display,
                allergies);
    }
}
