package dev.matazu.kitchen.display;

/** What a key of a bump bar can do, by the names of the feed, and the key that does it usually. */
public enum BumpAction {
    bump("Enter"),
    start("s"),
    cannotMake("x"),
    remake("g"),
    /** An allergy. */
    read("y"),
    undo("u"),
    recallLast("Backspace"),
    left("ArrowLeft"),
    right("ArrowRight"),
    up("ArrowUp"),
    down("ArrowDown"),
    previousPage("PageUp"),
    nextPage("PageDown"),
    nextStation("f"),
    /** Within the chosen ticket. */
    nextLine("n"),
    allDay("a"),
    recall("r"),
    soldOut("o"),
    pause("m"),
    places("w"),
    stop("k"),
    rush("p"),
    print("t"),
    signIn("i"),
    help("?"),
    close("Escape");

    private final String usualKey;

    BumpAction(String usualKey) {
        this.usualKey = usualKey;
    }

    String usualKey() {
        return usualKey;
    }
}
