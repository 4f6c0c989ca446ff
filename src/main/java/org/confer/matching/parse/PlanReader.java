package org.confer.matching.parse;

import static org.confer.matching.parse.Profile.MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.confer.matching.FieldKind;
import org.confer.matching.Item;
import org.confer.matching.Precision;
import org.confer.matching.Remark;
import org.confer.matching.Remark.Reason;
import org.confer.matching.Schema;

/**
 * Reads training plans. One reader serves one thread; readers of one matcher share their {@link
 * Names}.
 */
public final class PlanReader implements Reader {

    // Places of Profile.value
    public static final int SUBJECT_HASH = 0;
    public static final int TOPIC_HASH = 1;
    public static final int AUDIENCE = 2;
    public static final int REGION = 3;
    public static final int LEVEL = 4;
    public static final int COHORT = 5;
    public static final int PART = 6;

    /**
     * A year, or of a plan year that two calendar years share, minus the first: -2026 is 2026/27.
     */
    public static final int EDITION = 7;

    public static final int START = 8;
    public static final int END = 9;

    /** 1 when the days are known exactly. */
    public static final int EXACT = 10;

    public static final int ORGANISER = 11;
    public static final int HEADCOUNT = 12;

    /** Number of the subject's text, kept only when a language model takes part. */
    public static final int SUBJECT_TEXT = 13;

    /** Hash of the audience and of the place: the same in every run, whatever was read before. */
    public static final int AUDIENCE_HASH = 14;

    public static final int REGION_HASH = 15;

    /** Number of the audience's text, kept only when a language model takes part. */
    public static final int AUDIENCE_TEXT = 16;

    /** Number of the text of the title beside the audience, kept only for a language model. */
    public static final int CORE_TEXT = 17;

    /** 1 when beside its audience a plan says no subject of its own, else 0. */
    public static final int OWN_WORK = 18;

    /** 1 online, 2 in person, 3 both. */
    public static final int MODE = 19;

    /** Class hours. */
    public static final int HOURS = 20;

    /**
     * Number of the text of a bilingual title's second half, kept only when a language model takes
     * part; {@link #SUBJECT_TEXT} is the first then.
     */
    public static final int OTHER_TEXT = 21;

    static final int VALUES = 22;

    // Places of Profile.set
    public static final int TITLE_TOKENS = 0;
    public static final int TOPIC_TOKENS = 1;
    public static final int AUDIENCE_TOKENS = 2;
    public static final int OCCURRENCES = 3;

    /** Classes of people, as {@link PeopleClasses} numbers them. */
    public static final int CLASSES = 4;

    static final int SETS = 5;

    private static final int FIRST_DAY = -25_567; // 1900-01-01
    private static final int LAST_DAY = 84_371; // 2200-12-31

    /** Texts that many plans share, read once. */
    public static final class Names {
        public final Interner audiences = new Interner();
        public final Interner organisers = new Interner();
        public final Interner regions = new Interner();
        public final Interner subjects = new Interner();
        private final ConcurrentHashMap<String, Audience> readAudiences = new ConcurrentHashMap<>();
        private final ConcurrentHashMap<String, Organiser> readOrganisers =
                new ConcurrentHashMap<>();
        private static final int KEPT = 200_000;

        public Names() {
            regions.number("");
        }
    }

    private record Audience(
            String words,
            int number,
            int hash,
            String region,
            String scope,
            int[] tokens,
            int[] classes) {}

    private record Organiser(int number, String region, String scope) {}

    private static final Audience NOBODY =
            new Audience("", MISSING, MISSING, "", "", new int[0], new int[0]);
    private static final Organiser NO_UNIT = new Organiser(MISSING, "", "");

    private final Schema schema;
    private final Names names;
    private final boolean keepTexts;
    private final Tokens tokens = new Tokens();
    private final TitleWords title = new TitleWords();
    private final List<Remark> remarks = new ArrayList<>();
    private final int[] field = new int[FieldKind.values().length];
    private String foundRegion = "";
    private String foundScope = "";
    private String ownRegion = "";

