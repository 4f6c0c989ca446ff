package org.confer.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One record to be compared: an id and the values of a {@link Schema}'s fields. */
public final class Item {

    private final String id;
    private final @Nullable String[] values;

    Item(String id, @Nullable String[] values) {
        this.id = Objects.requireNonNull(id, "id");
        this.values = values;
    }

    /** A training plan, by the fields of {@link Schema#PLANS}. */
    public static PlanItem plan(String id) {
        return new PlanItem(id);
    }

    public String id() {
        return id;
    }

    /**
     * @param field index in the schema
     * @return null when missing
     */
    public @Nullable String value(int field) {
        return values[field];
    }

    @Override
    public String toString() {
        return "Item[" + id + "]";
    }

    /** Collects what is known of a training plan; nothing but the id is needed. */
    public static final class PlanItem {

        private final String id;
        private final List<@Nullable String> values;

        private PlanItem(String id) {
            this.id = id;
            values = new ArrayList<>();
            Schema.PLANS.fields().forEach(field -> values.add(null));
        }

        private PlanItem set(FieldKind kind, @Nullable Object value) {
            values.set(Schema.PLANS.indexOf(kind), value == null ? null : value.toString());
            return this;
        }

        public PlanItem title(@Nullable String title) {
            return set(FieldKind.TITLE, title);
        }

        /** Subjects beyond the title, parted by semicolons. */
        public PlanItem subject(@Nullable String subject) {
            return set(FieldKind.SUBJECT, subject);
        }

        public PlanItem audience(@Nullable String audience) {
            return set(FieldKind.AUDIENCE, audience);
        }

        public PlanItem organiser(@Nullable String organiser) {
            return set(FieldKind.ORGANISER, organiser);
        }

        public PlanItem region(@Nullable String region) {
            return set(FieldKind.REGION, region);
        }

        public PlanItem level(@Nullable String level) {
            return set(FieldKind.LEVEL, level);
        }

        public PlanItem cohort(@Nullable Integer cohort) {
            return set(FieldKind.COHORT, cohort);
        }

        /** First day. */
        public PlanItem start(@Nullable LocalDate start) {
            return set(FieldKind.START, start);
        }

        /** Last day, inclusive. */
        public PlanItem end(@Nullable LocalDate end) {
            return set(FieldKind.END, end);
        }

        public PlanItem precision(@Nullable Precision precision) {
            return set(FieldKind.PRECISION, precision);
        }

        /** The class days of a course that does not meet every day from start to end. */
        public PlanItem occurrences(List<LocalDate> days) {
            return set(
                    FieldKind.OCCURRENCES,
                    days.isEmpty()
                            ? null
                            : String.join(";", days.stream().map(LocalDate::toString).toList()));
        }

        public PlanItem headcount(@Nullable Integer people) {
            return set(FieldKind.HEADCOUNT, people);
        }

        /** Words that say how it is held: online, 面授…; others mean nothing. */
        public PlanItem mode(@Nullable String mode) {
            return set(FieldKind.MODE, mode);
        }

        /** Class hours as a number, or words such as "3 days" or 24学时. */
        public PlanItem hours(@Nullable String hours) {
            return set(FieldKind.HOURS, hours);
        }

        public Item build() {
            return Schema.PLANS.item(id, values);
        }
    }
}
