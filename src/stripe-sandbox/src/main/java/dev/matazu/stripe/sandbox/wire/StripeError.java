package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in Stripe's error shape. {@code param}, {@code code} and {@code detail} may be null. */
public final class StripeError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final String code;
    private final String param;
    private final boolean kept;

    private StripeError(int status, String type, String code, String param, boolean kept, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.kept = kept;
    }

    /** A parameter that does not pass: 400, and the Idempotency-Key stays unused. */
    public static StripeError invalid(String code, String param, String message) {
        return new StripeError(400, "invalid_request_error", code, param, false, message);
    }

    public static StripeError missing(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    /** The resource is in a state that does not allow this: 400, and the Idempotency-Key keeps this answer. */
    public static StripeError refused(String code, String param, String message) {
        return new StripeError(400, "invalid_request_error", code, param, true, message);
    }

    public static StripeError unknown(String what, String id, String param) {
        var message = "No such " + what + ": '" + id + "'";
        return new StripeError(404, "invalid_request_error", "resource_missing", param, false, message);
    }

    /** Another resource that a parameter names does not exist. */
    public static StripeError unknownParam(String what, String id, String param) {
        return invalid("resource_missing", param, "No such " + what + ": '" + id + "'");
    }

    public static StripeError noSuchUrl(String method, String path) {
        var message = "Unrecognized request URL (" + method + ": " + path + ").";
        return new StripeError(404, "invalid_request_error", null, null, false, message);
    }

    public static StripeError unauthorised() {
        return new StripeError(401, "invalid_request_error", null, null, false, "Invalid API Key provided.");
    }

    public static StripeError keyInUse() {
        var message = "There is currently another in-progress request using this Idempotency-Key. "
                + "Please retry after the other request completes.";
        return new StripeError(409, "idempotency_error", "idempotency_key_in_use", null, false, message);
    }

    public static StripeError keyReused() {
        var message = "Keys for idempotent requests can only be used with the same parameters they were first used "
                + "with. Try using a different key.";
        return new StripeError(400, "idempotency_error", null, null, false, message);
    }

    public static StripeError tooMany() {
        var message = "Request rate limit exceeded.";
        return new StripeError(429, "invalid_request_error", "rate_limit", null, false, message);
    }

    public static StripeError broken() {
        var message = "An unknown error occurred.";
        return new StripeError(500, "api_error", null, null, true, message);
    }

    public int status() {
        return status;
    }

    /** Whether an Idempotency-Key gives this same answer again. */
    public boolean kept() {
        return kept;
    }

    public Reply reply() {
        return new Reply(status, body());
    }

    private ObjectNode body() {
        var root = JsonNodeFactory.instance.objectNode();
        var error = root.putObject("error");
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", getMessage());
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
        return root;
    }
}
