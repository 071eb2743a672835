package fr.vigie.http.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * A form with more files than can be taken, as a request that has its words and no file. Its parameters are those of the
 * form alone, none of the address.
 */
public final class LongForm extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = LongForm.class.getName();

    private final Map<String, String[]> fields;

    /** What came is no form. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private LongForm(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = Collections.unmodifiableMap(fields);
        request.setAttribute(ATTRIBUTE, true);
    }

    /** Reads a request's body to its end and keeps its words. @throws Unreadable when it is no form */
    static LongForm read(HttpServletRequest request) throws IOException {
        return new LongForm(request, new FormReader(request.getInputStream()).fields(request.getContentType()));
    }

    /** Whether the files of a form were left out because they were too large together. */
    public static boolean isOne(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public Part getPart(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }
}
