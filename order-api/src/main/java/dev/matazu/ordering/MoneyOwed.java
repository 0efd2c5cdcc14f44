package dev.matazu.ordering;

import dev.matazu.platform.Actor;

/**
 * Announced inside the transaction that decided it: the guest gets this money back, whoever holds it.
 *
 * @param line of the order that is paid back at all its pieces, or null where it is an amount
 * @param amount in the currency's smallest unit, above 0
 * @param reason one word
 * @param key names this debt: told twice it is paid once
 */
public record MoneyOwed(OrderRef order, Integer line, long amount, String reason, String key, Actor actor) {}
