package org.confer.planfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confer.planfile.PlanFileProposal.Column;
import org.jspecify.annotations.Nullable;

/** Knows the rows already read by a fingerprint of 128 bits each, so that repeats are found. */
final class RowPrints {

    private record Print(long left, long right) {}

    private final Map<Print, String> firstKeys = new HashMap<>();

    /**
     * @param agency the agency in force: the same row under another agency is another plan
     * @return the key of the row that said the same before; null if none did, and it is noted
     */
    @Nullable String seenBefore(RowCells cells, List<Column> columns, String agency, String key) {
        long left = 0xcbf29ce484222325L;
        long right = 0x9E3779B97F4A7C15L;
        for (Column column : columns) {
            if (column.role() == ColumnRole.NUMBER) {
                continue;
            }
            String words = cells.words(column);
            for (int i = 0; i < words.length(); i++) {
                left = (left ^ words.charAt(i)) * 0x100000001b3L;
                right = Long.rotateLeft(right, 5) * 0xD6E8FEB86659FD93L + words.charAt(i);
            }
            left = (left ^ 0x1F) * 0x100000001b3L;
            right = Long.rotateLeft(right, 5) * 0xD6E8FEB86659FD93L + 0x1F;
        }
        return firstKeys.putIfAbsent(new Print(left, right + agency.hashCode()), key);
    }
}
