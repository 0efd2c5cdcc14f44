package dev.matazu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stripe's own command-line tool, which knows nothing of us, works on the sandbox. Where the tool is neither on the PATH
 * nor to be had from npm, the test is reported as aborted, with the reason.
 */
class StripeCommandLineIT {
    private static final String PACKAGE = "@stripe/cli@1.52.0";

    @TempDir
    static Path folder;

    private Path tool;

    /** Before each and not before all, because only an aborted test is reported, not an aborted class. */
    @BeforeEach
    void findTheTool() throws Exception {
        tool = onThePath("stripe");
        if (tool == null) {
            tool = installed();
        }
    }

    @Test
    void a_payment_is_created_confirmed_captured_and_refunded_and_its_events_are_listed() throws Exception {
        try (SandboxProcess sandbox = SandboxProcess.start(folder.resolve("data"))) {
            String created = stripe(
                    sandbox,
                    "payment_intents",
                    "create",
                    "--amount=1280",
                    "--currency=jpy",
                    "--capture-method=manual",
                    "-d",
                    "metadata[order_id]=order-7");
            assertThat(field(created, "status")).isEqualTo("requires_payment_method");
            String id = field(created, "id");

            String confirmed = stripe(sandbox, "payment_intents", "confirm", id, "--payment-method=pm_card_visa");
            assertThat(field(confirmed, "status")).isEqualTo("requires_capture");
            String captured = stripe(sandbox, "payment_intents", "capture", id, "--amount-to-capture=1000");
            assertThat(field(captured, "status")).isEqualTo("succeeded");
            String refunded = stripe(sandbox, "refunds", "create", "--payment-intent=" + id, "--amount=1000");
            assertThat(field(refunded, "status")).isEqualTo("succeeded");

            String events = stripe(sandbox, "events", "list", "--limit=20");
            assertThat(events)
                    .contains(
                            "payment_intent.created",
                            "payment_intent.amount_capturable_updated",
                            "payment_intent.succeeded",
                            "charge.refunded",
                            "refund.created");
            assertThat(stripe(sandbox, "refunds", "create", "--payment-intent=" + id))
                    .contains("charge_already_refunded");
        }
    }

    private static String field(String json, String name) {
        var value = Pattern.compile("(?m)^ {2}\"" + name + "\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(json);
        assertThat(value.find()).as(name + " in " + json).isTrue();
        return value.group(1);
    }

    private String stripe(SandboxProcess sandbox, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--api-base", sandbox.address(), "--api-key", sandbox.key(), "--color=off"));
        Run run = run(command);
        assertThat(run.output()).as("said by " + arguments[0]).isNotBlank();
        return run.output();
    }

    private static Path onThePath(String name) {
        for (String each : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            Path file = Path.of(each, name);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }

    private static Path installed() throws Exception {
        Path npm = onThePath("npm");
        if (npm == null) {
            abort("neither Stripe's command-line tool nor npm is on the PATH");
        }
        Run install = run(List.of(npm.toString(), "install", "--prefix", folder.toString(), PACKAGE));
        Path file = folder.resolve("node_modules/.bin/stripe");
        if (install.status() != 0 || !Files.exists(file)) {
            abort("npm could not install " + PACKAGE + ":\n" + install.output());
        }
        Run version = run(List.of(file.toString(), "--version"));
        if (version.status() != 0) {
            abort("the tool that npm installed does not run here:\n" + version.output());
        }
        return file;
    }

    private record Run(int status, String output) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = builder.redirectOutput(said.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createTempFile(folder, "nothing", ".txt").toFile()))
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Run(-1, command.get(0) + " did not end");
        }
        return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }
}
