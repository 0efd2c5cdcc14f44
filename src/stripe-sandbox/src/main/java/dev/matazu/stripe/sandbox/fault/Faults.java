package dev.matazu.stripe.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are planned, oldest first, and those left to chance. They are for tests, and gone after a restart. */
public final class Faults {
    private final List<Fault> planned = new ArrayList<>();
    private Chaos chaos = Chaos.NONE;

    public synchronized void plan(Fault fault) {
        planned.add(fault);
    }

    public synchronized void clear() {
        planned.clear();
    }

    public synchronized List<Fault> planned() {
        return List.copyOf(planned);
    }

    public synchronized void leaveToChance(Chaos next) {
        chaos = next;
    }

    public synchronized Chaos chaos() {
        return chaos;
    }

    /** Uses up one fault for an API request, written {@code POST /v1/refunds}. */
    public Optional<Fault> takeForRequest(String line) {
        return take(line, false);
    }

    /** Uses up one fault for the webhook of an event; its {@code times} says how often it was still to happen. */
    public Optional<Fault> takeForWebhook(String eventType) {
        return take(eventType, true);
    }

    private synchronized Optional<Fault> take(String text, boolean webhook) {
        for (int i = 0; i < planned.size(); i++) {
            var fault = planned.get(i);
            if (fault.kind().ofWebhooks() == webhook && fault.fits(text)) {
                if (fault.times() > 1) {
                    planned.set(i, fault.once());
                } else {
                    planned.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return chaos.draw(text, webhook);
    }
}
