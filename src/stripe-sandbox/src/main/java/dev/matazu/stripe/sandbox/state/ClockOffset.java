package dev.matazu.stripe.sandbox.state;

/** How far the sandbox's clock was moved ahead, in seconds. There is one, so that a restart keeps the moved time. */
public record ClockOffset(String id, long seconds) implements Entry {
    public static final String ID = "clock";

    public ClockOffset(long seconds) {
        this(ID, seconds);
    }

    @Override
    public long created() {
        return 0;
    }
}
