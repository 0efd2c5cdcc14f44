package dev.matazu.ordering;

import dev.matazu.platform.LocalText;

/**
 * Something was made in place of what could not be made.
 *
 * @param sold the line of the order, as the guest ordered it
 * @param line what of it was replaced: the same, or what had taken its place before
 * @param by the line that was made instead
 * @param part whether it was only a part of a set
 * @param debt the key of the money that goes back for it
 */
public record Swap(int sold, int line, int by, boolean part, LocalText from, LocalText to, String debt) {}
