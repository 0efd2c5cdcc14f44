package dev.matazu.guest;

import dev.matazu.platform.Texts;
import dev.matazu.platform.web.ErrorPage;
import dev.matazu.platform.web.ProblemDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What a person sees instead of a problem document: what happened, what was kept, what to do. */
@ApplicationScoped
public class HtmlErrorPage implements ErrorPage {

    private final Texts texts;

    HtmlErrorPage(Texts texts) {
        this.texts = texts;
    }

    /** Asks nothing of the database: that may be what has failed. */
    @Override
    public String render(ProblemDocument problem, Locale language) {
        Words words = new Words(texts, language);
        Frame frame = new Frame(words, problem.title(), "/", null, 0, 0, null);
        return Templates.error(frame, problem).render();
    }
}
