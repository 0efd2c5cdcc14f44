package dev.matazu.message;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes a letter: plain text, and the same as a page. */
@ApplicationScoped
class SendMail implements Outlet {

    @CheckedTemplate(basePath = "mail")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance letter(Written words);
    }

    private final Mailer mailer;

    SendMail(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Contact.Way way() {
        return Contact.Way.MAIL;
    }

    @Override
    public Outcome send(Contact to, Written words, Instant until) {
        try {
            mailer.send(Mail.withText(to.address(), words.title(), plain(words))
                    .setHtml(Templates.letter(words).render())
                    .addHeader("Auto-Submitted", "auto-generated"));
            return new Outcome.Sent();
        } catch (RuntimeException unheard) {
            return new Outcome.Later(unheard.toString(), null);
        }
    }

    private static String plain(Written words) {
        return words.text() + "\n\n" + String.join("\n", words.more()) + "\n\n" + words.open() + "\n" + words.page()
                + "\n";
    }
}
