package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.state.Retention;
import dev.matazu.stripe.sandbox.state.SavedReply;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Does each request once per Idempotency-Key. The reply is saved in the very change that did the work, so after a crash
 * either both are there or neither; answers of 500 are saved, refusals of a parameter are not.
 */
final class Idempotency {
    private final Ledger ledger;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    Idempotency(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Holds the key while {@code task} runs; a second holder gets 409. */
    <T> T holding(String key, java.util.concurrent.Callable<T> task) throws Exception {
        if (key == null) {
            return task.call();
        }
        if (!inProgress.add(key)) {
            throw StripeError.keyInUse();
        }
        try {
            return task.call();
        } finally {
            inProgress.remove(key);
        }
    }

    Answer once(ApiRequest request, Function<Change, Reply> work) {
        try {
            return ledger.change(request.origin(), change -> replayOrDo(request, change, work));
        } catch (StripeError refused) {
            if (request.idempotencyKey() == null || !refused.kept()) {
                throw refused;
            }
            return ledger.change(request.origin(), change -> replayOrDo(request, change, c -> refused.reply()));
        }
    }

    private static Answer replayOrDo(ApiRequest request, Change change, Function<Change, Reply> work) {
        var key = request.idempotencyKey();
        if (key == null) {
            return Answer.first(work.apply(change));
        }
        var before = change.find(SavedReply.class, key).filter(saved -> !Retention.outdated(saved, change.now()));
        if (before.isPresent()) {
            return replay(before.get(), request);
        }
        var answer = Answer.first(work.apply(change));
        change.put(
                SavedReply.of(key, change.now(), request.fingerprint(), answer.status(), answer.body(), request.id()));
        return answer;
    }

    private static Answer replay(SavedReply saved, ApiRequest request) {
        if (!saved.fingerprint().equals(request.fingerprint())) {
            throw StripeError.keyReused();
        }
        return new Answer(saved.status(), saved.body(), saved.request());
    }
}
