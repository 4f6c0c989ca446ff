package org.confer.calendarfile.ical;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One unfolded line of a calendar file: {@code NAME;PARAMETER=VALUE:VALUE} (RFC 5545 section 3.1).
 *
 * @param number where it begins in the file, from 1
 * @param name upper case
 * @param parameters names in upper case; several values of one are joined by commas
 * @param value as it stands, still escaped
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    @Nullable String parameter(String wanted) {
        return parameters.get(wanted);
    }

    /** The value of a TEXT property with its escapes undone (RFC 5545 section 3.3.11). */
    String text() {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                char escaped = value.charAt(++at);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /**
     * @return null if the line has no name or no colon
     */
    static @Nullable ContentLine parse(int number, String line) {
        int at = 0;
        while (at < line.length() && isNameCharacter(line.charAt(at))) {
            at++;
        }
        if (at == 0 || at == line.length()) {
            return null;
        }
        String name = line.substring(0, at).toUpperCase(Locale.ROOT);
        if (line.charAt(at) == ':') {
            return new ContentLine(number, name, Map.of(), line.substring(at + 1));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        while (at < line.length() && line.charAt(at) == ';') {
            int end = endOfParameter(line, at + 1);
            int equals = line.indexOf('=', at + 1);
            if (equals > 0 && equals < end) {
                parameters.put(
                        line.substring(at + 1, equals).strip().toUpperCase(Locale.ROOT),
                        parameterValue(line.substring(equals + 1, end)));
            }
            at = end;
        }
        if (at >= line.length() || line.charAt(at) != ':') {
            return null;
        }
        return new ContentLine(number, name, parameters, line.substring(at + 1));
    }

    /** Letters, digits, hyphen; underscore and dot are seen in the wild (grouped vCards). */
    private static boolean isNameCharacter(char c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '.';
    }

    /**
     * The next semicolon or colon outside of quotes; the line's length if there is none. A colon
     * before two slashes belongs to the parameter: some programs write {@code TZID=tzone://Custom}
     * without quotes.
     */
    private static int endOfParameter(String line, int from) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || (c == ':' && !line.startsWith("//", at + 1)))) {
                return at;
            }
        }
        return line.length();
    }

    /** Without its quotes, with the caret escapes of RFC 6868 undone. */
    private static String parameterValue(String raw) {
        String value = raw.replace("\"", "");
        return value.indexOf('^') < 0
                ? value
                : value.replace("^n", "\n").replace("^'", "\"").replace("^^", "^");
    }
}
