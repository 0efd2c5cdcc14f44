package dev.matazu.ordering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Works a list off one by one, so that one that fails does not keep the others from their turn. */
@ApplicationScoped
class EachInItsTransaction {

    private static final Logger LOG = Logger.getLogger(EachInItsTransaction.class);

    void of(List<OrderRef> refs, Consumer<OrderRef> work) {
        for (OrderRef ref : refs) {
            try {
                QuarkusTransaction.requiringNew().run(() -> work.accept(ref));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "order %s of %s will be tried again", ref.id(), ref.store());
            }
        }
    }
}
