package org.confer.matching.parse;

import java.util.ArrayList;
import java.util.List;
import org.confer.matching.FieldKind;
import org.confer.matching.Item;
import org.confer.matching.Remark;
import org.confer.matching.Schema;

/**
 * Reads items of any declared schema: field i has its value at place i and three sets: its words,
 * its trigrams and the numbers in it. One reader serves one thread.
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

    private static final int SETS = 3;

    public static int numbers(int field) {
        return SETS * field + 2;
    }

    public static int words(int field) {
        return SETS * field;
    }

    public static int trigrams(int field) {
        return SETS * field + 1;
    }

    /** Stands for a whole text among the words: finds equal ones, and tells how rare it is. */
    public static int whole(String text) {
        return ~Tokens.hash(text, 0, text.length());
    }

    @Override
    public Profile read(Item item) {
        int fields = schema.fields().size();
        Profile profile = new Profile(item.id(), fields, SETS * fields);
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
                case CATEGORY -> {
                    profile.values[i] = texts.number(text);
                    sets(profile, i, text);
                }
                default -> {
                    String full = Vocabulary.ABBREVIATIONS.replaceIn(text);
                    profile.values[i] = texts.number(full);
                    sets(profile, i, full);
                    numbers(profile, i, full);
                    if (field.kind() == FieldKind.TEXT) {
                        all.add(whole(full));
                    }
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

    /** Numbers in digits, and Roman ones from II on: they are rarely misspelt and tell much. */
    private void numbers(Profile profile, int field, String text) {
        tokens.clear();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                int number = number(text, from, i);
                if (number >= 0) {
                    tokens.add(number);
                }
                from = -1;
            }
        }
        profile.sets[numbers(field)] = tokens.sorted();
    }

    private static int number(String text, int from, int to) {
        if (Character.isDigit(text.charAt(from))) {
            int number = 0;
            for (int i = from; i < to && Character.isDigit(text.charAt(i)); i++) {
                number = (number * 10 + Character.digit(text.charAt(i), 10)) & 0x3FFFFFFF;
            }
            return number;
        }
        return switch (text.substring(from, to)) {
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "vi" -> 6;
            default -> -1;
        };
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
