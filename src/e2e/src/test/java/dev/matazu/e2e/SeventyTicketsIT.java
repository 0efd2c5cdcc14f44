package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Seventy tickets are open: the worst half hour of a day, on every screen of the kitchen. */
@TestMethodOrder(OrderAnnotation.class)
class SeventyTicketsIT extends Story {

    private static final int TICKETS = 70;
    private static final int RECALLABLE = 50;
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final String WALL = "/kitchen/hoshi-coffee/wall";
    private static final List<Map<String, Object>> LINES = List.of(
            line("Uji Matcha Latte", "宇治抹茶ラテ", "bar", 75, List.of("Oat milk", "Less sweet")),
            line("Drip Coffee", "ドリップコーヒー", "bar", 40, List.of()),
            line("Ham & Cheese Toastie", "ハムチーズトースト", "grill", 150, List.of("No mustard")),
            line("Caffè Latte", "カフェラテ", "bar", 60, List.of("Large")),
            line("Basque Cheesecake", "バスクチーズケーキ", "pack", 20, List.of()));

    private Page wall;

    private static Map<String, Object> line(String en, String ja, String station, int seconds, List<String> modifiers) {
        return Map.of(
                "item", en,
                "name", Map.of("en", en, "ja", ja),
                "station", station,
                "seconds", seconds,
                "modifiers", modifiers);
    }

    @BeforeAll
    void fill() {
        wall = pair(browsers.wall("en"), WALL, HOSHI);
        for (int i = 0; i < TICKETS; i++) {
            APIResponse taken = wall.request()
                    .post(
                            service.url("/api/kitchen/hoshi-coffee/tickets"),
                            RequestOptions.create()
                                    .setData(Map.of(
                                            "id",
                                            UUID.randomUUID().toString(),
                                            "name",
                                            "Guest " + i,
                                            "lines",
                                            ordered(i))));
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        }
        assertThat(wall.getByText(TICKETS + " to make").first()).isVisible();
    }

    private static List<Map<String, Object>> ordered(int ticket) {
        return IntStream.rangeClosed(0, ticket % 3)
                .mapToObj(no -> LINES.get((ticket + no) % LINES.size()))
                .toList();
    }

    private static String english(Map<String, Object> line) {
        return line.get("item").toString();
    }

    @Test
    @Order(1)
    void every_screen_shows_them() {
        for (String screen : List.of("expediter", "timeline", "board")) {
            Page page = pair(browsers.wall("ja"), "/kitchen/hoshi-coffee/" + screen, HOSHI, "登録コードを持っている", "登録する");
            page.waitForTimeout(1000);
            picture(page, "seventy-" + screen);
            page.context().close();
        }
    }

    @Test
    @Order(2)
    void what_stands_on_a_ticket_has_aaa_contrast_in_the_dark_and_in_the_light() {
        Page expediter = wall.context().newPage();
        expediter.navigate(service.url("/kitchen/hoshi-coffee/expediter"));
        Page office = manager();
        for (String theme : List.of("Light", "Dark")) {
            openSettings(office);
            new Hand(office).choose(theme).tap(AriaRole.BUTTON, "Save");
            for (Page screen : List.of(wall, expediter)) {
                assertThat(screen.locator("body")).hasAttribute("data-theme", theme.toLowerCase(Locale.ROOT));
            }
            picture(wall, "seventy-wall-" + theme.toLowerCase(Locale.ROOT));
            hasEnhancedContrast(wall, "wall-card", theme);
            hasEnhancedContrast(expediter, "order-pass-card", theme);
        }
        office.context().close();
        expediter.close();
    }

    /** Whatever the wall's device has shown last. */
    private void openSettings(Page office) {
        office.navigate(service.url("/office/displays/hoshi-coffee"));
        new Hand(office).tap(office.getByRole(AriaRole.LINK, named("Demo screen")));
        assertThat(title(office)).hasText("Demo screen");
    }