    /**
     * @param keepTexts true when a language model will want the subjects
     */
    public PlanReader(Schema schema, Names names, boolean keepTexts) {
        this.schema = schema;
        this.names = names;
        this.keepTexts = keepTexts;
        for (FieldKind kind : FieldKind.values()) {
            field[kind.ordinal()] = schema.indexOf(kind);
        }
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> told = List.copyOf(remarks);
        remarks.clear();
        return told;
    }

    @Override
    public Profile read(Item item) {
        Profile plan = new Profile(item.id(), VALUES, SETS);
        Organiser organiser = organiser(text(item, FieldKind.ORGANISER));
        ownRegion = organiser.region;
        Audience audience = audience(text(item, FieldKind.AUDIENCE));
        String subject = Normal.of(text(item, FieldKind.SUBJECT));

        title.start(Normal.of(text(item, FieldKind.TITLE)));
        title.readEdition();
        title.readCohort();
        title.readMode();
        title.readHours();
        title.readLevel();
        title.dropBoilerplate();
        foundRegion = "";
        foundScope = "";
        dropPlaces(title.text);
        Halves halves = subject.isEmpty() ? Halves.of(title.text) : null;
        String withAudience = squeezed(halves == null ? title.text : halves.han());
        String otherHalf = halves == null ? "" : squeezed(halves.latin());
        if (halves != null) {
            title.text.setLength(0);
            title.text.append(halves.han());
        }
        title.drop(audience.words);
        String core =
                Vocabulary.SYNONYMS.replaceIn(title.empty() ? withAudience : squeezed(title.text));

        tokens.clear();
        tokens.text(core, true);
        plan.sets[TITLE_TOKENS] = tokens.sorted();
        if (plan.sets[TITLE_TOKENS].length > 0) {
            plan.values[SUBJECT_HASH] = hash(plan.sets[TITLE_TOKENS]);
        }
        plan.values[OWN_WORK] =
                subject.isEmpty() && Beside.nothing(withAudience, audience.words) ? 1 : 0;
        int titleMode = title.mode;
        int titleHours = title.hours;
        int titleLevel = title.level;
        int titleCohort = title.cohort;
        plan.values[EDITION] = title.edition;
        plan.values[PART] = title.part;
        String topic = topic(plan, otherHalf.isEmpty() ? subject : otherHalf);
        blockingWords(plan, core, topic);

        plan.values[LEVEL] = level(item, titleLevel, subject);
        plan.values[COHORT] = cohort(item, titleCohort);
        plan.values[AUDIENCE] = audience.number;
        plan.sets[AUDIENCE_TOKENS] = audience.tokens;
        plan.sets[CLASSES] = audience.classes.length > 0 ? audience.classes : classes(withAudience);
        plan.values[ORGANISER] = organiser.number;
        plan.values[AUDIENCE_HASH] = audience.hash;
        String region = region(item, audience, organiser);
        plan.values[REGION] = names.regions.number(region);
        plan.values[REGION_HASH] = Tokens.hash(region, 0, region.length());
        plan.values[HEADCOUNT] = count(item, FieldKind.HEADCOUNT);
        plan.values[MODE] = mode(item, titleMode);
        plan.values[HOURS] = hours(item, titleHours);
        if (keepTexts) {
            String words =
                    withAudience.isBlank()
                            ? topic
                            : anyHan(withAudience)
                                    ? Vocabulary.SYNONYMS.replaceIn(withAudience)
                                    : withAudience;
            plan.values[SUBJECT_TEXT] = words.isBlank() ? MISSING : names.subjects.number(words);
            plan.values[OTHER_TEXT] =
                    otherHalf.isEmpty() ? MISSING : names.subjects.number(otherHalf);
            String beside = Beside.words(words, audience.words);
            plan.values[CORE_TEXT] = beside.isBlank() ? MISSING : names.subjects.number(beside);
            plan.values[AUDIENCE_TEXT] =
                    audience.words.isEmpty() ? MISSING : names.subjects.number(audience.words);
        }
        dates(item, plan);
        return plan;
    }

