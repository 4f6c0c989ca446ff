package org.confer.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * One cell of a table, typed as far as the file tells. In a CSV every cell that is not empty is
 * text.
 */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** Nothing, or nothing but white space. */
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /** Words as written, white space included. */
    record Text(String text) implements Cell {}

    /** A number, without a format. */
    record Number(BigDecimal value) implements Cell {

        public Number {
            BigDecimal stripped = value.stripTrailingZeros();
            value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /**
     * A date, perhaps with a time of day, in nobody's time zone.
     *
     * @param yearShown whether the reader of the spreadsheet sees the year: where it is hidden, the
     *     stored year is only the one in which somebody typed "3/5"
     */
    record Moment(LocalDateTime value, boolean yearShown) implements Cell {

        public LocalDate date() {
            return value.toLocalDate();
        }

        @Override
        public String text() {
            return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? value.toLocalDate().toString()
                    : value.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"));
        }
    }

    /** A date cell whose format shows only the month: the day stored in it means nothing. */
    record Month(YearMonth value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A formula whose value no program has calculated yet. */
    record Formula(String formula) implements Cell {
        @Override
        public String text() {
            return "=" + formula;
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Cell {
        @Override
        public String text() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /**
     * @return the cell in plain words, dates in ISO form, numbers without grouping; never null
     */
    String text();

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /**
     * @return the text, or {@link #BLANK} if it holds only white space
     */
    static Cell of(String text) {
        return text.isBlank() ? BLANK : new Text(text);
    }

    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Cell of(BigDecimal number) {
        return new Number(number);
    }

    static Cell of(LocalDate date) {
        return new Moment(date.atStartOfDay(), true);
    }
}
