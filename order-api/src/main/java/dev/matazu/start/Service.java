package dev.matazu.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Runs until it is told to stop; says first where it is to be found. */
public class Service implements QuarkusApplication {

    private final Banner banner;

    Service(Banner banner) {
        this.banner = banner;
    }

    @Override
    public int run(String... args) {
        banner.print();
        Quarkus.waitForExit();
        return 0;
    }
}