    private String text(Item item, FieldKind kind) {
        int at = field[kind.ordinal()];
        String raw = at < 0 ? null : item.value(at);
        if (raw == null) {
            return "";
        }
        if (raw.length() > Normal.LONGEST) {
            remark(item, kind, Reason.TOO_LONG);
        }
        if (Normal.unreadable(raw)) {
            remark(item, kind, Reason.UNREADABLE_CHARACTERS);
        }
        return raw;
    }

    private void remark(Item item, FieldKind kind, Reason reason) {
        remarks.add(
                new Remark(
                        item.id(),
                        schema.fields().get(field[kind.ordinal()]).name(),
                        reason,
                        false));
    }

    /** The first subject is the one the plan is about; the others are asides. */
    private String topic(Profile plan, String subject) {
        if (subject.isEmpty()) {
            return "";
        }
        int end = subject.indexOf(';');
        title.start(end < 0 ? subject : subject.substring(0, end));
        title.readLevel();
        title.dropBoilerplate();
        String topic = Vocabulary.SYNONYMS.replaceIn(squeezed(title.text));
        tokens.clear();
        tokens.text(topic, true);
        plan.sets[TOPIC_TOKENS] = tokens.sorted();
        if (plan.sets[TOPIC_TOKENS].length > 0) {
            plan.values[TOPIC_HASH] = hash(plan.sets[TOPIC_TOKENS]);
        }
        return topic;
    }

    private void blockingWords(Profile plan, String core, String topic) {
        tokens.clear();
        tokens.text(core, false);
        tokens.text(topic, false);
        plan.words = tokens.sorted();
    }

    private int level(Item item, int titleLevel, String subject) {
        String said = Normal.of(text(item, FieldKind.LEVEL));
        if (!said.isEmpty()) {
            long match = Vocabulary.LEVELS.longest(said, 0);
            return match >= 0 ? Integer.parseInt(Vocabulary.LEVELS.word(match)) : MISSING;
        }
        if (titleLevel == MISSING || subject.isEmpty()) {
            return titleLevel;
        }
        title.start(subject);
        title.readLevel();
        return title.level == titleLevel ? MISSING : titleLevel;
    }

    private int cohort(Item item, int inTitle) {
        int said = count(item, FieldKind.COHORT);
        return said != MISSING ? said : inTitle;
    }

    private int mode(Item item, int inTitle) {
        String said = text(item, FieldKind.MODE);
        if (!said.isBlank()) {
            title.start(Normal.of(said));
            title.readMode();
            if (title.mode != MISSING) {
                return title.mode;
            }
        }
        return inTitle;
    }

    private int hours(Item item, int inTitle) {
        String said = Normal.of(text(item, FieldKind.HOURS));
        if (said.isEmpty()) {
            return inTitle;
        }
        title.start(said.chars().allMatch(c -> c >= '0' && c <= '9') ? said + "学时" : said);
        title.readHours();
        return title.hours != MISSING ? title.hours : inTitle;
    }

    private int count(Item item, FieldKind kind) {
        String said = text(item, kind).strip();
        if (said.isEmpty()) {
            return MISSING;
        }
        try {
            long number = Long.parseLong(said);
            if (number >= 0) {
                return (int) Math.min(number, Integer.MAX_VALUE);
            }
            remark(item, kind, Reason.NEGATIVE);
        } catch (NumberFormatException e) {
            remark(item, kind, Reason.NOT_A_NUMBER);
        }
        return MISSING;
    }

