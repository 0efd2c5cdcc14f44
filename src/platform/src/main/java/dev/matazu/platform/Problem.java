package dev.matazu.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the caller: becomes an RFC 9457 {@code application/problem+json} document whose title and
 * detail come from the texts {@code problem.<kind>.title} and {@code problem.<kind>.detail} in the caller's language.
 * Thrown inside a transaction it rolls the transaction back, so nothing is left half-written.
 */
public final class Problem extends RuntimeException {

    private final transient Object[] arguments;
    private final int status;
    private final String kind;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private transient List<FieldError> errors = List.of();

    private Problem(int status, String kind, Object... arguments) {
        super(kind, null, false, false);
        this.status = status;
        this.kind = kind;
        this.arguments = arguments.clone();
    }

    /** The request itself is malformed. */
    public static Problem malformed(String kind, Object... arguments) {
        return new Problem(400, kind, arguments);
    }

    /** Nobody is signed in, or the token is not valid. */
    public static Problem unauthenticated(String kind, Object... arguments) {
        return new Problem(401, kind, arguments);
    }

    /** The caller is known and may not do this. */
    public static Problem forbidden(String kind, Object... arguments) {
        return new Problem(403, kind, arguments);
    }

    /** Unknown, or not the caller's. */
    public static Problem notFound(String kind, Object... arguments) {
        return new Problem(404, kind, arguments);
    }

    /** Not a legal move now, or a race was lost. */
    public static Problem conflict(String kind, Object... arguments) {
        return new Problem(409, kind, arguments);
    }

    /** Well-formed and not acceptable. */
    public static Problem invalid(String kind, Object... arguments) {
        return new Problem(422, kind, arguments);
    }

    /** Too often; the extension {@code retryAfterSeconds} becomes the Retry-After header. */
    public static Problem tooMany(String kind, long retryAfterSeconds, Object... arguments) {
        return new Problem(429, kind, arguments).with("retryAfterSeconds", retryAfterSeconds);
    }

    /** Not possible for the moment; the extension {@code retryAfterSeconds} becomes the Retry-After header. */
    public static Problem unavailable(String kind, long retryAfterSeconds, Object... arguments) {
        return new Problem(503, kind, arguments).with("retryAfterSeconds", retryAfterSeconds);
    }

    /** Adds an extension member to the document. */
    public Problem with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /**
     * One thing that is wrong with one field; worded by the text {@code problem.<kind>.detail}.
     *
     * @param members what else a client can use of it, by name
     */
    public record FieldError(String field, String kind, Map<String, Object> members, Object[] arguments) {

        public FieldError(String field, String kind, Object... arguments) {
            this(field, kind, Map.of(), arguments);
        }

        public FieldError with(String member, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(members);
            more.put(member, value);
            return new FieldError(field, kind, more, arguments);
        }
    }

    /** Says of each field what is wrong with it; becomes the member {@code errors}. */
    public Problem withErrors(List<FieldError> wrong) {
        errors = List.copyOf(wrong);
        return this;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public int status() {
        return status;
    }

    /** The last part of the document's stable {@code type}. */
    public String kind() {
        return kind;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }
}
