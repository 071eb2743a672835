package fr.vigie.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a view renders a page that will stand for everybody: nothing of it reaches the one who happens to ask first, and
 * nothing of theirs (a cookie) reaches the page.
 */
final class Rendering extends HttpServletResponseWrapper {

    private static final String HTML = "text/html;charset=UTF-8";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    private final List<RenderedPage.Header> headers = new ArrayList<>();
    private final ServletOutputStream stream = new ServletOutputStream() {
        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes.write(b, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException();
        }
    };
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    private int status = SC_OK;
    private String message;
    private String redirect;
    private String contentType = HTML;

    Rendering(HttpServletResponse response) {
        super(response);
    }

    boolean isPage() {
        return status == SC_OK;
    }

    RenderedPage page() {
        writer.flush();
        return new RenderedPage(bytes.toByteArray(), contentType, headers);
    }

    byte[] bytes() {
        writer.flush();
        return bytes.toByteArray();
    }

    /** Gives whoever asked what the view said instead of a page: an error, or another address. */
    void passOn() throws IOException {
        var response = (HttpServletResponse) getResponse();
        if (redirect != null) {
            response.sendRedirect(redirect);
        } else {
            response.sendError(status, message);
        }
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) {
        this.status = status;
        this.message = message;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
        redirect = location;
    }

    @Override
    public void addCookie(Cookie cookie) {}

    @Override
    public void setHeader(String name, String value) {
        keep(name, value, false);
    }

    @Override
    public void addHeader(String name, String value) {
        keep(name, value, true);
    }

    @Override
    public void setIntHeader(String name, int value) {
        keep(name, String.valueOf(value), false);
    }

    @Override
    public void addIntHeader(String name, int value) {
        keep(name, String.valueOf(value), true);
    }

    @Override
    public void setDateHeader(String name, long date) {}

    @Override
    public void addDateHeader(String name, long date) {}

    private void keep(String name, String value, boolean added) {
        var lower = name.toLowerCase(Locale.ROOT);
        // these are of the answer, not of the page
        if (!lower.startsWith("content-length")
                && !lower.startsWith("set-cookie")
                && !lower.equals("cache-control")
                && !lower.equals("pragma")
                && !lower.equals("expires")) {
            headers.add(new RenderedPage.Header(name, value, added));
        }
    }

    @Override
    public void setContentType(String type) {
        contentType = type == null || type.startsWith("text/html") ? HTML : type;
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public void setCharacterEncoding(String encoding) {}

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public ServletOutputStream getOutputStream() {
        writer.flush();
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        bytes.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
        headers.clear();
        status = SC_OK;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }
}