    private void dates(Item item, Profile plan) {
        int start = day(item, FieldKind.START);
        int end = day(item, FieldKind.END);
        if (start != MISSING && end != MISSING && end < start) {
            remark(item, FieldKind.END, Reason.END_BEFORE_START);
            end = MISSING;
        }
        plan.values[START] = start != MISSING ? start : end;
        plan.values[END] = end != MISSING ? end : start;
        String precision = text(item, FieldKind.PRECISION);
        boolean exact = precision.isEmpty() || precision.equalsIgnoreCase(Precision.DAY.name());
        plan.values[EXACT] = exact && start != MISSING ? 1 : 0;
        String occurrences = text(item, FieldKind.OCCURRENCES);
        if (!occurrences.isEmpty()) {
            tokens.clear();
            for (String one : occurrences.split("[;, ]+", 1_000)) {
                int day = Days.read(one);
                if (day >= FIRST_DAY && day <= LAST_DAY) {
                    tokens.add(day);
                }
            }
            plan.sets[OCCURRENCES] = tokens.sorted();
        }
    }

    private int day(Item item, FieldKind kind) {
        String said = text(item, kind).strip();
        if (said.isEmpty()) {
            return MISSING;
        }
        int day = Days.read(said);
        if (day == MISSING) {
            remark(item, kind, Reason.NOT_A_DATE);
            return MISSING;
        }
        if (day < FIRST_DAY || day > LAST_DAY) {
            remark(item, kind, Reason.DATE_OUT_OF_RANGE);
            return MISSING;
        }
        return day;
    }

    private String region(Item item, Audience audience, Organiser organiser) {
        String said = Normal.of(text(item, FieldKind.REGION));
        if (!said.isEmpty()) {
            return said;
        }
        if (!audience.region.isEmpty()) {
            return audience.region;
        }
        if (!foundRegion.isEmpty() && !misspelt(foundRegion, organiser.region)) {
            return foundRegion;
        }
        String scope = audience.scope.isEmpty() ? foundScope : audience.scope;
        if (!organiser.region.isEmpty()) {
            boolean own =
                    scope.isEmpty()
                            || organiser.region.charAt(organiser.region.length() - 1)
                                    == scope.charAt(0);
            return own ? organiser.region : scope;
        }
        return scope.isEmpty() ? organiser.scope : scope;
    }

    /** Two places of one rank with nearly the same characters: the title has a typing error. */
    private static boolean misspelt(String inTitle, String ofOrganiser) {
        if (ofOrganiser.length() < 3
                || Math.abs(inTitle.length() - ofOrganiser.length()) > 1
                || inTitle.charAt(inTitle.length() - 1)
                        != ofOrganiser.charAt(ofOrganiser.length() - 1)) {
            return false;
        }
        return inTitle.chars()
                .limit(inTitle.length() - 1L)
                .allMatch(c -> ofOrganiser.indexOf(c) >= 0);
    }

    private Audience audience(String raw) {
        if (raw.isEmpty()) {
            return NOBODY;
        }
        String key = ownRegion + '\t' + raw;
        Audience known = names.readAudiences.get(key);
        if (known == null) {
            known = readAudience(Normal.of(raw));
            if (names.readAudiences.size() < Names.KEPT) {
                names.readAudiences.put(key, known);
            }
        }
        return known;
    }

    private Audience readAudience(String normalised) {
        foundRegion = "";
        foundScope = "";
        StringBuilder words = new StringBuilder(normalised);
        dropPlaces(words);
        String rest = squeezed(words);
        String canonical = Vocabulary.AUDIENCES.replaceIn(rest);
        tokens.clear();
        tokens.text(canonical, true);
        for (int i = 0; i < rest.length(); i++) {
            long match = Vocabulary.AUDIENCES.longest(rest, i);
            if (match >= 0) {
                String post = Vocabulary.AUDIENCES.word(match);
                tokens.add(~Tokens.hash(post, 0, post.length()));
                i += Phrases.length(match) - 1;
            }
        }
        int[] found = tokens.sorted();
        int[] classes = classes(rest);
        if (found.length == 0) {
            return new Audience("", MISSING, MISSING, foundRegion, foundScope, found, classes);
        }
        return new Audience(
                rest,
                names.audiences.number(canonical),
                hash(found),
                foundRegion,
                foundScope,
                found,
                classes);
    }

