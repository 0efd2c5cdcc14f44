package dev.matazu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * As {@link Background}, for thinking that nobody waits for: at most half of the processors do it at once, the rest is left
 * to who waits. What comes meanwhile stands in a queue.
 */
@ApplicationScoped
public class Unhurried implements Executor {

    private final ManagedExecutor clean = Background.clean()
            .maxAsync(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
            .build();

    @Override
    public void execute(Runnable work) {
        clean.execute(work);
    }
}
