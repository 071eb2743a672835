package fr.vigie.weeklyreview.web;

import fr.vigie.http.PublicAddress;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code GET /weekly-reviews.atom}: the published reviews as a feed (RFC 4287), latest week first. */
@WebServlet("/weekly-reviews.atom")
public class AtomFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicReviews reviews;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String site = PublicAddress.of(request);
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=600");
        try {
            write(
                    XMLOutputFactory.newFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8"),
                    site,
                    reviews.all());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(XMLStreamWriter xml, String site, List<PublicReview> all) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", "fr");
        element(xml, "id", site + "/bilans");
        element(xml, "title", "Vigie – bilans hebdomadaires");
        link(xml, "self", site + "/weekly-reviews.atom");
        link(xml, "alternate", site + "/bilans");
        element(
                xml,
                "updated",
                moment(all.stream()
                        .map(review -> review.edition().publishedAt())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)));
        for (PublicReview review : all) {
            String address = site + "/bilans/" + review.edition().week();
            xml.writeStartElement("entry");
            element(xml, "id", address);
            element(xml, "title", review.text().title());
            link(xml, "alternate", address);
            element(xml, "updated", moment(review.edition().publishedAt()));
            element(xml, "published", moment(review.edition().publishedAt()));
            xml.writeStartElement("author");
            element(xml, "name", "Vigie");
            xml.writeEndElement();
            element(xml, "summary", review.text().lede().text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ParisTime.offset(at));
    }
}
