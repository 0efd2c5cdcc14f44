package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A guest puts the phone away and is called back. The browser's own push service is a stand-in, its worker is ours. */
class TellGuestIT {

    private static final String HOSHI = "hoshi-coffee";

    /** Notes the pitch of each tone and the length of each shake. */
    private static final String LISTENS = """
            window.heard = [];
            window.felt = [];
            navigator.vibrate = shakes => window.felt.push(...[shakes].flat());
            const start = AudioScheduledSourceNode.prototype.start;
            AudioScheduledSourceNode.prototype.start = function (at) {
              window.heard.push(this.frequency.value);
              start.call(this, at);
            };
            """;

    private static HttpServer pushService;
    private static RunningService service;
    private static Browsers browsers;
    private static final List<String> TOPICS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        pushService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pushService.createContext("/", exchange -> {
            TOPICS.add(exchange.getRequestHeaders().getFirst("Topic"));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        pushService.start();
        service = RunningService.start(RunningService.newFolder(), Map.of("MATAZU_PUSH_PRIVATE_HOSTS", "true"));
        browsers = Browsers.open();
    }

    @AfterAll
    static void close() {
        browsers.close();
        service.close();
        pushService.stop(0);
    }

    @Test
    void a_guest_asks_once_is_told_when_it_is_ready_and_finds_the_order_behind_the_message() throws Exception {
        BrowserContext device = browsers.device(390, 844, "en");
        device.grantPermissions(List.of("notifications"));
        Page phone = device.newPage();
        phone.addInitScript(
                "PushManager.prototype.subscribe = async () => ({ toJSON: () => (" + subscription() + ") })");
        phone.addInitScript(LISTENS);
        String order = orderAndPay(phone);

        new Hand(phone).tap(AriaRole.BUTTON, "Notify me on this device");
        assertThat(phone.getByText("We notify this device").first()).isVisible();
        phone.reload();
        assertThat(phone.getByRole(AriaRole.BUTTON, Story.named("Stop"))).isVisible();
        phone.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(Pattern.compile("^Sound")))
                .check();

        Page wall = browsers.wall("en");
        wall.navigate(service.url("/kitchen/" + HOSHI + "/wall"));
        wall.getByLabel("I have a pairing code").fill(service.pairingCode(Story.HOSHI));
        new Hand(wall).tap(AriaRole.BUTTON, "Pair");
        new Hand(wall).tap(AriaRole.BUTTON, "Bump " + Story.number(phone));
        await().until(() -> TOPICS.equals(List.of(order.replace("-", ""))));
        assertThat(Story.title(phone)).hasText("Ready to collect");
        assertThat(phone.locator(".hero.news")).isVisible();
        phone.waitForCondition(() -> (Boolean) phone.evaluate("heard.includes(1047) && felt.includes(600)"));

        deliver(phone, order);
        phone.waitForCondition(() -> !shown(phone).isEmpty());
        assertThat(shown(phone)).isEqualTo(List.of(List.of("Number 1 is ready", order, "/orders/" + order)));
    }

    @Test
    void an_iphone_is_told_to_put_the_page_on_its_home_screen_and_opens_the_order_there() {
        BrowserContext safari = iphone();
        Page page = safari.newPage();
        String order = orderAndPay(page);
        assertThat(page.getByRole(AriaRole.HEADING, Story.named("Add this page to your home screen first")))
                .isVisible();
        String manifest = page.locator("link[rel=manifest]").getAttribute("href");
        String start = (String) page.evaluate("async (href) => (await (await fetch(href)).json()).start_url", manifest);

        Page link = iphone().newPage();
        link.navigate(service.url(start));
        assertThat(Story.title(link)).hasText("Open your order from the home screen");

        BrowserContext home = iphone();
        home.addInitScript("Object.defineProperty(navigator, 'standalone', { value: true })");
        Page app = home.newPage();
        app.navigate(service.url(start));
        app.waitForURL("**/orders/" + order);
        assertThat(app.locator("p.number")).isVisible();
    }

    private static List<?> shown(Page phone) {
        return (List<?>) phone.evaluate("async () => (await (await navigator.serviceWorker.ready).getNotifications())"
                + ".map(one => [one.title, one.tag, one.data])");
    }

    private static BrowserContext iphone() {
        BrowserContext iphone = browsers.iphone();
        iphone.addInitScript("delete window.PushManager");
        return iphone;
    }

    private String orderAndPay(Page phone) {
        phone.navigate(service.url("/s/" + HOSHI));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(1\\) ¥"))
                .fill("Nickname", "Aki")
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Success"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
        return phone.url().replaceAll(".*/orders/([0-9a-f-]{36}).*", "$1");
    }

    /** What the push service would hand to the browser. */
    private static void deliver(Page phone, String order) {
        CDPSession browser = phone.context().newCDPSession(phone);
        List<String> registrations = new CopyOnWriteArrayList<>();
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(one -> registrations.add(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        browser.send("ServiceWorker.enable");
        phone.waitForCondition(() -> !registrations.isEmpty());
        JsonObject message = new JsonObject();
        message.addProperty("title", "Number 1 is ready");
        message.addProperty("body", "Please collect it now.");
        message.addProperty("lang", "en");
        message.addProperty("page", "/orders/" + order);
        message.addProperty("order", order);
        JsonObject delivery = new JsonObject();
        delivery.addProperty("origin", service.url(""));
        delivery.addProperty("registrationId", registrations.get(0));
        delivery.addProperty("data", message.toString());
        browser.send("ServiceWorker.deliverPushMessage", delivery);
    }

    private static String subscription() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        ECPoint point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
        byte[] key = new byte[65];
        key[0] = 4;
        put(point.getAffineX(), key, 33);
        put(point.getAffineY(), key, 65);
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        return "{ endpoint: 'http://127.0.0.1:" + pushService.getAddress().getPort() + "/send', keys: { p256dh: '"
                + text.encodeToString(key) + "', auth: '" + text.encodeToString(new byte[16]) + "' } }";
    }

    private static void put(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        byte[] last = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 32), bytes.length);
        System.arraycopy(last, 0, into, end - last.length, last.length);
    }
}
