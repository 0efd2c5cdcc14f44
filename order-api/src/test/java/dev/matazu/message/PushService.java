package dev.matazu.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser and its push service in one: takes what is sent to its subscription, checks who signed it (RFC 8292), and
 * opens it as the browser would (RFC 8291). Answers as planned, else 201.
 */
final class PushService implements AutoCloseable {

    /** What came with one request; {@code said} is null where it was refused. */
    record Delivery(Map<String, String> headers, JsonNode claims, int answered, JsonNode said) {}

    /** @param retryAfter a header, or null */
    private record Answer(int status, String retryAfter) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEADER = 86;
    private static final int POINT = 65;

    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final KeyText browser = KeyText.make();
    private final byte[] auth = new byte[16];
    private final String vapidKey;
    private final Deque<Answer> plan = new ConcurrentLinkedDeque<>();
    private final AtomicReference<CountDownLatch> hesitation = new AtomicReference<>();
    private final List<Delivery> all = new CopyOnWriteArrayList<>();

    private PushService(String vapidKey) throws IOException {
        this.vapidKey = vapidKey;
        new SecureRandom().nextBytes(auth);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(hands);
        server.start();
    }

    static PushService open(String vapidKey) throws IOException {
        return new PushService(vapidKey);
    }

    Map<String, Object> subscription() {
        return Map.of(
                "endpoint",
                origin() + "/send/abc",
                "keys",
                Map.of(
                        "p256dh", browser.publicKey(),
                        "auth", Base64.getUrlEncoder().withoutPadding().encodeToString(auth)));
    }

    void answer(int status) {
        plan.add(new Answer(status, null));
    }

    /** Takes the next message and is silent until the returned latch is counted down. */
    CountDownLatch hesitate() {
        CountDownLatch wait = new CountDownLatch(1);
        hesitation.set(wait);
        return wait;
    }

    void answer(int status, String retryAfter) {
        plan.add(new Answer(status, retryAfter));
    }

    List<Delivery> asked() {
        return all;
    }

    /** What the browser was shown, in order. */
    List<JsonNode> shown() {
        return all.stream().map(Delivery::said).filter(said -> said != null).toList();
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        hesitated();
        Answer answer = plan.isEmpty() ? new Answer(201, null) : plan.poll();
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            one -> one.getKey().toLowerCase(java.util.Locale.ROOT),
                            one -> one.getValue().get(0)));
            JsonNode claims = claims(headers.get("authorization"));
            boolean taken = answer.status() < 300;
            all.add(new Delivery(headers, claims, answer.status(), taken ? JSON.readTree(open(body)) : null));
            if (answer.retryAfter() != null) {
                exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
            }
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (GeneralSecurityException | RuntimeException broken) {
            all.add(new Delivery(Map.of("broken", broken.toString()), null, 400, null));
            exchange.sendResponseHeaders(400, -1);
        } finally {
            exchange.close();
        }
    }

    private void hesitated() {
        CountDownLatch wait = hesitation.getAndSet(null);
        try {
            if (wait != null) {
                wait.await(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode claims(String authorization) throws GeneralSecurityException, IOException {
        String token = authorization.replaceAll(".*t=([^,]+).*", "$1");
        if (!authorization.startsWith("vapid ") || !authorization.contains("k=" + vapidKey)) {
            throw new GeneralSecurityException("not signed by the house: " + authorization);
        }
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(new KeyText(vapidKey, "").publicEc());
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
            throw new GeneralSecurityException("forged");
        }
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        if (!claims.path("aud").asText().equals(origin())) {
            throw new GeneralSecurityException("for somebody else: " + claims);
        }
        return claims;
    }

    private byte[] open(byte[] body) throws GeneralSecurityException {
        byte[] salt = java.util.Arrays.copyOfRange(body, 0, 16);
        byte[] sender = java.util.Arrays.copyOfRange(body, HEADER - POINT, HEADER);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.privateEc());
        agreement.doPhase(new KeyText(base64(sender), "").publicEc(), true);
        byte[] own = Base64.getUrlDecoder().decode(browser.publicKey());
        byte[] shared =
                hmac(hmac(auth, agreement.generateSecret()), text("WebPush: info\0"), own, sender, new byte[] {1});
        byte[] key = hmac(salt, shared);
        byte[] content = hmac(key, text("Content-Encoding: aes128gcm\0"), new byte[] {1});
        byte[] nonce = hmac(key, text("Content-Encoding: nonce\0"), new byte[] {1});
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(content, 0, 16, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
        byte[] padded = cipher.doFinal(body, HEADER, body.length - HEADER);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return java.util.Arrays.copyOf(padded, end);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }
}
