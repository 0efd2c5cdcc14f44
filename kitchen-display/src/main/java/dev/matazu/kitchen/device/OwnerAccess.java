package dev.matazu.kitchen.device;

import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** The owner's way into the office: a link that works once, and the browser session that it opens. */
@ApplicationScoped
public class OwnerAccess {

    private static final Duration LINK_LIVES = Duration.ofHours(24);

    /** How long the owner's browser stays signed in. */
    public static final Duration SESSION_LIVES = Duration.ofDays(30);

    private final Session database;
    private final Clock clock;

    OwnerAccess(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a link's token; it is kept nowhere. */
    @Transactional
    public String link() {
        String token = Secret.token();
        database.createNativeQuery("insert into kitchen.owner_link (token_hash, expires_at) values (:hash, :until)")
                .setParameter("hash", Secret.hash(token))
                .setParameter("until", clock.instant().plus(LINK_LIVES))
                .executeUpdate();
        return token;
    }

    /** Opens a session and returns its token. @throws Problem 404 owner-link-used: used before, or too old */
    @Transactional
    public String enter(String link) {
        Instant now = clock.instant();
        int entered = database.createNativeQuery("update kitchen.owner_link set used_at = :now"
                        + " where token_hash = :hash and used_at is null and expires_at > :now")
                .setParameter("now", now)
                .setParameter("hash", Secret.hash(link))
                .executeUpdate();
        if (entered == 0) {
            throw Problem.notFound("owner-link-used");
        }
        String session = Secret.token();
        database.createNativeQuery("insert into kitchen.office_session (token_hash, opened_at, expires_at)"
                        + " values (:hash, :now, :until)")
                .setParameter("hash", Secret.hash(session))
                .setParameter("now", now)
                .setParameter("until", now.plus(SESSION_LIVES))
                .executeUpdate();
        return session;
    }

    @Transactional
    public boolean isOpen(String session) {
        return !database.createNativeQuery(
                        "select 1 from kitchen.office_session where token_hash = :hash and expires_at > :now")
                .setParameter("hash", Secret.hash(session))
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    /** Whether somebody has ever come in: the first run prints the link until then. */
    @Transactional
    public boolean wasEverUsed() {
        return !database.createNativeQuery("select 1 from kitchen.owner_link where used_at is not null limit 1")
                .getResultList()
                .isEmpty();
    }
}
