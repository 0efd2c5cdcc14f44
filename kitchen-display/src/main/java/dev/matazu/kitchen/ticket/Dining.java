package dev.matazu.kitchen.ticket;

/** Whether the order is eaten here or taken away: tray or bag. */
public enum Dining {
    EAT_IN,
    TO_GO
}
