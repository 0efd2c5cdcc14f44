package dev.matazu.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts the service. Where neither a database nor a payment key is configured, it brings both stand-ins; where both
 * are, it uses those; anything in between it refuses.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        int status = run(args);
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(status);
        }
    }

    private static int run(String... args) {
        AtomicInteger status = new AtomicInteger();
        try (Surroundings surroundings = Surroundings.prepare(Settings.read())) {
            Quarkus.run(Service.class, (code, failure) -> status.set(failed(code, failure)), args);
        } catch (CannotStart reason) {
            say(reason.getMessage());
            return 1;
        }
        return status.get();
    }

    private static int failed(int code, Throwable failure) {
        if (failure == null) {
            return code;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        say(String.valueOf(root.getMessage()));
        return Math.max(1, code);
    }

    private static void say(String why) {
        System.err.println("Matazu cannot start: " + why);
    }
}
