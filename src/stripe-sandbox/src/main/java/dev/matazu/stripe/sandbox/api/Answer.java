package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.Shapes;

/** What goes back over HTTP; {@code replayOf} is the request an Idempotency-Key was first used in, else null. */
record Answer(int status, String body, String replayOf) {

    static Answer first(Reply reply) {
        return new Answer(reply.status(), Shapes.print(reply.body()), null);
    }
}
