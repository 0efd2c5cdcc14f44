package dev.matazu.ordering;

import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;

/**
 * What a guest can have instead of a line.
 *
 * @param item of the menu
 * @param back what goes back to the guest: it never costs more than what it replaces
 */
public record Substitute(String item, LocalText name, String picture, Money back) {}
