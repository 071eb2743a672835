package fr.vigie.evidence.web.open;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.csv.Separator;
import fr.vigie.evidence.release.OpenFigures;
import fr.vigie.shared.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * {@code /donnees-ouvertes/…}: the public figures for all, {@code semaines}, {@code outils} and {@code regions} as
 * {@code .csv} (with {@code ?separator=semicolon} for spreadsheets in French) and {@code .json}, with {@code datapackage.json}, the dictionary with the licence. Made anew after ten
 * minutes at most, so that a withdrawal shows within the hour.
 */
@WebServlet("/donnees-ouvertes/*")
public class OpenData extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    transient OpenFigures figures;

    @Inject
    transient Clock clock;

    private final transient LoadingCache<String, Map<String, byte[]>> files = Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterWrite(FRESH)
            .build(all -> OpenPackage.of(figures.sheets(), clock.instant().truncatedTo(ChronoUnit.SECONDS)));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        byte[] content;
        try {
            content = files.get("all").get(OpenPackage.file(name, Separator.of(request.getParameter("separator"))));
        } catch (Refused unknown) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=600");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Link", "</donnees-ouvertes/datapackage.json>; rel=\"describedby\"");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(name.endsWith(".csv") ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8");
        response.getOutputStream().write(content);
    }
}
