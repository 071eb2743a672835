package fr.vigie.svg;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawing read as a program reads it: it fails unless it is well-formed. */
record Drawing(Document document) {

    static Drawing of(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return new Drawing(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String element) {
        var nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", element);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    List<String> texts(String element) {
        return all(element).stream().map(Element::getTextContent).toList();
    }

    /** What someone who cannot see it is told. */
    String said() {
        return texts("title").get(0) + " – " + texts("desc").get(0);
    }
}
