package org.confer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declares what the items look like. Any set of records runs through the same engine with a
 * declaration and no code of its own:
 *
 * <pre>{@code
 * Schema restaurants = Schema.named("restaurants").text("name").text("address").category("city");
 * Schema papers = Schema.declared("papers", "title: text, authors: names, year: number");
 * }</pre>
 *
 * @param name for reports
 * @param fields in the order in which {@link #item(String, List)} takes the values
 */
public record Schema(String name, List<Field> fields) {

    /**
     * One field of the declaration.
     *
     * @param name unique within the schema
     */
    public record Field(String name, FieldKind kind) {}

    /** Training plans: everything but the id may be missing. */
    public static final Schema PLANS =
            named("plans")
                    .with("title", FieldKind.TITLE)
                    .with("subject", FieldKind.SUBJECT)
                    .with("audience", FieldKind.AUDIENCE)
                    .with("organiser", FieldKind.ORGANISER)
                    .with("region", FieldKind.REGION)
                    .with("level", FieldKind.LEVEL)
                    .with("cohort", FieldKind.COHORT)
                    .with("start", FieldKind.START)
                    .with("end", FieldKind.END)
                    .with("precision", FieldKind.PRECISION)
                    .with("occurrences", FieldKind.OCCURRENCES)
                    .with("headcount", FieldKind.HEADCOUNT)
                    .with("mode", FieldKind.MODE)
                    .with("hours", FieldKind.HOURS);

    public Schema {
        fields = List.copyOf(fields);
        if (fields.stream().map(Field::name).distinct().count() != fields.size()) {
            throw new IllegalArgumentException("Schema " + name + " names a field twice");
        }
    }

    public static Schema named(String name) {
        return new Schema(name, List.of());
    }

    /**
     * A declaration that was written down.
     *
     * @param fields names, each with its {@link FieldKind} after a colon, parted by commas or line
     *     breaks: {@code title: text, authors: names, year: number}
     * @throws IllegalArgumentException naming the field, when its kind is missing or unknown
     */
    public static Schema declared(String name, String fields) {
        Schema schema = named(name);
        for (String field : fields.split("[,\\n]", -1)) {
            if (!field.isBlank()) {
                int colon = field.lastIndexOf(':');
                String kind = field.substring(colon + 1).strip().toUpperCase(Locale.ROOT);
                if (colon < 0
                        || Arrays.stream(FieldKind.values())
                                .noneMatch(k -> k.name().equals(kind))) {
                    throw new IllegalArgumentException(
                            "Schema %s: the field %s has no kind that is known"
                                    .formatted(name, field.strip()));
                }
                schema = schema.with(field.substring(0, colon).strip(), FieldKind.valueOf(kind));
            }
        }
        return schema;
    }

    public Schema with(String field, FieldKind kind) {
        var more = new ArrayList<>(fields);
        more.add(new Field(field, kind));
        return new Schema(name, more);
    }

    public Schema text(String field) {
        return with(field, FieldKind.TEXT);
    }

    public Schema names(String field) {
        return with(field, FieldKind.NAMES);
    }

    public Schema category(String field) {
        return with(field, FieldKind.CATEGORY);
    }

    public Schema number(String field) {
        return with(field, FieldKind.NUMBER);
    }

    public Schema source(String field) {
        return with(field, FieldKind.SOURCE);
    }

    /** True when the items have a title, that is, when they are plans and not any records. */
    public boolean describesPlans() {
        return indexOf(FieldKind.TITLE) >= 0;
    }

    /**
     * @return index of the first field of that kind, or -1
     */
    public int indexOf(FieldKind kind) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    /**
     * @return index of the field, or -1
     */
    public int indexOf(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * @param values in the order of {@link #fields()}; null or blank means missing
     * @throws IllegalArgumentException when there are more or fewer values than fields
     */
    public Item item(String id, List<@Nullable String> values) {
        if (values.size() != fields.size()) {
            throw new IllegalArgumentException(
                    "Item %s has %d values, schema %s has %d fields"
                            .formatted(id, values.size(), name, fields.size()));
        }
        return new Item(id, values.toArray(new @Nullable String[0]));
    }

    /** An item from named values; names that the schema does not know are left out. */
    public Item item(String id, Map<String, String> values) {
        @Nullable String[] ordered = new @Nullable String[fields.size()];
        Arrays.setAll(ordered, i -> values.get(fields.get(i).name()));
        return new Item(id, ordered);
    }
}
