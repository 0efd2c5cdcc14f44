package dev.matazu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * Work that goes on after the caller has answered. It takes nothing of the caller's along: the injected executor would
 * carry the caller's transaction into the other thread.
 */
@ApplicationScoped
public class Background implements Executor {

    private final ManagedExecutor clean = clean().build();

    static ManagedExecutor.Builder clean() {
        return ManagedExecutor.builder().propagated().cleared(ThreadContext.ALL_REMAINING);
    }

    @Override
    public void execute(Runnable work) {
        clean.execute(work);
    }
}
