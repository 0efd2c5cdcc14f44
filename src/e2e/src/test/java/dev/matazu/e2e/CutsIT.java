package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.matazu.e2e.Cable.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What is on its way is lost, the service and its database are killed while guests order: no screen loses a ticket,
 * shows an old one as new, or does anything twice. {@code -Dmatazu.cuts=5,20,60} makes longer cuts.
 */
@TestMethodOrder(OrderAnnotation.class)
class CutsIT extends Story {

    private static final String WALL = "/kitchen/hoshi-coffee/wall";
    private static final List<Integer> SECONDS = Pattern.compile(",")
            .splitAsStream(System.getProperty("matazu.cuts", "12"))
            .map(Integer::valueOf)
            .toList();
    private static final double HEALS_WITHIN_SECONDS = 3;
    private static final double ALARM_AFTER_SECONDS = 10;
    private static final double HEARTBEAT_SECONDS = 5;
    /** Between two looks of a screen at its clock, and of this test at the screen. */
    private static final double SLACK_SECONDS = 2.5;

    private final Path home = RunningService.newFolder();
    private final Set<String> bumped = new TreeSet<>();
    private Backstage backstage;
    private Cable cable;
    private Page wall;
    private Page other;
    private Heard heard;
    private Heard heardByOther;

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
        cable = Cable.to(service.port());
        other = pair(browsers.wall("en"), WALL, HOSHI);
        wall = pair(browsers.wall("en"), WALL, HOSHI);
        heard = Heard.by(wall);
        heardByOther = Heard.by(other);
        wall.navigate(cable.url(WALL));
        other.reload();
    }

    @AfterAll
    void closeBackstage() {
        cable.close();
        backstage.close();
    }

    @BeforeEach
    void somethingToMake() throws Exception {
        rush(18, 4);
        assertThat(bump(wall).nth(2)).isVisible();
    }

    @Test
    @Order(1)
    void a_wall_that_is_cut_off_says_so_and_catches_up_within_seconds() throws Exception {
        for (Loss loss : List.of(Loss.TO_DEVICE, Loss.TO_SERVICE, Loss.EVERYTHING)) {
            for (int seconds : SECONDS) {
                cutOff(loss, seconds);
            }
        }
        cutOff(Loss.EVERYTHING, 5);
        assertThat(heard.snapshots()).as("what was missed came from the log").isEqualTo(1);
        assertThat(bumpsThatAreNotOne()).isEmpty();
    }

    private void cutOff(Loss loss, int seconds) throws Exception {
        long begun = System.nanoTime();
        cable.lose(loss);
        Process rush = startRush(6, 3);
        tapBump(wall);
        tapBump(other);
        double silence = 0;
        if (seconds > ALARM_AFTER_SECONDS) {
            assertThat(alarm()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
            silence = heard.secondsOfSilence();
            assertThat(silence)
                    .as("seconds of silence before the alarm")
                    .isBetween(earliestAlarm(loss), ALARM_AFTER_SECONDS + SLACK_SECONDS);
        }
        rush.waitFor();
        wall.waitForTimeout(Math.max(0, seconds * 1000 - millisSince(begun)));
        cable.lose(Loss.NOTHING);
        System.out.printf(
                "cut %-10s for %2d s: alarm after %.1f s of silence, up to date %.2f s after it healed%n",
                loss, millisSince(begun) / 1000, silence, healed());
    }

    /** A screen that is not heard gives its socket up, and no longer listens to what still comes over it. */
    private static double earliestAlarm(Loss loss) {
        return loss == Loss.TO_SERVICE ? 0 : HEARTBEAT_SECONDS;
    }

    @AfterEach
    void plugItInAgain() {
        cable.lose(Loss.NOTHING);
    }

    @Test
    @Order(2)
    void the_service_is_killed_while_guests_order() throws Exception {
        Process rush = startRush(30, 8);
        tapBump(other);
        wall.waitForTimeout(3000);
        service.kill();
        tapBump(wall);
        service = RunningService.start(home, backstage.settings());
        rush.waitFor();
        System.out.printf("the service was killed: up to date %.2f s after it was back%n", healed());
        assertThat(bumpsThatAreNotOne()).isEmpty();
    }

    @Test
    @Order(3)
    void the_database_crashes_while_guests_order() throws Exception {
        Process rush = startRush(30, 8);
        tapBump(other);
        wall.waitForTimeout(3000);
        backstage.crashDatabase();
        tapBump(wall);
        rush.waitFor();
        System.out.printf("the database crashed: up to date %.2f s after the rush%n", healed());
        assertThat(bumpsThatAreNotOne()).isEmpty();
        Books books = new Books(backstage);
        assertThat(books.paidOrdersWithoutOneTicket()).isZero();
        assertThat(books.ticketsWithoutMoney()).isZero();
    }

    /** Waits until both walls know the same, and nothing waits to be sent; the seconds that it took. */
    private double healed() throws SQLException {
        long begun = System.nanoTime();
        while (!isHealed()) {
            assertThat(millisSince(begun) / 1000.0)
                    .as("seconds since it healed; the wall is at %d, the other at %d", heard.seq(), heardByOther.seq())
                    .isLessThan(HEALS_WITHIN_SECONDS);
            wall.waitForTimeout(50);
        }
        return millisSince(begun) / 1000.0;
    }

    private boolean isHealed() throws SQLException {
        return heard.seq() == lastOfLog()
                && heardByOther.seq() == heard.seq()
                && heardByOther.tickets().equals(heard.tickets())
                && !alarm().isVisible()
                && bumpsThatAreNotOne().isEmpty();
    }

    private Locator alarm() {
        return wall.getByRole(AriaRole.HEADING, named("Screen out of date"));
    }

    private void tapBump(Page screen) {
        Locator first = bump(screen).first();
        String name = first.getAttribute("aria-label");
        first.click();
        assertThat(screen.getByRole(AriaRole.BUTTON, named(name))).isHidden();
        bumped.add(name.replaceAll("\\D", ""));
    }

    private static Locator bump(Page screen) {
        return screen.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Bump \\d+$")));
    }

    /** Of the tickets that were tapped, those that were not bumped exactly once. */
    private Set<String> bumpsThatAreNotOne() throws SQLException {
        List<String> log = new ArrayList<>();
        try (Connection database = backstage.connect();
                ResultSet found = database.createStatement()
                        .executeQuery("select number from kitchen.ticket_event event join kitchen.ticket"
                                + " on ticket.store_id = event.store_id and ticket.id = event.ticket_id"
                                + " where action = 'BUMP' and ticket.store_id = 'hoshi-coffee'")) {
            while (found.next()) {
                log.add(found.getString(1));
            }
        }
        Set<String> wrong = new TreeSet<>(bumped);
        wrong.removeIf(number -> log.stream().filter(number::equals).count() == 1);
        return wrong;
    }

    private long lastOfLog() throws SQLException {
        try (Connection database = backstage.connect();
                ResultSet found = database.createStatement()
                        .executeQuery("select seq from kitchen.feed where store_id = 'hoshi-coffee'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
