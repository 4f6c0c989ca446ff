package org.confer.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Cells of type "d" hold a date in ISO form (ECMA-376, 18.18.11). */
final class IsoMoments {

    private IsoMoments() {}

    static Cell cell(String value) {
        String text = value.strip().replaceFirst("Z$", "");
        try {
            return new Cell.Moment(
                    text.contains("T")
                            ? LocalDateTime.parse(text)
                            : LocalDate.parse(text).atStartOfDay(),
                    true);
        } catch (DateTimeException notIso) {
            return Cell.of(value);
        }
    }
}
