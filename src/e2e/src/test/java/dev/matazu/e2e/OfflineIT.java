package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network is gone, and the kitchen goes on. */
class OfflineIT extends Story {

    private static final String WALL = "/kitchen/hoshi-coffee/wall";
    private static final String EVERYTHING_IS_KEPT = """
            async ([page, number]) => {
              const kept = await caches.match(page);
              const opening = indexedDB.open('matazu-screens');
              const states = await new Promise((resolve) => opening.onsuccess = () => {
                const asked = opening.result.transaction('states').objectStore('states').getAll();
                asked.onsuccess = () => { opening.result.close(); resolve(asked.result); };
              });
              return Boolean(kept) && states.some(({ state }) =>
                Object.values(state.tickets).some((ticket) => ticket.number === number));
            }""";

    private final Path home = RunningService.newFolder();
    private Backstage backstage;
    private Cable cable;
    private Page wall;
    private Page other;

    @Override
    @BeforeAll
    void open() {
        try {
            backstage = Backstage.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service = RunningService.start(home, backstage.settings());
        browsers = Browsers.open();
    }

    @AfterAll
    void closeBackstage() {
        backstage.close();
    }

    @BeforeEach
    void hang() {
        cable = Cable.to(service.port());
        other = pair(browsers.wall("en"), WALL, HOSHI);
        wall = pair(browsers.wall("en"), WALL, HOSHI);
        wall.navigate(cable.url(WALL));
    }

    @AfterEach
    void takeDown() {
        cable.close();
        wall.context().close();
        other.context().close();
    }

    @Test
    void what_was_bumped_without_a_network_is_done_once_when_it_is_back() throws Exception {
        String first = order("Aki");
        String second = order("Ben");
        cutOnceKept(second);

        wall.reload();
        assertThat(wall.getByRole(AriaRole.HEADING, named("Screen out of date")))
                .isVisible();
        assertThat(wall.getByText(Pattern.compile("^Last updated \\d\\d:\\d\\d:\\d\\d$"))
                        .first())
                .isVisible();
        picture(wall, "offline-alarm");
        goOn();
        tapBump(wall, first);
        tapBump(wall, second);
        assertThat(wall.getByText("Waiting to be sent: 2")).isVisible();
        picture(wall, "offline-bumped");

        wall.reload();
        goOn();
        assertThat(wall.getByText("Waiting to be sent: 2")).isVisible();
        assertThat(bump(wall, first)).isHidden();
        tapBump(other, first);
        service.kill();
        service = RunningService.start(home, backstage.settings());
        cable.mend();

        assertThat(wall.getByText(Pattern.compile("^Waiting to be sent"))).isHidden();
        assertThat(wall.getByText("Live")).isVisible();
        assertThat(bump(wall, first)).isHidden();
        assertThat(bump(wall, second)).isHidden();
        assertThat(bump(other, second)).isHidden();
        assertThat(problem()).hasCount(0);
        assertThat(bumpsOf(first)).isEqualTo(1);
        assertThat(bumpsOf(second)).isEqualTo(1);
        picture(wall, "offline-back");
    }

    @Test
    void what_somebody_recalled_meanwhile_is_told_until_it_is_tapped() {
        String order = order("Chie");
        cutOnceKept(order);
        wall.reload();
        goOn();
        tapBump(wall, order);
        tapBump(other, order);
        other.keyboard().press("Backspace");
        assertThat(bump(other, order)).isVisible();

        cable.mend();

        Locator told = wall.getByText(Pattern.compile("^" + order + ": already recalled by "));
        assertThat(told).isVisible();
        assertThat(bump(wall, order)).isVisible();
        picture(wall, "offline-recalled");
        new Hand(wall).tap(AriaRole.BUTTON, "Close");
        assertThat(told).isHidden();
        tapBump(wall, order);
        assertThat(bump(other, order)).isHidden();
    }

    @Test
    void a_device_that_is_not_paired_any_more_keeps_no_ticket() {
        String order = order("Dai");
        cutOnceKept(order);
        wall.reload();
        goOn();
        assertThat(bump(wall, order)).isVisible();

        wall.context().clearCookies();
        cable.mend();

        assertThat(wall.getByRole(AriaRole.HEADING, named("This device is not paired")))
                .isVisible();
        assertThat(bump(wall, order)).hasCount(0);
        eventually("async () => (await indexedDB.databases()).every(({ name }) => name !== 'matazu-screens')");
    }

    private void cutOnceKept(String order) {
        assertThat(bump(wall, order)).isVisible();
        eventually(EVERYTHING_IS_KEPT, WALL, order);
        cable.cut();
    }

    /** What a promise answers is not waited for by {@code waitForFunction}. */
    private void eventually(String question, Object... about) {
        await().pollInSameThread().until(() -> wall.evaluate(question, about).equals(true));
    }

    private void goOn() {
        new Hand(wall).tap(AriaRole.BUTTON, "Go on with what is known");
    }

    private static void tapBump(Page wall, String order) {
        bump(wall, order).click();
        assertThat(bump(wall, order)).isHidden();
    }

    private static Locator bump(Page wall, String order) {
        return wall.getByRole(AriaRole.BUTTON, named("Bump " + order));
    }

    private Locator problem() {
        return wall.locator(".toast.problem");
    }

    private int bumpsOf(String number) throws SQLException {
        try (Connection database = backstage.connect();
                PreparedStatement asked = database.prepareStatement("select count(*) from kitchen.ticket_event event"
                        + " join kitchen.ticket on ticket.store_id = event.store_id and ticket.id = event.ticket_id"
                        + " where number = ? and action = 'BUMP'")) {
            asked.setString(1, number);
            try (ResultSet found = asked.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private String order(String nickname) {
        Page phone = latte(nickname);
        String order = number(phone);
        phone.context().close();
        return order;
    }
}
