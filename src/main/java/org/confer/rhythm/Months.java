package org.confer.rhythm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confer.kernel.Message;

/** In which months of a year a conference meets. */
public enum Months {
    EVERY(IntStream.rangeClosed(1, 12).boxed().toList()),
    EVERY_OTHER(List.of(2, 4, 6, 8, 10, 12)),
    FIRST_OF_QUARTER(List.of(1, 4, 7, 10)),
    LAST_OF_QUARTER(List.of(3, 6, 9, 12)),
    LAST_OF_HALF_YEAR(List.of(6, 12));

    private final List<Integer> numbers;

    Months(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** The part of a rule that names them; every month needs no names. */
    String rule() {
        return this == EVERY
                ? "FREQ=MONTHLY"
                : numbers.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "FREQ=YEARLY;BYMONTH=", ""));
    }

    public Message label() {
        return Message.of("rhythm.months." + name());
    }
}
