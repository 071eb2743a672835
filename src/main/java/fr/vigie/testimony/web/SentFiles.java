package fr.vigie.testimony.web;

import fr.vigie.http.body.LongForm;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.attachment.Cleaning;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** The files of a form, as browsers send them. */
final class SentFiles {

    private static final String WITH_FILES = "multipart/form-data";

    private SentFiles() {}

    /** Whether a form was sent in the way that takes files along. */
    static boolean mayBeIn(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith(WITH_FILES);
    }

    /** Refuses files that are too much together: they were not even read. @throws Refused on {@link Cleaning#FIELD} */
    static void refuseTooMuch(HttpServletRequest request) {
        if (LongForm.isOne(request)) {
            throw Refused.because(
                    Cleaning.FIELD, "testimony.attachment.tooMuch", Cleaning.MOST, Cleaning.LARGEST >> 20);
        }
    }

    /** The files; a field that was left empty is none. @throws IOException when what came is no form */
    static List<Cleaning.Sent> of(HttpServletRequest request) throws IOException {
        if (!mayBeIn(request)) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(Cleaning.FIELD))
                    .filter(part -> part.getSize() > 0 || isNamed(part))
                    .map(part -> (Cleaning.Sent) part::getInputStream)
                    .toList();
        } catch (ServletException malformed) {
            throw new IOException("not a form", malformed);
        }
    }

    /** Whether files were chosen whose names alone were sent. */
    static boolean areLeftBehind(HttpServletRequest request) {
        String names = mayBeIn(request) ? null : request.getParameter(Cleaning.FIELD);
        return names != null && !names.isBlank();
    }

    private static boolean isNamed(Part part) {
        return part.getSubmittedFileName() != null
                && !part.getSubmittedFileName().isBlank();
    }
}
