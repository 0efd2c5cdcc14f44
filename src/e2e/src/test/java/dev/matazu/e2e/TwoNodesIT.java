package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, as during an update: what is done on one is on the other's screens within two seconds. */
class TwoNodesIT extends Story {

    private static final String WALL = "/kitchen/hoshi-coffee/wall";
    private static final double WITHIN_MILLIS = 2000;

    private Backstage backstage;
    private RunningService second;

    @Override
    @BeforeAll
    void open() {
        try {
            backstage = Backstage.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service = RunningService.start(RunningService.newFolder(), backstage.settings());
        Map<String, String> settings = new HashMap<>(backstage.settings());
        settings.put("MATAZU_PORT", Integer.toString(RunningService.freePort()));
        second = RunningService.start(RunningService.newFolder(), settings);
        browsers = Browsers.open();
    }

    @AfterAll
    void closeTheSecond() {
        second.close();
        backstage.close();
    }

    @Test
    void a_wall_shows_what_the_other_node_took_and_cooks_of_both_see_one_bump() {
        BrowserContext device = browsers.device(1920, 1080, "en");
        Page there = device.newPage();
        pair(device.newPage(), WALL, HOSHI).close();
        there.navigate(second.url(WALL));
        Page here = device.newPage();
        here.navigate(service.url(WALL));
        assertThat(here.getByText("0 to make").first()).isVisible();
        assertThat(there.getByText("0 to make").first()).isVisible();

        Page phone = latte("Aki");
        String number = number(phone);
        assertThat(bump(here, number)).isVisible();
        assertThat(bump(there, number)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WITHIN_MILLIS));

        bump(there, number).click();
        assertThat(bump(here, number)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(WITHIN_MILLIS));
        assertThat(phone.getByText(Pattern.compile("Ready", Pattern.CASE_INSENSITIVE))
                        .first())
                .isVisible();
    }

    private static Locator bump(Page wall, String number) {
        return wall.getByRole(AriaRole.BUTTON, named("Bump " + number));
    }
}
