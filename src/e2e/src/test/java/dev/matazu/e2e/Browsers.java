package dev.matazu.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Real Chromium: the installed one, else the one that Playwright installs. */
final class Browsers implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browsers open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Optional<Path> installed = installed();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        try {
            return new Browsers(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new AssertionError("no Chromium to test with; on Debian: apt-get install chromium fonts-noto-cjk", e);
        }
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A device of this size, with cookies of its own, that speaks this language. */
    BrowserContext device(int width, int height, String language) {
        BrowserContext device = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setTimezoneId("Asia/Tokyo"));
        device.setDefaultTimeout(PATIENCE_MILLIS);
        device.setDefaultNavigationTimeout(2 * PATIENCE_MILLIS);
        return device;
    }

    /** Says that it is Safari on an iPhone; what it can do is Chromium's. */
    BrowserContext iphone() {
        BrowserContext device = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en")
                .setHasTouch(true)
                .setUserAgent(IPHONE));
        device.setDefaultTimeout(PATIENCE_MILLIS);
        device.setDefaultNavigationTimeout(2 * PATIENCE_MILLIS);
        return device;
    }

    Page phone(String language) {
        return device(390, 844, language).newPage();
    }

    Page tablet(String language) {
        return device(1280, 800, language).newPage();
    }

    Page wall(String language) {
        return device(1920, 1080, language).newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
