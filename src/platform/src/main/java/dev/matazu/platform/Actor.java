package dev.matazu.platform;

/** Who did something, as every record of an action keeps it. The name is what staff read in the log. */
public record Actor(Kind kind, String id, String name) {

    /** What sort of someone acted. */
    public enum Kind {
        GUEST,
        DEVICE,
        STAFF,
        SYSTEM
    }

    /** The service itself: a due time, a processor's word, an expiry. */
    public static Actor system(String what) {
        return new Actor(Kind.SYSTEM, what, what);
    }
}
