package dev.matazu.start;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks an outside database and an outside processor whether they let us in, before anything else starts. */
final class Outside {

    private static final String SECONDS = "5";

    private Outside() {}

    /** @throws CannotStart with what to do about it */
    static void check(Settings settings) {
        if (settings.demo()) {
            throw new CannotStart("MATAZU_DEMO is for the stand-ins only: it would let anybody into the kitchen");
        }
        if (settings.webhookSecret().isEmpty()) {
            throw new CannotStart("MATAZU_PAYMENT_WEBHOOK_SECRET is missing: without it nobody could be believed");
        }
        if (!settings.paymentApi().equals("https://api.stripe.com")) {
            throw new CannotStart("MATAZU_PAYMENT_API_BASE is for the stand-ins only: a real database with another"
                    + " processor than Stripe would be free food");
        }
        connect(settings, settings.databaseUser(), settings.databasePassword(), "MATAZU_DATABASE_USER");
        connect(settings, settings.ownerUser(), settings.ownerPassword(), "MATAZU_DATABASE_OWNER_USER");
        askProcessor(settings);
    }

    private static void connect(Settings settings, String user, String password, String setting) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", SECONDS);
        login.setProperty("loginTimeout", SECONDS);
        try (Connection connection =
                DriverManager.getConnection(settings.databaseUrl().orElseThrow(), login)) {
            connection.isValid(1);
        } catch (SQLException e) {
            String first = e.getMessage().lines().findFirst().orElse("");
            throw new CannotStart("the database does not let us in (" + first + "); check MATAZU_DATABASE_URL and "
                    + setting + " with its password");
        }
    }

    private static void askProcessor(Settings settings) {
        try {
            StripeClient.builder()
                    .setApiKey(settings.paymentKey().orElseThrow())
                    .setConnectTimeout(Integer.parseInt(SECONDS) * 1000)
                    .build()
                    .v1()
                    .balance()
                    .retrieve();
        } catch (AuthenticationException wrongKey) {
            throw new CannotStart("Stripe does not accept the key in MATAZU_PAYMENT_SECRET_KEY");
        } catch (StripeException | RuntimeException unreachable) {
            System.err.println("Stripe cannot be reached now, payments will wait until it can: "
                    + unreachable.getMessage().lines().findFirst().orElse(""));
        }
    }
}
