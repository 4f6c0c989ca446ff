package org.confer.document;

/**
 * A file that travels inside the PDF and belongs to its content.
 *
 * @param name file name with its ending, ASCII
 * @param mediaType for example {@code text/calendar}
 * @param description one line for the reader's list of attachments
 * @param relation what it is to the paper
 * @param content the bytes; not copied
 */
public record Attachment(
        String name, String mediaType, String description, Relation relation, byte[] content) {

    /** What an attached file is to the paper (ISO 19005-3, annex E). */
    public enum Relation {
        /** The same content for machines. */
        ALTERNATIVE("Alternative"),
        /** Data that the paper's words were made from. */
        DATA("Data"),
        /** Something beside the paper's content. */
        SUPPLEMENT("Supplement");

        private final String pdfName;

        Relation(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }
}
