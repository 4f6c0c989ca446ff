package org.confer.matching.parse;

import java.util.ArrayList;
import java.util.List;
import org.confer.matching.FieldKind;
import org.confer.matching.Item;
import org.confer.matching.Remark;
import org.confer.matching.Schema;

/**
 * Reads items of any declared schema: field i has its value at place i, its words at set 2i and its
 * trigrams at set 2i + 1. One reader serves one thread.
 */
public final class RecordReader implements Reader {

    private final Schema schema;
    private final Interner texts;
    private final Tokens tokens = new Tokens();
    private final Tokens all = new Tokens();
    private final List<Remark> remarks = new ArrayList<>();

    public RecordReader(Schema schema, Interner texts) {
        this.schema = schema;
        this.texts = texts;
    }

    public static int words(int field) {
        return 2 * field;
    }

    public static int trigrams(int field) {
        return 2 * field + 1;
    }

    @Override
    public Profile read(Item item) {
        int fields = schema.fields().size();
        Profile profile = new Profile(item.id(), fields, 2 * fields);
        all.clear();
        for (int i = 0; i < fields; i++) {
            String raw = item.value(i);
            if (raw == null || raw.isBlank()) {
                continue;
            }
            Schema.Field field = schema.fields().get(i);
            if (raw.length() > Normal.LONGEST) {
                remarks.add(new Remark(item.id(), field.name(), Remark.Reason.TOO_LONG, false));
            }
            if (Normal.unreadable(raw)) {
                remarks.add(
                        new Remark(
                                item.id(),
                                field.name(),
                                Remark.Reason.UNREADABLE_CHARACTERS,
                                false));
            }
            String text = Normal.of(raw);
            switch (field.kind()) {
                case NUMBER -> number(item, profile, i, text);
                case SOURCE -> profile.values[i] = texts.number(text);
                case NAMES -> {
                    profile.values[i] = texts.number(text);
                    names(profile, i, text);
                }
                default -> {
                    profile.values[i] = texts.number(text);
                    sets(profile, i, text);
                }
            }
            if (field.kind() == FieldKind.TEXT || field.kind() == FieldKind.NAMES) {
                for (int word : profile.sets[words(i)]) {
                    all.add(word);
                }
            }
        }
        profile.words = all.sorted();
        return profile;
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> told = List.copyOf(remarks);
        remarks.clear();
        return told;
    }

    private void sets(Profile profile, int field, String text) {
        tokens.clear();
        tokens.text(text, false);
        profile.sets[words(field)] = tokens.sorted();
        tokens.clear();
        tokens.text(text, true);
        profile.sets[trigrams(field)] = tokens.sorted();
    }

    /** Of a name only the last word counts, since first names come as initials. */
    private void names(Profile profile, int field, String text) {
        tokens.clear();
        for (String name : text.split("[,;&]| and ", -1)) {
            String whole = name.strip();
            if (!whole.isEmpty()) {
                String last = whole.substring(whole.lastIndexOf(' ') + 1);
                tokens.text(last.length() > 1 ? last : whole, false);
            }
        }
        profile.sets[words(field)] = tokens.sorted();
        tokens.clear();
        tokens.text(text, true);
        profile.sets[trigrams(field)] = tokens.sorted();
    }

    private void number(Item item, Profile profile, int field, String text) {
        try {
            profile.values[field] =
                    (int)
                            Math.clamp(
                                    Long.parseLong(text),
                                    Integer.MIN_VALUE + 1L,
                                    Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            remarks.add(
                    new Remark(
                            item.id(),
                            schema.fields().get(field).name(),
                            Remark.Reason.NOT_A_NUMBER,
                            false));
        }
    }
}
