package dev.matazu.menu;

/** What the tax rate of an item depends on, besides where it is eaten: alcohol never has the reduced rate. */
public enum TaxClass {
    FOOD,
    ALCOHOL
}
