package dev.matazu.message;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A message in its guest's language.
 *
 * @param text one sentence below the title
 * @param more what only a letter has room for
 */
record Written(Locale language, String title, String text, List<String> more, String open, URI page) {}
