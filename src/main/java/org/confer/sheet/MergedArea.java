package org.confer.sheet;

/**
 * A block of cells shown as one; its value stands in the upper left cell.
 *
 * @param top first row, from 1
 * @param left first column, from 0
 * @param bottom last row, inclusive
 * @param right last column, inclusive
 */
public record MergedArea(int top, int left, int bottom, int right) {

    public boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    public int columns() {
        return right - left + 1;
    }

    public int rows() {
        return bottom - top + 1;
    }
}