    private int[] classes(String text) {
        tokens.clear();
        PeopleClasses.read(text, tokens);
        return tokens.sorted();
    }

    private Organiser organiser(String raw) {
        if (raw.isEmpty()) {
            return NO_UNIT;
        }
        Organiser known = names.readOrganisers.get(raw);
        if (known == null) {
            String text = Normal.of(raw);
            int place = Regions.organiserPlace(text);
            String region = place > 0 ? text.substring(0, place) : "";
            if (place == 0) {
                place = Regions.englishLengthAt(text, 0);
                region = text.substring(0, place);
            }
            String scope =
                    region.isEmpty() && text.length() > 2 && "省市县区".indexOf(text.charAt(0)) >= 0
                            ? text.substring(0, 1)
                            : "";
            String unit = Vocabulary.ORGANISERS.replaceIn(text);
            known =
                    new Organiser(
                            unit.isEmpty() ? MISSING : names.organisers.number(unit),
                            region,
                            scope);
            if (names.readOrganisers.size() < Names.KEPT) {
                names.readOrganisers.put(raw, known);
            }
        }
        return known;
    }

    /** Blanks out places and scopes where a word may begin; remembers the first of each. */
    private void dropPlaces(StringBuilder text) {
        boolean mayBegin = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Normal.han(c)) {
                mayBegin = true;
                if (c >= 'a' && c <= 'z' && (i == 0 || !Phrases.latin(text.charAt(i - 1)))) {
                    i = dropEnglishPlace(text, i);
                }
                continue;
            }
            int length = mayBegin ? Regions.scopeLengthAt(text, i) : 0;
            if (length > 0) {
                if (foundScope.isEmpty()) {
                    foundScope = Regions.scopeName(text.subSequence(i, i + length));
                }
                if (text.charAt(i) == '全' || text.charAt(i) == '本') {
                    clear(text, i, i + length);
                }
                i += length - 1;
                continue;
            }
            length = mayBegin ? placeLengthAt(text, i) : 0;
            if (length > 0) {
                if (foundRegion.isEmpty()) {
                    foundRegion = text.substring(i, i + length);
                }
                clear(text, i, i + length);
                i += length - 1;
                continue;
            }
            mayBegin = false;
        }
    }

    /** The organiser's own place is known to be one, whatever it looks like. */
    private int placeLengthAt(StringBuilder text, int from) {
        return !ownRegion.isEmpty() && Regions.startsWith(text, from, ownRegion)
                ? ownRegion.length()
                : Regions.lengthAt(text, from);
    }

    private int dropEnglishPlace(StringBuilder text, int from) {
        int blank = text.indexOf(" ", from);
        if (blank < 0) {
            return text.length();
        }
        int length =
                Regions.englishLengthAt(
                        text.substring(from, Math.min(text.length(), from + 40)), 0);
        if (length == 0) {
            return from;
        }
        if (foundRegion.isEmpty()) {
            foundRegion = text.substring(from, from + length);
        }
        int start = from >= 3 && text.substring(from - 3, from).equals("of ") ? from - 3 : from;
        clear(text, start, from + length);
        return from + length - 1;
    }

    private static void clear(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** Blanks single, brackets and dashes out. */
    private static String squeezed(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept =
                    Character.isLetterOrDigit(c)
                            || Character.isSurrogate(c)
                            || c == '\''
                            || c == '+'
                            || c == '、';
            if (kept) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static boolean anyHan(String text) {
        return text.chars().anyMatch(c -> Normal.han((char) c));
    }

    private static int hash(int[] set) {
        int h = 1;
        for (int token : set) {
            h = Tokens.mix(h * 31 + token);
        }
        return h == MISSING ? 0 : h;
    }
}
