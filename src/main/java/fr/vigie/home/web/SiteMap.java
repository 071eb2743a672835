package fr.vigie.home.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.http.PublicAddress;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.PublicReviews;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code /sitemap.xml} (sitemaps.org 0.9) and {@code /robots.txt}: what search engines may find. Nothing behind a sign-in or a
 * receipt is named there.
 */
@WebServlet({"/sitemap.xml", "/robots.txt"})
public class SiteMap extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES = List.of(
            "/",
            "/temoigner",
            "/situation",
            "/plateformes",
            "/bilans",
            "/questions",
            "/questions/poser",
            "/comparaison",
            "/verifier",
            "/vos-donnees",
            "/accessibilite",
            "/mentions-legales",
            "/interface");

    @Inject
    transient PublicReviews reviews;

    @Inject
    transient Platforms platforms;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String site = PublicAddress.of(request);
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setCharacterEncoding("UTF-8");
        if (request.getServletPath().equals("/robots.txt")) {
            response.setContentType("text/plain");
            response.getWriter()
                    .print("User-agent: *\nDisallow: /equipe/\nDisallow: /api/\n\nSitemap: " + site + "/sitemap.xml\n");
        } else {
            response.setContentType("application/xml");
            try {
                write(XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter()), site);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    private void write(XMLStreamWriter xml, String site) throws XMLStreamException {
        Stream<String> editions = reviews.all().stream()
                .map(review -> review.edition().week())
                .flatMap(week -> Stream.of("/bilans/" + week, "/situation/" + week));
        Stream<String> tools = platforms.asOf(ParisTime.day(clock.instant())).stream()
                .filter(tool -> !tool.isWorkaround())
                .map(PlatformAsOf::code)
                .map(code -> "/plateformes/" + code);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String page : Stream.of(PAGES.stream(), editions, tools)
                .flatMap(pages -> pages)
                .toList()) {
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(site + page);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }
}
