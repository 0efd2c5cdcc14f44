package dev.matazu.guest;

import dev.matazu.ordering.Basket;

/** What a guest has just done to a basket, and how it is taken back. */
record Notice(Kind kind, int index, Basket.Line line) {

    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    Lines undo(Lines lines) {
        return switch (kind) {
            case ADDED -> lines.minus(line);
            case CHANGED -> lines.replace(index, line);
            case REMOVED -> lines.insert(index, line);
        };
    }
}
