package dev.matazu.start;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What must be known before the service starts, from environment variables, system properties and a file {@code
 * config/application.properties} where it is started.
 */
record Settings(
        Optional<String> databaseUrl,
        String databaseUser,
        String databasePassword,
        String ownerUser,
        String ownerPassword,
        Optional<String> paymentKey,
        Optional<String> webhookSecret,
        String paymentApi,
        int port,
        int sandboxPort,
        boolean demo,
        boolean standInsElsewhere,
        Path home) {

    private static final int PORT = 8080;

    static Settings read() {
        SmallRyeConfig config = config();
        String user = text(config, "matazu.database.user").orElse("");
        String password = text(config, "matazu.database.password").orElse("");
        int port = text(config, "matazu.port").map(Settings::number).orElse(PORT);
        return new Settings(
                text(config, "matazu.database.url").or(() -> text(config, "quarkus.datasource.jdbc.url")),
                user,
                password,
                text(config, "matazu.database.owner.user").orElse(user),
                text(config, "matazu.database.owner.password").orElse(password),
                text(config, "matazu.payment.secret-key"),
                text(config, "matazu.payment.webhook-secret"),
                text(config, "matazu.payment.api-base").orElse("https://api.stripe.com"),
                port,
                text(config, "matazu.sandbox.port").map(Settings::number).orElse(port + 1),
                text(config, "matazu.demo").map(Boolean::parseBoolean).orElse(false),
                text(config, "matazu.stand-ins").filter("elsewhere"::equals).isPresent(),
                text(config, "matazu.home").map(Path::of).orElseGet(Settings::besideTheProject));
    }

    private static SmallRyeConfig config() {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources();
        Path file = Path.of("config", "application.properties");
        if (Files.isReadable(file)) {
            Properties read = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                read.load(in);
            } catch (IOException e) {
                throw new CannotStart("config/application.properties cannot be read: " + e.getMessage());
            }
            builder.withSources(new PropertiesConfigSource(
                    read.stringPropertyNames().stream()
                            .collect(java.util.stream.Collectors.toMap(name -> name, read::getProperty)),
                    file.toString(),
                    260));
        }
        return builder.build();
    }

    private static Optional<String> text(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new CannotStart("a port must be a number, not '" + text + "'");
        }
    }

    /** In the project's folder, wherever the service is started from; in the home folder without a project. */
    private static Path besideTheProject() {
        try {
            Path here = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = here; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve(".mvn"))) {
                    return folder.resolve(".matazu");
                }
            }
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            // not started from a folder
        }
        return Path.of(System.getProperty("user.home"), ".matazu");
    }
}
