package dev.matazu.store;

/** What a price on the menu means. Guests are shown prices with tax either way. */
public enum PricePolicy {
    /** One price with tax, the same for eating in and taking away; what is left of it before tax differs. */
    INCLUDED,
    /** One price before tax; with tax it is one price for eating in and another for taking away. */
    BASE
}
