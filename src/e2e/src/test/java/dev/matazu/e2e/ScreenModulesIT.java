package dev.matazu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The screens' modules of state, tested where they run: each case of {@code screen-modules.test.ts} in Chromium. */
class ScreenModulesIT {

    private static final Path CASES =
            Path.of("src", "test", "resources", "screen-modules.test.ts").toAbsolutePath();

    private static final String VERSION = "0.25.10";

    @TestFactory
    @SuppressWarnings("unchecked")
    Stream<DynamicTest> modules() throws IOException, InterruptedException {
        String script = Files.readString(bundled());
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.wall("en");
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
            List<Map<String, Object>> results =
                    (List<Map<String, Object>>) page.evaluate("async () => await modules.run()");
            assertThat(results).isNotEmpty();
            return results.stream()
                    .map(result -> DynamicTest.dynamicTest(
                            (String) result.get("name"),
                            () -> assertThat(result.get("ok"))
                                    .as(String.valueOf(result.get("detail")))
                                    .isEqualTo(true)));
        }
    }

    /** One script that puts the module's exports under the name {@code modules}. */
    private static Path bundled() throws IOException, InterruptedException {
        Path script = Path.of("target", "screen-modules.js").toAbsolutePath();
        Process esbuild = new ProcessBuilder(
                        esbuild().toString(),
                        CASES.toString(),
                        "--bundle",
                        "--format=iife",
                        "--global-name=modules",
                        "--outfile=" + script)
                .inheritIO()
                .start();
        assertThat(esbuild.waitFor()).as("esbuild's exit status").isZero();
        return script;
    }

    /** The bundler that builds the screens too, as it comes for this machine's system. */
    private static Path esbuild() throws IOException {
        for (String system : List.of("linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64")) {
            String name = system.startsWith("win") ? "esbuild.exe" : "bin/esbuild";
            try (InputStream binary = ScreenModulesIT.class.getResourceAsStream(
                    "/META-INF/resources/_static/" + system + "/" + VERSION + "/" + name)) {
                if (binary != null) {
                    Path copy = Path.of("target", "esbuild").toAbsolutePath();
                    Files.copy(binary, copy, StandardCopyOption.REPLACE_EXISTING);
                    assertThat(copy.toFile().setExecutable(true)).isTrue();
                    return copy;
                }
            }
        }
        throw new AssertionError("no esbuild " + VERSION + " for this system on the class path");
    }
}
