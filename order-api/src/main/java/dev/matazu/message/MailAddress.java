package dev.matazu.message;

import dev.matazu.platform.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** An e-mail address that can be written to; no comments, no quotes, nothing that could end a header. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");

    /** @throws Problem 422 mail-invalid */
    public MailAddress {
        value = value == null ? "" : value.strip();
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw Problem.invalid("mail-invalid")
                    .with("typed", value)
                    .withErrors(List.of(new Problem.FieldError("mail", "mail-invalid")));
        }
    }

    /** As a page may show it: {@code a…@example.jp}. */
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
    }
}
