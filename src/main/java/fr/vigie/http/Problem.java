package fr.vigie.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Messages;
import java.util.List;
import java.util.Set;

/**
 * What went wrong, as RFC 9457 writes it, in the caller's language. Never a stack trace, never what was typed.
 *
 * @param type always {@code about:blank}: the status says it all
 * @param title the status in words
 * @param status the HTTP status, 400 to 599
 * @param detail one sentence that says what to do next
 * @param errors the bad fields, one by one; may be empty
 * @param reference for an unexpected failure, what the log calls it; else null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Error> errors, String reference) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Set<Integer> KNOWN =
            Set.of(400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 413, 415, 422, 428, 429, 500, 503);

    /**
     * One bad field.
     *
     * @param field the field as the caller named it, empty for the input as a whole
     * @param line the line of a file, from 1 with the header counted; null outside a file
     * @param message what is wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(String field, Long line, String message) {

        static Error of(Fault fault, Messages language) {
            return new Error(fault.field(), fault.line() == 0 ? null : fault.line(), language.sentence(fault));
        }
    }

    /** What there is to say about a status when nothing more is known. */
    public static Problem of(int status, Messages language) {
        return of(status, language, language.sentence("http.detail." + said(status)));
    }

    /** A problem with its own sentence. */
    public static Problem of(int status, Messages language, String detail) {
        return new Problem("about:blank", title(status, language), status, detail, List.of(), null);
    }

    /** A problem with bad fields; the detail is the first one's sentence. */
    public static Problem of(int status, Messages language, List<Fault> faults) {
        var errors = faults.stream().map(fault -> Error.of(fault, language)).toList();
        return new Problem(
                "about:blank", title(status, language), status, errors.get(0).message(), errors, null);
    }

    /** An unexpected failure, to be found in the log under this reference. */
    public static Problem unexpected(String reference, Messages language) {
        return new Problem(
                "about:blank",
                title(500, language),
                500,
                language.sentence("http.detail.unexpected", reference),
                List.of(),
                reference);
    }

    private static String title(int status, Messages language) {
        return language.sentence("http.title." + said(status));
    }

    private static int said(int status) {
        if (KNOWN.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
