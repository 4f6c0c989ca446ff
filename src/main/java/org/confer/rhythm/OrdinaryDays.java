package org.confer.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confer.calendar.SpecialDay;
import org.confer.calendar.WorkingYear;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Tells ordinary working days from weekends, public holidays and make-up workdays (调休): on a
 * Saturday that is worked instead of a Friday nobody is invited to a regular meeting either.
 */
final class OrdinaryDays {

    private static final Set<DayOfWeek> USUAL_WEEKEND =
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The longest run of days off that is looked over. */
    private static final int FARTHEST = 30;

    private final IntFunction<Optional<WorkingYear>> years;
    private final Map<Integer, Optional<WorkingYear>> known = new HashMap<>();

    OrdinaryDays(IntFunction<Optional<WorkingYear>> years) {
        this.years = years;
    }

    /** Why the day is none; empty for an ordinary working day. */
    Optional<Message> against(LocalDate day) {
        Optional<WorkingYear> year = year(day);
        Optional<SpecialDay> special =
                year.stream()
                        .flatMap(one -> one.days().stream())
                        .filter(one -> one.day().equals(day))
                        .findFirst();
        if (special.isPresent()) {
            SpecialDay one = special.get();
            return Optional.of(
                    one.working()
                            ? Message.of("rhythm.off.makeUp", day)
                            : Message.of("rhythm.off.holiday", day, one.nameEn(), one.nameZh()));
        }
        return year.map(WorkingYear::weekend).orElse(USUAL_WEEKEND).contains(day.getDayOfWeek())
                ? Optional.of(Message.of("rhythm.off.weekend", day))
                : Optional.empty();
    }

    /** The ordinary working day on which to meet instead; null if the meeting falls out. */
    @Nullable LocalDate instead(LocalDate day, WhenOff policy) {
        return switch (policy) {
            case LEAVE_OUT -> null;
            case NEXT_WORKING_DAY ->
                    first(IntStream.rangeClosed(1, FARTHEST).mapToObj(day::plusDays));
            case PREVIOUS_WORKING_DAY ->
                    first(IntStream.rangeClosed(1, FARTHEST).mapToObj(day::minusDays));
            case NEAREST_WORKING_DAY ->
                    first(
                            IntStream.rangeClosed(1, FARTHEST)
                                    .boxed()
                                    .flatMap(i -> Stream.of(day.minusDays(i), day.plusDays(i))));
        };
    }

    /** Years that were asked for and of which nothing is known. */
    Set<Integer> unknown() {
        Set<Integer> unknown = new TreeSet<>();
        known.forEach((year, data) -> {
            if (data.isEmpty()) {
                unknown.add(year);
            }
        });
        return unknown;
    }

    private @Nullable LocalDate first(Stream<LocalDate> days) {
        return days.filter(day -> against(day).isEmpty()).findFirst().orElse(null);
    }

    private Optional<WorkingYear> year(LocalDate day) {
        return known.computeIfAbsent(day.getYear(), years::apply);
    }
}
