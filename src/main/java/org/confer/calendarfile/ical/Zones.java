package org.confer.calendarfile.ical;

import com.ibm.icu.util.TimeZone;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone that a TZID means: an IANA name, also at the end of a path; a Windows name; the
 * place that the file's own definition tells; that definition itself. A name that nobody knows is
 * reported, never taken silently.
 */
final class Zones {

    private static final int MOST_DEFINITIONS = 100;

    private static final Map<String, ZoneId> KNOWN = known();

    /** Tried first when a definition without a known name is matched with a known zone. */
    private static final List<String> LIKELY =
            List.of(
                    "Asia/Shanghai",
                    "Europe/London",
                    "Europe/Berlin",
                    "Europe/Athens",
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Los_Angeles",
                    "Asia/Tokyo",
                    "Asia/Kolkata",
                    "Australia/Sydney",
                    "Pacific/Auckland");

    private final Map<String, EventZone> found;
    private final Map<String, Component> definitions;
    private final EventZone fallback;
    private final Problems problems;
    private final Budget budget;

    Zones(List<Component> definitions, ZoneId fallback, Problems problems, Budget budget) {
        this(new HashMap<>(), new HashMap<>(), EventZone.of(fallback), problems, budget);
        for (Component definition : definitions) {
            if (this.definitions.size() == MOST_DEFINITIONS) {
                problems.lost(
                        definition.line, Message.of("calendarfile.tooManyZones", MOST_DEFINITIONS));
                break;
            }
            this.definitions.putIfAbsent(cleaned(definition.text("TZID")), definition);
        }
    }

    private Zones(
            Map<String, EventZone> found,
            Map<String, Component> definitions,
            EventZone fallback,
            Problems problems,
            Budget budget) {
        this.found = found;
        this.definitions = definitions;
        this.fallback = fallback;
        this.problems = problems;
        this.budget = budget;
    }

    /** The same zones, with another one for times that name none. */
    Zones withFallback(ZoneId other) {
        return new Zones(found, definitions, EventZone.of(other), problems, budget);
    }

    /** The zone of times that name none. */
    EventZone fallback() {
        return fallback;
    }

    /**
     * @param line where the name stands, for the report
     */
    EventZone zone(String tzid, int line) {
        String name = cleaned(tzid);
        EventZone zone = found.get(name);
        if (zone == null) {
            zone = find(name, line);
            found.put(name, zone);
        }
        return zone;
    }

    private EventZone find(String name, int line) {
        ZoneId known = byName(name);
        Component definition = definitions.get(name);
        if (known == null && definition != null) {
            known = byName(cleaned(definition.text("X-LIC-LOCATION")));
        }
        if (known != null) {
            return EventZone.of(known);
        }
        if (definition != null) {
            try {
                return matched(name, ZoneDefinition.rules(definition, budget), line);
            } catch (InvalidInput unusable) {
                problems.add(definition.line, unusable.reason());
            }
        }
        problems.add(line, Message.of("calendarfile.zoneUnknown", name, fallback.shown().getId()));
        return fallback;
    }

    /**
     * Those that ICU knows too: iCal4j, once it is at work, adds hundreds of ids to the JVM's list
     * that have no rules until it uses them.
     */
    static Map<String, ZoneId> known() {
        Map<String, ZoneId> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> real = new HashSet<>(Arrays.asList(TimeZone.getAvailableIDs()));
        ZoneId.getAvailableZoneIds().stream()
                .filter(real::contains)
                .forEach(id -> known.put(id, ZoneId.of(id)));
        known.put("Z", ZoneOffset.UTC);
        known.put("UTC", ZoneOffset.UTC);
        known.put("GMT", ZoneOffset.UTC);
        return known;
    }

    private static @Nullable ZoneId byName(String name) {
        ZoneId zone = KNOWN.get(name);
        int slash = name.length();
        for (int parts = 0; zone == null && parts < 3 && slash > 0; parts++) {
            slash = name.lastIndexOf('/', slash - 1);
            if (slash >= 0) {
                zone = parts == 0 ? null : KNOWN.get(name.substring(slash + 1));
            }
        }
        if (zone == null) {
            String windows = TimeZone.getIDForWindowsID(name, "001");
            zone = windows == null ? null : KNOWN.get(windows);
        }
        return zone;
    }

    /**
     * Gives a zone that only the file describes the name of a known one that keeps the same time.
     */
    private EventZone matched(String name, ZoneRules rules, int line) {
        if (sameTime(rules, fallback.rules())) {
            return fallback;
        }
        if (rules.isFixedOffset()) {
            return EventZone.of(rules.getOffset(java.time.Instant.EPOCH));
        }
        for (String likely : LIKELY) {
            if (sameTime(rules, ZoneId.of(likely).getRules())) {
                return EventZone.of(ZoneId.of(likely));
            }
        }
        for (ZoneId zone : KNOWN.values()) {
            if (sameTime(rules, zone.getRules())) {
                return EventZone.of(zone);
            }
        }
        problems.add(line, Message.of("calendarfile.zoneOwn", name, fallback.shown().getId()));
        return new EventZone(rules, fallback.shown());
    }

    /** Compared at noon of every tenth day of the years in which meetings are planned. */
    private static boolean sameTime(ZoneRules one, ZoneRules other) {
        LocalDateTime end = LocalDateTime.of(2032, 1, 1, 0, 0);
        for (LocalDateTime at = LocalDateTime.of(2024, 1, 1, 12, 0);
                at.isBefore(end);
                at = at.plusDays(10)) {
            if (!one.getOffset(at).equals(other.getOffset(at))) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String tzid) {
        return tzid.replace("\"", "").strip().toLowerCase(Locale.ROOT).equals("z")
                ? "Z"
                : tzid.replace("\"", "").strip();
    }
}
