package org.confer.matching;

/**
 * Something odd about an item, told instead of thrown.
 *
 * @param item the item's id
 * @param field the schema's field, or "id"
 * @param refused true when the item was not taken in; false when it was, without this value
 */
public record Remark(String item, String field, Reason reason, boolean refused) {

    /** What is odd. */
    public enum Reason {
        ID_MISSING,
        /** An item with this id was there already and has been replaced. */
        ID_TWICE,
        /** Longer than can be read; only the beginning counts. */
        TOO_LONG,
        /** Control characters, unpaired surrogates or NULs were left out. */
        UNREADABLE_CHARACTERS,
        /** Not a date. */
        NOT_A_DATE,
        /** Before 1900 or after 2200: taken as missing. */
        DATE_OUT_OF_RANGE,
        END_BEFORE_START,
        NOT_A_NUMBER,
        NEGATIVE,
        /** Nothing is left to compare. */
        EMPTY
    }
}
