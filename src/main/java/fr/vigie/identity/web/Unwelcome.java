package fr.vigie.identity.web;

import fr.vigie.http.Language;
import fr.vigie.http.Problem;
import fr.vigie.identity.NotAllowed;
import fr.vigie.identity.NotSignedIn;
import fr.vigie.identity.refusal.Refusals;
import fr.vigie.shared.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Tells callers of the HTTP interface that they have to sign in (401) or may not do this (403). */
final class Unwelcome {

    private Unwelcome() {}

    /** 401, with the way to sign in. */
    @Provider
    public static class SignInFirst implements ExceptionMapper<NotSignedIn> {

        @Context
        HttpHeaders headers;

        @Override
        public Response toResponse(NotSignedIn thrown) {
            return answer(401, "identity.notSignedIn", headers)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Vigie\", charset=\"UTF-8\"")
                    .build();
        }
    }

    /** 403, and on record. */
    @Provider
    public static class NotYours implements ExceptionMapper<NotAllowed> {

        @Inject
        Refusals refusals;

        @Context
        HttpHeaders headers;

        @Override
        public Response toResponse(NotAllowed thrown) {
            refusals.access(thrown.login(), thrown.asked());
            if (thrown.beyondToken().isEmpty()) {
                return answer(403, "identity.notAllowed", headers).build();
            }
            Messages language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            String wanted = thrown.beyondToken().stream()
                    .map(permission -> language.sentence("identity.permission." + permission))
                    .collect(Collectors.joining(", "));
            return answer(403, language, language.sentence("identity.token.narrow", wanted))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Vigie\", error=\"insufficient_scope\"")
                    .build();
        }
    }

    private static Response.ResponseBuilder answer(int status, String code, HttpHeaders headers) {
        Messages language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return answer(status, language, language.sentence(code));
    }

    private static Response.ResponseBuilder answer(int status, Messages language, String detail) {
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(Problem.of(status, language, detail));
    }
}
