package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every page, by day and by night, through axe: nothing that it knows to keep somebody out. */
class EveryPageIT extends Story {

    private static final String HOSHI_ID = "hoshi-coffee";

    private final List<String> findings = new ArrayList<>();

    @Test
    void what_a_guest_sees() {
        Page order = latte("Aki");
        for (String path : List.of(
                "/",
                "/demo",
                "/orders",
                "/s/" + HOSHI_ID,
                "/s/" + HOSHI_ID + "/items/caffe-latte",
                "/s/" + HOSHI_ID + "/basket",
                "/s/" + HOSHI_ID + "/seller",
                "/no/such/page")) {
            check(order, path);
        }
        order.navigate(service.url("/s/" + HOSHI_ID));
        new Hand(order).tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket");
        check(order, "/s/" + HOSHI_ID + "/basket");
        check(order, "/s/" + HOSHI_ID + "/checkout");
    }

    @Test
    void what_a_guest_sees_of_an_order() {
        Page phone = latte("Ken");
        String order = phone.url().replaceAll(".*(/orders/[^?#]+).*", "$1");
        for (String path : List.of("", "/receipt", "/edit", "/home", "/to")) {
            check(phone, order + path);
        }
        phone.navigate(service.url(order));
        phone.locator("#share > summary").click();
        new Hand(phone).tap(AriaRole.BUTTON, "Make the link");
        assertThat(phone.locator("#share-link")).isVisible();
        look(phone, "an order with its link to collect");
        String link = (String) phone.locator("#share-link").evaluate("link => link.href");
        Page friend = browsers.phone("ja");
        check(friend, link.replaceFirst("^https?://[^/]+", ""));
        check(friend, "/collect/nothing");
    }

    @Test
    void what_the_kitchen_sees() throws Exception {
        rush(14, 3);
        BrowserContext device = browsers.device(1920, 1080, "en");
        Page screen = pair(device.newPage(), "/kitchen/" + HOSHI_ID + "/wall", HOSHI);
        for (String name : List.of("wall", "expediter", "board", "timeline")) {
            check(screen, "/kitchen/" + HOSHI_ID + "/" + name);
        }
        screen.navigate(service.url("/kitchen/" + HOSHI_ID + "/wall"));
        assertThat(screen.locator("wall-card").first()).isVisible();
        for (String key : List.of("a", "r", "o", "m", "w", "k", "p", "t", "i", "?", "x", "g")) {
            screen.keyboard().press(key);
            look(screen, "the wall after " + key);
            screen.keyboard().press("Escape");
        }
        check(browsers.tablet("en"), "/kitchen/pair?store=" + HOSHI_ID);
    }

    @Test
    void what_the_counter_sees() throws Exception {
        rush(6, 2);
        Page counter = pair(browsers.tablet("en"), "/counter/" + HOSHI_ID, HOSHI);
        check(counter, "/counter/" + HOSHI_ID);
        try (Page connecting = counter.context().newPage()) {
            connecting.routeWebSocket(Pattern.compile(".*"), silent -> {});
            check(connecting, "/counter/" + HOSHI_ID);
        }
        signIn(counter, "Sign in");
        look(counter, "the counter, signed in");
        counter.keyboard().press("F2");
        look(counter, "a new order at the counter");
    }

    @Test
    void what_the_owner_sees() {
        check(browsers.tablet("en"), "/office/devices");
        Page office = owner();
        for (String path : List.of(
                "/office/devices",
                "/office/staff",
                "/office/posters",
                "/office/payment",
                "/office/payments",
                "/office/payments/" + HOSHI_ID,
                "/office/payments/events",
                "/office/displays/" + HOSHI_ID,
                "/office/printers/" + HOSHI_ID,
                "/office/hours/" + HOSHI_ID,
                "/office/shifts/" + HOSHI_ID,
                "/office/kitchen/" + HOSHI_ID)) {
            check(office, path);
        }
    }

    private void check(Page page, String path) {
        page.navigate(service.url(path));
        look(page, path);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(path + " by night", axe(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void look(Page page, String what) {
        note(what, axe(page));
    }

    /** What a page shows in a frame is a page of its own. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).exclude("iframe");
    }

    private void note(String what, AxeBuilder axe) {
        axe.analyze()
                .getViolations()
                .forEach(rule -> findings.add(what + ": " + rule.getId() + ": "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList()));
    }

    @AfterEach
    void nothingIsFound() {
        List<String> found = List.copyOf(findings);
        findings.clear();
        Assertions.assertThat(found).isEmpty();
    }
}
