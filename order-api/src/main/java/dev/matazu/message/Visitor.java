package dev.matazu.message;

import java.net.URI;
import java.util.Locale;

/** Who asks to be told. @param cameBy the address of the house by which they came, without a slash at its end */
public record Visitor(Locale language, URI cameBy) {}