    private static void hasEnhancedContrast(Page screen, String cards, String theme) {
        assertThat(screen.locator(cards).first()).isVisible();
        assertThat(new AxeBuilder(screen)
                        .include(cards)
                        .withRules(List.of("color-contrast-enhanced"))
                        .analyze()
                        .getViolations())
                .as("%s on %s", cards, theme)
                .isEmpty();
    }

    @Test
    @Order(2)
    void the_cook_counts_all_day_what_is_to_be_made_and_of_which_options() {
        wall.keyboard().press("a");
        Locator drawer = wall.locator("all-day-panel");
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < TICKETS; i++) {
            ordered(i).forEach(line -> counts.merge(english(line), 1, Integer::sum));
        }
        counts.forEach((item, count) -> assertThat(drawer.locator("li", new Locator.LocatorOptions().setHasText(item))
                        .first())
                .containsText(count.toString()));
        assertThat(drawer.locator("li", new Locator.LocatorOptions().setHasText("Oat milk"))
                        .last())
                .containsText(counts.get("Uji Matcha Latte").toString());
        picture(wall, "seventy-all-day");
        wall.keyboard().press("Escape");
    }

    @Test
    @Order(3)
    void a_device_whose_clock_is_ten_minutes_off_shows_the_same_ages() {
        Page behind = withClockOff(-600_000);
        Page ahead = withClockOff(600_000);
        Map<String, Integer> ages = ages(wall);
        assertThat(ages).hasSizeGreaterThan(5);
        for (Page off : List.of(behind, ahead)) {
            ages(off)
                    .forEach((number, seconds) -> assertThat(seconds)
                            .as("the age of " + number)
                            .isBetween(ages.get(number) - 5, ages.get(number) + 30));
            off.context().close();
        }
    }

    private Page withClockOff(long millis) {
        Page off = browsers.wall("en");
        off.clock().install(new Clock.InstallOptions().setTime(new Date(System.currentTimeMillis() + millis)));
        return pair(off, WALL, HOSHI);
    }

    /** The age of each ticket on the first page in seconds, by its number. */
    private static Map<String, Integer> ages(Page screen) {
        assertThat(bumps(screen).first()).isVisible();
        List<?> cards = (List<?>) screen.locator("wall-card:not([inert])")
                .evaluateAll("cards => cards.map((card) => card.shadowRoot)"
                        + ".map((card) => [card.querySelector('.number'), card.querySelector('.age')])"
                        + ".map((both) => both.map((each) => each.innerText.trim()))");
        Map<String, Integer> ages = new TreeMap<>();
        for (Object card : cards) {
            List<?> numberAndAge = (List<?>) card;
            String[] clock = numberAndAge.get(1).toString().split(":");
            ages.put(numberAndAge.get(0).toString(), Integer.parseInt(clock[0]) * 60 + Integer.parseInt(clock[1]));
        }
        return ages;
    }

    @Test
    @Order(4)
    void two_cooks_bump_one_ticket_at_once_and_neither_is_told_of_an_error() {
        Page other = pair(browsers.wall("en"), WALL, HOSHI);
        String first = bumps(wall).first().getAttribute("aria-label");
        assertThat(other.getByRole(AriaRole.BUTTON, named(first))).isVisible();
        bump(first).evaluate("button => button.click()");
        other.getByRole(AriaRole.BUTTON, named(first)).evaluate("button => button.click()");
        for (Page each : List.of(wall, other)) {
            assertThat(each.getByRole(AriaRole.BUTTON, named(first))).isHidden();
            assertThat(each.locator(".toast.problem")).hasCount(0);
        }
        other.context().close();
    }

    @Test
    @Order(5)
    void a_bump_by_mistake_is_taken_back_and_the_ticket_stands_where_it_stood() {
        Page office = manager();
        openSettings(office);
        new Hand(office).choose("what came first").tap(AriaRole.BUTTON, "Save");
        assertThat(office.getByText("Saved.").first()).isVisible();
        office.context().close();

        String third = standsAt(2);
        wall.keyboard().press("3");
        wall.keyboard().press("Enter");
        assertThat(bump(third)).isHidden();
        long undone = System.nanoTime();
        wall.keyboard().press("u");
        assertThat(bump(third)).isVisible();
        assertThat((System.nanoTime() - undone) / 1_000_000)
                .as("ms until it was back")
                .isLessThan(3000);
        assertThat(standsAt(2)).isEqualTo(third);

        String second = standsAt(1);
        wall.keyboard().press("2");
        wall.keyboard().press("Enter");
        assertThat(bump(second)).isHidden();
        wall.keyboard().press("Backspace");
        assertThat(bump(second)).isVisible();
        assertThat(standsAt(1)).isEqualTo(second);
    }

    private static String number(String bump) {
        return bump.replaceFirst("^Bump ", "");
    }

    /** The name of the button that bumps the ticket there. */
    private String standsAt(int place) {
        return wall.locator("wall-card:not([inert])")
                .nth(place)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Bump")))
                .getAttribute("aria-label");
    }

    private Locator bump(String name) {
        return wall.getByRole(AriaRole.BUTTON, named(name));
    }

    @Test
    @Order(6)
    void a_bump_takes_one_tap_a_recall_two_and_sold_out_two() {
        String first = bumps(wall).first().getAttribute("aria-label");
        Hand cook = new Hand(wall).tap(AriaRole.BUTTON, first);
        assertThat(bump(first)).isHidden();
        assertThat(cook.actions()).as("taps of a bump").isEqualTo(1);

        cook = new Hand(wall).tap(AriaRole.BUTTON, "Recall").tap(AriaRole.BUTTON, first.replace("Bump", "Recall"));
        assertThat(bump(first)).isVisible();
        assertThat(cook.actions()).as("taps of a recall").isEqualTo(2);
        wall.keyboard().press("Escape");

        cook = new Hand(wall).tap(AriaRole.BUTTON, "Sold out").tap(AriaRole.BUTTON, "Sold out: Dorayaki");
        assertThat(wall.getByText(Pattern.compile("Dorayaki.*sold out", Pattern.CASE_INSENSITIVE))
                        .first())
                .isVisible();
        assertThat(cook.actions()).as("taps of sold out").isEqualTo(2);
        wall.keyboard().press("Escape");
    }

    @Test
    @Order(7)
    void what_is_ready_flashes_on_the_board() {
        Page board = wall.context().newPage();
        board.navigate(service.url("/kitchen/hoshi-coffee/board"));
        assertThat(board.getByText("Please collect")).isVisible();
        assertThat(board.locator("li.newest")).hasCount(0);
        String first = bumps(wall).first().getAttribute("aria-label");
        new Hand(wall).tap(AriaRole.BUTTON, first);
        assertThat(board.locator("board-column.ready li.newest")).containsText(number(first));
        assertThat(board.locator("li.newest")).hasCSS("animation-name", "pulse");
        board.close();
    }

    @Test
    @Order(8)
    void all_of_them_are_bumped_by_keyboard_alone() {
        long begun = System.nanoTime();
        while (count() > 0) {
            wall.keyboard().press("1");
            wall.keyboard().press("Enter");
            wall.waitForTimeout(200);
            assertThat(System.nanoTime() - begun).as("time to bump them all").isLessThan(PATIENCE_NANOS);
        }
        assertThat(wall.getByText("0 to make").first()).isVisible();
    }

    @Test
    @Order(9)
    void the_last_fifty_can_be_recalled() {
        wall.keyboard().press("r");
        assertThat(wall.locator("recall-panel li.row")).hasCount(RECALLABLE);
        picture(wall, "seventy-recall");
        wall.keyboard().press("Escape");
    }

    @Test
    @Order(10)
    void the_counter_has_all_of_them_to_hand_over() {
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        signIn(counter, "Sign in");
        assertThat(counter.getByText(TICKETS + " to hand over").first()).isVisible();
        picture(counter, "seventy-counter");
        counter.context().close();
    }

    private int count() {
        String text = wall.getByText(Pattern.compile("^\\d+ to make$")).first().innerText();
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static Locator bumps(Page screen) {
        return screen.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Bump \\w+$")));
    }
}
