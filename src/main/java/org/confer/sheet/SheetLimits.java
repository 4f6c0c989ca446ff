package org.confer.sheet;

/** What a table may hold; whoever sends more gets a sentence, not an exhausted server. */
final class SheetLimits {

    /** 100,000 plans in a CSV take about 30 MB; an XLSX of them far less. */
    static final long FILE_BYTES = 64L << 20;

    /** All parts of a workbook together, unpacked; a million rows of ten cells stay below it. */
    static final long UNPACKED_BYTES = 1L << 30;

    /** Spreadsheets pack about 1:10, seldom 1:50; the bombs known go beyond 1:1000. */
    static final long PACKING_RATIO = 200;

    /** Below this many bytes the ratio says nothing: a sheet of blank cells packs well. */
    static final long RATIO_COUNTS_FROM = 16L << 20;

    /** A workbook has a handful of parts for each sheet and one for each picture. */
    static final int PARTS = 5_000;

    /** A spreadsheet program's own limit for one cell. */
    static final int CELL_CHARS = 32_767;

    /** A text or a tag of a workbook's part; a full cell takes a quarter of it at most. */
    static final long BYTES_WITHOUT_TAG = 1L << 20;

    /** Shared strings are the only part that must be held in memory as a whole. */
    static final long SHARED_CHARS = 48L << 20;

    /** Plans have about ten columns; beyond this many only blank cells are accepted. */
    static final int COLUMNS = 1_024;

    /** A spreadsheet program's own limit. */
    static final int ROWS = 1_048_576;

    static final int SHEETS = 255;

    /** One area for each agency block of a long list, and room to spare. */
    static final int MERGED_AREAS = 200_000;

    /** Cell formats; a spreadsheet program's own limit is 65,490. */
    static final int STYLES = 70_000;

    private SheetLimits() {}
}
