package org.confer.clearance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.confer.clearance.SheetParagraph.Change;
import org.confer.clearance.SheetParagraph.Piece;

/**
 * Lays a version beside the one before it: paragraphs in the order of the new one, and what was
 * taken out behind the paragraph that it followed.
 */
final class SheetWriter {

    private final Locale language;
    private final boolean first;
    private final List<RemarkListing> remarks;

    /**
     * @param first whether there is no version before, so that nothing counts as added
     * @param remarks of all versions
     */
    SheetWriter(Locale language, boolean first, List<RemarkListing> remarks) {
        this.language = language;
        this.first = first;
        this.remarks = remarks;
    }

    List<SheetParagraph> paragraphs(List<SentParagraph> before, List<SentParagraph> now) {
        Map<String, SentParagraph> old = new LinkedHashMap<>();
        before.forEach(paragraph -> old.put(paragraph.passage(), paragraph));
        Map<String, SentParagraph> young = new LinkedHashMap<>();
        now.forEach(paragraph -> young.put(paragraph.passage(), paragraph));
        List<SheetParagraph> all = new ArrayList<>();
        gone("", before, young, all);
        now.forEach(paragraph -> {
            SentParagraph was = old.get(paragraph.passage());
            List<Piece> pieces =
                    first || paragraph.equals(was)
                            ? List.of(new Piece(Change.KEPT, paragraph.text()))
                            : Differences.between(
                                    was == null ? "" : was.text(), paragraph.text(), language);
            all.add(sheet(paragraph, pieces, false));
            gone(paragraph.passage(), before, young, all);
        });
        return all;
    }

    /** Paragraphs of the version before that followed this one and are there no more. */
    private void gone(
            String after,
            List<SentParagraph> before,
            Map<String, SentParagraph> young,
            List<SheetParagraph> all) {
        String last = "";
        for (SentParagraph paragraph : before) {
            if (young.containsKey(paragraph.passage())) {
                last = paragraph.passage();
            } else if (last.equals(after)) {
                all.add(
                        sheet(
                                paragraph,
                                List.of(new Piece(Change.REMOVED, paragraph.text())),
                                true));
            }
        }
    }

    private SheetParagraph sheet(SentParagraph paragraph, List<Piece> pieces, boolean removed) {
        return new SheetParagraph(
                paragraph.passage(),
                paragraph.heading(),
                pieces,
                removed,
                remarks.stream()
                        .filter(remark -> remark.passage().equals(paragraph.passage()))
                        .toList());
    }
}
