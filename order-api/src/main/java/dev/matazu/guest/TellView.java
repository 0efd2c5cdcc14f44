package dev.matazu.guest;

/**
 * How a guest is told of an order away from its page.
 *
 * @param push address at which a browser asks to be told
 * @param key what it subscribes with
 * @param on whether one of this guest's browsers is told
 * @param mail what is said of e-mail, or null where none is sent
 */
public record TellView(String push, String key, boolean on, Mail mail) {

    /**
     * @param action address of the form
     * @param written where letters go, in a sentence; null while they go nowhere
     * @param typed what was written and refused, to be put right; else empty
     */
    public record Mail(String action, String written, String typed) {}
}
