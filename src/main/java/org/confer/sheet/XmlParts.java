package org.confer.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a zip package, unpacked as they are read and never beyond the limits; a document
 * type declaration (the way to entity bombs and foreign files) is refused.
 */
final class XmlParts implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final ZipParts zip;
    private long unpacked;

    private XmlParts(ZipParts zip) {
        this.zip = zip;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static XmlParts open(SheetSource source) throws IOException {
        ZipParts zip;
        try {
            zip = source.parts();
        } catch (ZipException | EOFException broken) {
            throw new UnreadableSheet(UnreadableSheet.Why.BROKEN, 1);
        }
        int parts = zip.size();
        if (parts > SheetLimits.PARTS) {
            zip.close();
            throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_PARTS, parts, SheetLimits.PARTS);
        }
        return new XmlParts(zip);
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    /** Names are compared as in the package format: without regard to case. */
    private @Nullable ZipEntry entry(String name) {
        ZipEntry exact = zip.find(name);
        if (exact != null) {
            return exact;
        }
        return zip.all()
                .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(name))
                .findFirst()
                .map(ZipEntry.class::cast)
                .orElse(null);
    }

    /** A part being read. */
    final class Part implements AutoCloseable {
        private final CountingStream bytes;
        private final long size;
        final XMLStreamReader xml;

        private Part(CountingStream bytes, long size) throws XMLStreamException {
            this.bytes = bytes;
            this.size = size;
            this.xml = FACTORY.createXMLStreamReader(bytes);
        }

        /**
         * @return the next event of the stream
         * @throws UnreadableSheet if the XML is broken or declares a document type
         */
        int next() {
            try {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableSheet(UnreadableSheet.Why.DECLARES_ENTITIES);
                }
                return event;
            } catch (XMLStreamException broken) {
                throw refusal(broken);
            }
        }

        boolean hasNext() {
            try {
                return xml.hasNext();
            } catch (XMLStreamException broken) {
                throw refusal(broken);
            }
        }

        /** The words of the element that has just begun. */
        String text() {
            try {
                return xml.getElementText();
            } catch (XMLStreamException broken) {
                throw refusal(broken);
            }
        }

        boolean begins(String element) {
            return xml.isStartElement() && xml.getLocalName().equals(element);
        }

        boolean ends(String element) {
            return xml.isEndElement() && xml.getLocalName().equals(element);
        }

        /** An attribute without namespace. */
        @Nullable String attribute(String name) {
            return xml.getAttributeValue(null, name);
        }

        double progress() {
            return size <= 0 ? 0 : Math.min(1, (double) bytes.count() / size);
        }

        private UnreadableSheet refusal(XMLStreamException broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof Exceeded) {
                    return new UnreadableSheet(UnreadableSheet.Why.UNPACKS_TOO_LARGE);
                }
            }
            return new UnreadableSheet(
                    UnreadableSheet.Why.BROKEN,
                    Math.max(1, xml == null ? 1 : xml.getLocation().getLineNumber()));
        }

        @Override
        public void close() {
            try {
                xml.close();
                bytes.close();
            } catch (XMLStreamException | IOException failed) {
                throw new UncheckedIOException(new IOException(failed));
            }
        }
    }

    /**
     * @throws UnreadableSheet if the part is missing or cannot be unpacked
     */
    Part part(String name) {
        ZipEntry entry = entry(name);
        if (entry == null) {
            throw new UnreadableSheet(UnreadableSheet.Why.BROKEN, 1);
        }
        try {
            InputStream in = zip.open(entry);
            return new Part(new Limited(in, entry.getCompressedSize()), entry.getSize());
        } catch (IOException | XMLStreamException broken) {
            throw new UnreadableSheet(UnreadableSheet.Why.BROKEN, 1);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Unpacking went beyond a limit. */
    private static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what is really unpacked; what the package claims about itself is not believed. */
    private final class Limited extends CountingStream {
        private final long packed;
        private long seen;
        private long sinceTag;

        Limited(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(packed, 1);
        }

        /** The parser gathers a text as a whole before anybody can look at its length. */
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
            }
            if (sinceTag > SheetLimits.BYTES_WITHOUT_TAG) {
                throw new Exceeded();
            }
            return read;
        }

        @Override
        void counted() throws IOException {
            unpacked += count() - seen;
            seen = count();
            boolean tooDense =
                    seen > SheetLimits.RATIO_COUNTS_FROM
                            && seen / packed > SheetLimits.PACKING_RATIO;
            if (tooDense || unpacked > SheetLimits.UNPACKED_BYTES) {
                throw new Exceeded();
            }
        }
    }
}
