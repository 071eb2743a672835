package fr.vigie.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.vigie.http.body.BodyLimit;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Refused;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Turns whatever a resource throws into a {@link Problem}: what was refused into 422, a clash with someone else's change
 * into 409, JSON that cannot be read into 400, and everything unexpected into 500 with a reference that is also in the
 * log.
 */
public abstract class Problems<T extends Throwable> implements ExceptionMapper<T> {

    @Context
    private HttpHeaders headers;

    /** Everything that no other mapper takes. */
    @Provider
    public static class OfAnything extends Problems<Throwable> {}

    /** JSON, for which the server has a mapper that would be preferred. */
    @Provider
    public static class OfJson extends Problems<JsonProcessingException> {}

    @Override
    public Response toResponse(T thrown) {
        var language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Conflict conflict) {
                return answer(Problem.of(409, language, conflict.faults()));
            }
            if (cause instanceof Malformed malformed) {
                return answer(Problem.of(400, language, malformed.faults()));
            }
            if (cause instanceof Refused refused) {
                return answer(Problem.of(422, language, refused.faults()));
            }
            if (cause instanceof BodyLimit.TooLarge) {
                return answer(Problem.of(413, language));
            }
            if (cause instanceof JsonProcessingException unreadable) {
                return answer(Problem.of(400, language, List.of(fault(unreadable))));
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return answer(invalid(invalid, language));
            }
            if (cause instanceof OptimisticLockException) {
                return answer(Problem.of(409, language));
            }
            if (DatabaseAway.is(cause)) {
                return answer(DatabaseAway.problem(cause, language));
            }
        }
        if (thrown instanceof WebApplicationException stated) {
            return answer(stated, language);
        }
        return answer(Unexpected.log(thrown, language));
    }

    private static Response answer(WebApplicationException stated, Messages language) {
        var response = stated.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        if (response.getStatus() >= 500 && response.getStatus() != 503) {
            return answer(Unexpected.log(stated, language));
        }
        // headers such as Allow, Retry-After and WWW-Authenticate belong to the status
        return Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(response.getStatus(), language))
                .build();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static Fault fault(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var code = mapping instanceof UnrecognizedPropertyException ? "http.json.unknown" : "http.json.value";
            return Fault.of(field(mapping), code, field(mapping));
        }
        var where = unreadable.getLocation();
        return where == null
                ? Fault.of("", "http.detail.400")
                : Fault.of(
                        "",
                        "http.json.malformed",
                        String.valueOf(where.getLineNr()),
                        String.valueOf(where.getColumnNr()));
    }

    private static String field(JsonMappingException mapping) {
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Problem invalid(ConstraintViolationException invalid, Messages language) {
        var errors = new ArrayList<Problem.Error>();
        for (var violation : invalid.getConstraintViolations()) {
            errors.add(new Problem.Error(field(violation), null, sentence(violation, language)));
        }
        errors.sort(Comparator.comparing(Problem.Error::field).thenComparing(Problem.Error::message));
        var plain = Problem.of(422, language);
        return new Problem(plain.type(), plain.title(), 422, errors.get(0).message(), errors, null);
    }

    /** The path without the method and parameter that it starts from. */
    private static String field(ConstraintViolation<?> violation) {
        var field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {}
                case PARAMETER -> field.setLength(0);
                default -> field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    /** A constraint's message is a code of ours, {@code room.key}, or Bean Validation's own sentence. */
    private static String sentence(ConstraintViolation<?> violation, Messages language) {
        var template = violation.getMessageTemplate();
        return template.startsWith("{")
                ? language.sentence("http.invalid")
                : language.sentence(template.toLowerCase(Locale.ROOT));
    }
}
