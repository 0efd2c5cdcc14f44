package dev.matazu.platform.web;

import java.util.Locale;

/** Shows a problem to a person who opened a page, instead of a document. */
public interface ErrorPage {

    /** Whole HTML page. */
    String render(ProblemDocument problem, Locale language);
}
