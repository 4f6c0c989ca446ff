package org.confer.paper;

/**
 * A file to hand out: as an attachment, never shown inside a page.
 *
 * @param content not copied
 */
public record PaperFile(String name, String mediaType, byte[] content) {}
