package org.confer.clearance;

import java.util.List;

/**
 * A paragraph of a version, beside what stood there before.
 *
 * @param passage names it across versions
 * @param pieces what stays, what was added and what was taken out, in reading order
 * @param removed whether it stood only in the version before
 * @param remarks of all units, oldest first
 */
public record SheetParagraph(
        String passage,
        boolean heading,
        List<Piece> pieces,
        boolean removed,
        List<RemarkListing> remarks) {

    /** A run of words. */
    public record Piece(Change change, String text) {}

    /** What became of a run of words between two versions. */
    public enum Change {
        KEPT,
        ADDED,
        REMOVED
    }

    public boolean isChanged() {
        return pieces.stream().anyMatch(piece -> piece.change() != Change.KEPT);
    }
}
