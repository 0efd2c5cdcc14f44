package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
        Hand hana = new Hand(counter);
        hana.tap(AriaRole.BUTTON, signIn).tap(AriaRole.BUTTON, Pattern.compile("^Hana"));
        counter.keyboard().type("2580");
        counter.keyboard().press("Enter");
        assertThat(counter.getByText("Hana").first()).isVisible();
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

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
