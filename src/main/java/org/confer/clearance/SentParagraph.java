package org.confer.clearance;

/**
 * A paragraph as it was sent.
 *
 * @param passage names it across versions and languages
 */
record SentParagraph(String passage, boolean heading, String text) {}
