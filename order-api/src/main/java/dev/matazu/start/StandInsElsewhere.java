package dev.matazu.start;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Both stand-ins as processes of their own, so that the service can be killed and they stay: for proofs. They must be
 * on this machine, the key must be a test key, and a production build, which has no stand-ins, refuses.
 */
final class StandInsElsewhere {

    private static final String TEST_KEY = "sk_test_";

    private StandInsElsewhere() {}

    /** @throws CannotStart with what to do about it */
    static void check(Settings settings) {
        String database = settings.databaseUrl()
                .orElseThrow(() -> new CannotStart("MATAZU_STAND_INS=elsewhere needs MATAZU_DATABASE_URL"));
        if (!settings.paymentKey().orElse("").startsWith(TEST_KEY)) {
            throw new CannotStart("MATAZU_STAND_INS=elsewhere takes a test key only: MATAZU_PAYMENT_SECRET_KEY");
        }
        if (!here(URI.create(database.replaceFirst("^jdbc:", ""))) || !here(URI.create(settings.paymentApi()))) {
            throw new CannotStart("MATAZU_STAND_INS=elsewhere is for this machine only: a real database with a sandbox"
                    + " would be free food");
        }
    }

    private static boolean here(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
