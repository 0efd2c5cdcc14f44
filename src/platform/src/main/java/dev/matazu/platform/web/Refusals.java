package dev.matazu.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.matazu.platform.Language;
import dev.matazu.platform.Outage;
import dev.matazu.platform.Problem;
import dev.matazu.platform.Texts;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that goes wrong in a request into one kind of answer; never a class name, never a stack trace. */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 503);

    private static final int RETRY_SECONDS = 2;

    private final Texts texts;
    private final CurrentVertxRequest current;
    private final Instance<ErrorPage> pages;

    Refusals(Texts texts, CurrentVertxRequest current, Instance<ErrorPage> pages) {
        this.texts = texts;
        this.current = current;
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response refused(Problem problem) {
        return answer(ProblemDocument.of(texts, language(), problem));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        List<Map<String, String>> errors = invalid.getConstraintViolations().stream()
                .map(violation -> Map.of("field", field(violation), "detail", violation.getMessage()))
                .sorted(java.util.Comparator.comparing(error -> error.get("field")))
                .toList();
        String fields = errors.stream().map(error -> error.get("field")).collect(Collectors.joining(", "));
        return answer(422, "invalid", new Object[] {fields}, Map.of("errors", errors));
    }

    @ServerExceptionMapper
    Response malformed(JacksonException malformed) {
        return malformedAt(malformed);
    }

    @ServerExceptionMapper
    Response refusedByTheFramework(WebApplicationException refused) {
        if (refused.getCause() instanceof JacksonException malformed) {
            return malformedAt(malformed);
        }
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        return status < 500 || WORDED.contains(status)
                ? answer(status, "http-" + (WORDED.contains(status) ? status : 400), new Object[0], Map.of())
                : failed(refused);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return refused(problem);
            }
        }
        Optional<SQLException> outage = Outage.behind(failure);
        if (outage.isPresent()) {
            LOG.warnf("the database does not serve: %s", outage.get().getMessage());
            return refused(Problem.unavailable("busy", RETRY_SECONDS));
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "request failed, incident %s", incident);
        return answer(500, "http-500", new Object[] {incident}, Map.of("incident", incident));
    }

    private Response malformedAt(JacksonException malformed) {
        String where = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                        .collect(Collectors.joining("."))
                : "";
        if (where.isEmpty() && malformed.getLocation() != null) {
            where = malformed.getLocation().getLineNr() + ":"
                    + malformed.getLocation().getColumnNr();
        }
        return answer(400, "malformed-json", new Object[] {where}, Map.of("at", where));
    }

    private Response answer(int status, String kind, Object[] arguments, Map<String, Object> extensions) {
        return answer(ProblemDocument.of(texts, language(), status, kind, arguments, extensions));
    }

    private Locale language() {
        return Language.of(current.getCurrent().request());
    }

    private Response answer(ProblemDocument problem) {
        HttpServerRequest request = current.getCurrent().request();
        if (wantsPage(request) && pages.isResolvable()) {
            return Response.fromResponse(problem.response())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(pages.get().render(problem, language()))
                    .build();
        }
        return problem.response();
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") && !request.path().startsWith("/api/");
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        int parameter = path.indexOf('.', path.indexOf('.') + 1);
        return parameter < 0 ? path.substring(path.lastIndexOf('.') + 1) : path.substring(parameter + 1);
    }
}
