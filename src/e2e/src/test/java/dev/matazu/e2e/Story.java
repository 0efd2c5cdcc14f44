package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One running service and one browser for the stories of a class. Screens are paired as staff do it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {

    static final String HOSHI = "Hoshi Coffee Nakameguro";
    static final String UMI = "Umi Burger Shichirigahama";

    /** Where pictures of the screens are kept: the build folder, or what {@code -Dmatazu.images} names. */
    private static final Path IMAGES = Path.of(System.getProperty("matazu.images", "target/screenshots"));

    RunningService service;
    Browsers browsers;

    @BeforeAll
    void open() {
        service = RunningService.start();
        browsers = Browsers.open();
    }

    @AfterAll
    void close() {
        if (browsers != null) {
            browsers.close();
        }
        if (service != null) {
            service.close();
        }
    }

    /** Opens a screen on a new device, which lands on the pairing page, and types the code there. */
    Page pair(Page page, String path, String storeName, String haveCode, String useCode) {
        page.navigate(service.url(path));
        page.getByLabel(haveCode).fill(service.pairingCode(storeName));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(useCode).setExact(true))
                .click();
        page.waitForURL("**" + path);
        return page;
    }

    Page pair(Page page, String path, String storeName) {
        return pair(page, path, storeName, "I have a pairing code", "Pair");
    }

    /** Signs Hana in at the counter, with her PIN. */
    static void signIn(Page counter, String signIn) {
        new Hand(counter).tap(AriaRole.BUTTON, signIn);
        signIn(counter, "Hana", "2580");
        assertThat(counter.getByText("Hana").first()).isVisible();
    }

    /** Somebody says who they are, where the screen asks for it. */
    static void signIn(Page screen, String name, String pin) {
        new Hand(screen).tap(AriaRole.BUTTON, Pattern.compile("^" + name));
        screen.keyboard().type(pin);
        screen.waitForResponse("**/staff/sign-in", () -> screen.keyboard().press("Enter"));
    }

    /** Mio, who manages the store, signed in on a tablet of hers. */
    Page manager() {
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        new Hand(counter).tap(AriaRole.BUTTON, "Sign in");
        signIn(counter, "Mio", "3690");
        return counter;
    }

    /** The owner, who came by the link that the start printed. */
    Page owner() {
        Matcher link = Pattern.compile("/owner/\\S+").matcher(service.output());
        Assertions.assertThat(link.find()).as("the owner's link").isTrue();
        Page office = browsers.tablet("en");
        office.navigate(service.url(link.group()));
        return office;
    }

    /** Opens the settings of the wall of this name. */
    void openWall(Page office, String name) {
        office.navigate(service.url("/office/displays/hoshi-coffee"));
        office.locator("tr", new Page.LocatorOptions().setHasText("Kitchen wall"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(title(office)).hasText(name);
    }

    /** Somebody pays for a matcha latte: their phone, which shows the order. */
    Page latte(String nickname) {
        Page phone = browsers.phone("en");
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(1\\) ¥"))
                .fill("Nickname", nickname)
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Success"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
        return phone;
    }

    /** The command of the README, shorter. */
    void rush(int orders, int seconds) throws IOException, InterruptedException {
        Process rush = startRush(orders, seconds);
        String said = new String(rush.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertThat(rush.waitFor())
                .as("every order was paid:\n%s\nthe service said:\n%s", said, service.output())
                .isZero();
    }

    Process startRush(int orders, int seconds) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "src/main/java/dev/matazu/e2e/Rush.java",
                        service.url(""),
                        Integer.toString(orders),
                        Integer.toString(seconds),
                        "--seed=7")
                .redirectErrorStream(true)
                .start();
    }

    /** What the page is about, in its own words. */
    static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The number under which the order on this phone is called. */
    static String number(Page phone) {
        Locator number = phone.locator("p.number");
        assertThat(number).containsText(Pattern.compile("\\d+"));
        return number.innerText().replaceAll("\\D", "");
    }

    /** As it looks once nothing moves any more. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(IMAGES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
