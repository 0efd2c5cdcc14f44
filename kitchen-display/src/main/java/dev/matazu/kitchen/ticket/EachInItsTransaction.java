package dev.matazu.kitchen.ticket;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Works a list off one by one, so that one that fails does not keep the others from their turn. */
@ApplicationScoped
public class EachInItsTransaction {

    private static final Logger LOG = Logger.getLogger(EachInItsTransaction.class);

    /** @param refs logged where the work fails: names, not what they name */
    public <T> void of(List<T> refs, Consumer<T> work) {
        for (T ref : refs) {
            try {
                QuarkusTransaction.requiringNew().run(() -> work.accept(ref));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "%s will be tried again", ref);
            }
        }
    }
}
