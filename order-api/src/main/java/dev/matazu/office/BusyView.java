package dev.matazu.office;

/**
 * What a kitchen does when it gets busy, and the form to change it.
 *
 * @param noDisplay that no mobile orders come in because the kitchen has no display, in two sentences; null while it has one
 * @param now what holds at this moment, in a sentence or two
 * @param tone of that
 * @param usual the limits that hold where a store has none of its own, in a sentence
 * @param own whether this store has some
 */
record BusyView(String noDisplay, String now, String tone, String usual, boolean own, LoadForm typed) {}
