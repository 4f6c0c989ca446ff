package org.confer.caldav;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.confer.kernel.Message;

/**
 * Reads a multistatus element by element. A document type is refused, so that there are no entities
 * that grow or lead elsewhere; what lies too deep or is too much is refused as well.
 */
final class MultistatusReader {

    private static final String DAV = "DAV:";
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final int MOST_RESOURCES = 20_000;
    private static final int DEEPEST = 30;
    private static final int OK = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S+\\s+(\\d{3})\\b.*");

    private final XMLStreamReader xml;
    private final List<Multistatus.Resource> resources = new ArrayList<>();
    private String syncToken = "";
    private int depth;

    private MultistatusReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The one of the JDK, whatever else lies on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched from elsewhere");
        });
        return factory;
    }

    static Multistatus read(byte[] content) throws DavFailed {
        try {
            XMLStreamReader xml =
                    factory().createXMLStreamReader(new ByteArrayInputStream(content));
            MultistatusReader reader = new MultistatusReader(xml);
            reader.readAll();
            return new Multistatus(List.copyOf(reader.resources), reader.syncToken);
        } catch (XMLStreamException | RuntimeException unreadable) {
            // the reader of the JDK answers some broken input with unchecked exceptions
            throw new DavFailed(Message.of("caldav.unreadable"));
        }
    }

    private void readAll() throws XMLStreamException {
        if (!next() || !name().equals("d:multistatus")) {
            throw new XMLStreamException("no multistatus");
        }
        while (next()) {
            switch (name()) {
                case "d:response" -> {
                    if (resources.size() == MOST_RESOURCES) {
                        throw new XMLStreamException("too many resources");
                    }
                    resources.add(resource());
                }
                case "d:sync-token" -> syncToken = text().strip();
                default -> skip();
            }
        }
    }

    private Multistatus.Resource resource() throws XMLStreamException {
        String href = "";
        int status = OK;
        Map<String, Multistatus.Property> properties = new HashMap<>();
        while (next()) {
            switch (name()) {
                case "d:href" -> href = text().strip();
                case "d:status" -> status = status(text());
                case "d:propstat" -> properties.putAll(found());
                default -> skip();
            }
        }
        return new Multistatus.Resource(href, status, properties);
    }

    /** The properties of a propstat, if they were found. */
    private Map<String, Multistatus.Property> found() throws XMLStreamException {
        Map<String, Multistatus.Property> properties = new HashMap<>();
        int status = OK;
        while (next()) {
            switch (name()) {
                case "d:status" -> status = status(text());
                case "d:prop" -> {
                    while (next()) {
                        properties.put(name(), property());
                    }
                }
                default -> skip();
            }
        }
        return status == OK ? properties : Map.of();
    }

    private Multistatus.Property property() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<String> hrefs = new ArrayList<>();
        Set<String> children = new HashSet<>();
        Set<String> components = new HashSet<>();
        int inside = 1;
        boolean inHref = false;
        while (inside > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    requireShallow(inside);
                    inside++;
                    if (inside == 2) {
                        children.add(name());
                    }
                    inHref = name().equals("d:href");
                    String component = xml.getAttributeValue(null, "name");
                    if (name().equals("c:comp") && component != null) {
                        components.add(component.toUpperCase(Locale.ROOT));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> inside--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inHref && !xml.getText().isBlank()) {
                        hrefs.add(xml.getText().strip());
                    } else if (inside == 1) {
                        text.append(xml.getText());
                    }
                }
                default -> requireNoDocumentType();
            }
        }
        depth--;
        return new Multistatus.Property(text.toString(), hrefs, children, components);
    }

    /** To the next element inside the present one; false at its end. */
    private boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    requireShallow(depth);
                    depth++;
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                default -> requireNoDocumentType();
            }
        }
        return false;
    }

    private String text() throws XMLStreamException {
        String text = xml.getElementText();
        depth--;
        return text;
    }

    private void skip() throws XMLStreamException {
        while (next()) {
            skip();
        }
    }

    private String name() {
        String namespace = xml.getNamespaceURI();
        return DAV.equals(namespace)
                ? "d:" + xml.getLocalName()
                : CALDAV.equals(namespace) ? "c:" + xml.getLocalName() : "?:" + xml.getLocalName();
    }

    private void requireNoDocumentType() throws XMLStreamException {
        if (xml.getEventType() == XMLStreamConstants.DTD
                || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("no document type");
        }
    }

    private static void requireShallow(int levels) throws XMLStreamException {
        if (levels > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
    }

    private static int status(String line) {
        Matcher matcher = STATUS.matcher(line.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
