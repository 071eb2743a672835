package fr.vigie.moderation.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.Sentence;
import fr.vigie.moderation.Queue;
import fr.vigie.moderation.WaitingGroup;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What waits for moderation within somebody's académies, as a feed (RFC 4287) for a feed reader to tell them: one entry a day
 * for each tool and académie, with how many wait. Not a word of a testimony.
 */
@RequestScoped
class WaitingFeed {

    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String QUEUE = "/equipe/moderation/index.xhtml";

    @Inject
    Queue queue;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    /**
     * The feed.
     *
     * @param site the address of this Vigie
     * @param self the path of the feed itself
     */
    String atom(String site, String self) {
        var out = new StringWriter();
        try {
            write(XMLOutputFactory.newFactory().createXMLStreamWriter(out), site, self, queue.waitingGroups());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private void write(XMLStreamWriter xml, String site, String self, List<WaitingGroup> groups)
            throws XMLStreamException {
        long all = groups.stream().mapToLong(WaitingGroup::waiting).sum();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", sentence.getLanguage());
        element(xml, "id", site + QUEUE);
        element(xml, "title", sentence.of("moderation.feed.title", all));
        link(xml, "self", site + self);
        link(xml, "alternate", site + QUEUE);
        element(
                xml,
                "updated",
                moment(groups.stream()
                        .map(WaitingGroup::latest)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)));
        xml.writeStartElement("author");
        element(xml, "name", "Vigie");
        xml.writeEndElement();
        for (WaitingGroup group : groups) {
            entry(xml, site, group);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(XMLStreamWriter xml, String site, WaitingGroup group) throws XMLStreamException {
        String address = site + QUEUE + "?plateforme=" + URLEncoder.encode(group.platform(), StandardCharsets.UTF_8)
                + "&academie=A" + URLEncoder.encode(group.academy(), StandardCharsets.UTF_8);
        String tool = platforms
                .nearest(group.platform(), ParisTime.day(clock.instant()))
                .map(PlatformAsOf::name)
                .orElse(group.platform());
        String academy = territories.academy(group.academy()).map(Academy::name).orElse(group.academy());
        xml.writeStartElement("entry");
        element(xml, "id", address + "#" + ParisTime.day(group.latest()));
        element(xml, "title", sentence.of("moderation.feed.entry", group.waiting(), tool, academy));
        link(xml, "alternate", address);
        element(xml, "updated", moment(group.latest()));
        element(xml, "summary", sentence.of("moderation.feed.oldest", sentence.moment(group.oldest())));
        xml.writeEndElement();
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
        return ParisTime.offset(at).toString();
    }
}
