package dev.matazu.message;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What push services know this house by (VAPID, RFC 8292): given by settings, or made at the first start and kept. With
 * another key, browsers that subscribed to the former one are no longer reached.
 */
@ApplicationScoped
public class PushKeys {

    private final EntityManager database;
    private final PushConfig config;
    private final Clock clock;
    private volatile KeyText kept;

    PushKeys(EntityManager database, PushConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent started) {
        if (config.publicKey().isPresent() != config.privateKey().isPresent()) {
            throw new IllegalStateException("set MATAZU_PUSH_PUBLIC_KEY and MATAZU_PUSH_PRIVATE_KEY, or neither");
        }
        key().check();
    }

    /** For browsers: base64url. */
    public String publicKey() {
        return key().publicKey();
    }

    VAPIDKeyPair pair() {
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofECPrivateKey(key().privateEc()), PublicKeySources.ofECPublicKey(key().publicEc()));
    }

    /** 256 bits that only this house knows, another for each purpose. */
    public byte[] secretFor(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    key().privateKey().getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyText key() {
        KeyText key = kept;
        if (key == null) {
            key = config.privateKey().isPresent()
                    ? new KeyText(
                            config.publicKey().orElseThrow(),
                            config.privateKey().get())
                    : QuarkusTransaction.requiringNew().call(this::keptOrMade);
            kept = key;
        }
        return key;
    }

    /** Of several nodes that start at once, one makes it. */
    private KeyText keptOrMade() {
        KeyText fresh = KeyText.make();
        database.createNativeQuery("insert into ordering.push_key (public_key, private_key, made_at)"
                        + " values (:public, :private, :now) on conflict do nothing")
                .setParameter("public", fresh.publicKey())
                .setParameter("private", fresh.privateKey())
                .setParameter("now", clock.instant())
                .executeUpdate();
        Object[] row = (Object[]) database.createNativeQuery("select public_key, private_key from ordering.push_key")
                .getSingleResult();
        return new KeyText((String) row[0], (String) row[1]);
    }
}
