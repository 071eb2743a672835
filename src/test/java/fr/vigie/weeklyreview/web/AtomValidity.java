package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Whether a feed keeps to RFC 4287: by the grammar, and in what a grammar can't say. */
final class AtomValidity {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomValidity() {}

    static void assertValid(String feed) throws Exception {
        assertThat(broken(feed)).isEmpty();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        List<String> ids = new ArrayList<>();
        NodeList entries = root.getElementsByTagNameNS(ATOM, "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            ids.add(first(entry, "id"));
            // 4.1.1 and 4.1.2: an author, and a link where there is no content; a summary of plain words
            assertThat(entry.getElementsByTagNameNS(ATOM, "author").getLength()).isPositive();
            assertThat(entry.getElementsByTagNameNS(ATOM, "link").getLength()).isPositive();
            assertThat(first(entry, "title")).isNotBlank();
            assertThat(first(entry, "updated")).isGreaterThanOrEqualTo(first(entry, "published"));
        }
        assertThat(ids).as("4.2.6: no two entries of one id here").doesNotHaveDuplicates();
        assertThat(root.getElementsByTagNameNS(ATOM, "updated").getLength()).isEqualTo(entries.getLength() + 1);
    }

    /** What the grammar finds broken, a line each. */
    static List<String> broken(String feed) throws Exception {
        List<String> faults = new ArrayList<>();
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {
                faults.add(fault.getMessage());
            }

            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }
        };
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, handler);
        SchemaReader grammar = CompactSchemaReader.getInstance();
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), grammar);
        try (var schema = AtomValidity.class.getResourceAsStream("atom.rnc");
                var document = new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8))) {
            assertThat(driver.loadSchema(new InputSource(schema)))
                    .as(faults.toString())
                    .isTrue();
            driver.validate(new InputSource(document));
        }
        return faults;
    }

    private static String first(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
