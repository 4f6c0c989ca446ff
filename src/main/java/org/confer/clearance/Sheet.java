package org.confer.clearance;

import java.util.List;

/**
 * A version with everything that was said about it, in one language.
 *
 * @param mine whether the person at work answers for a unit that is asked, and may still do so
 * @param kept whether the person at work writes these minutes
 */
public record Sheet(
        VersionListing version,
        List<SheetParagraph> paragraphs,
        List<UnitConsent> units,
        boolean mine,
        boolean kept) {

    public List<RemarkListing> remarks() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.remarks().stream()).toList();
    }
}
