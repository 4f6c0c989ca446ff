package org.confer.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Tier;

/**
 * Who stands above a department in the tree, on a higher level of government, and what the places
 * between them are called.
 *
 * @param tier the department's own
 * @param departments of the bodies above it, the bodies included; empty without a higher level
 * @param places from its own place upwards, each beside its neighbours
 */
public record LevelsAbove(Tier tier, Set<DepartmentId> departments, List<Place> places) {

    private static final Pattern CHINESE =
            Pattern.compile("\\G.{1,7}?(?:特别行政区|自治[区州县旗]|地区|街道|[省市县区旗盟州乡镇])");

    private static final Pattern BODY_IN_ENGLISH =
            Pattern.compile(
                    "\\b(?:the|of|people[’']s|municipal|provincial|province|city|county|district"
                            + "|borough|town|township|parish|council|government|authority"
                            + "|committee|office)\\b",
                    Pattern.CASE_INSENSITIVE);

    /**
     * The place of a body that stands under a body of a higher level.
     *
     * @param name as texts speak of it, without the word for its kind where that leaves a name
     * @param beside names of the other places of that level under the same body
     */
    public record Place(String name, List<String> beside) {
        public Place {
            beside = List.copyOf(beside);
        }
    }

    public LevelsAbove {
        departments = Set.copyOf(departments);
        places = List.copyOf(places);
    }

    /**
     * @param chain the department, the one above it, and so on to the top
     * @param below the departments directly under one
     */
    static LevelsAbove of(
            List<DepartmentListing> chain, Function<DepartmentId, List<DepartmentListing>> below) {
        Tier own = chain.getFirst().tier();
        Set<DepartmentId> above = new LinkedHashSet<>();
        List<Place> places = new ArrayList<>();
        for (int step = 1; step < chain.size(); step++) {
            DepartmentListing body = chain.get(step);
            DepartmentListing from = chain.get(step - 1);
            if (body.tier().compareTo(own) >= 0) {
                continue;
            }
            above.add(body.id());
            List<String> beside = new ArrayList<>();
            for (DepartmentListing unit : below.apply(body.id())) {
                if (unit.tier().compareTo(body.tier()) <= 0) {
                    above.add(unit.id());
                }
                if (unit.tier() == from.tier() && !unit.id().equals(from.id())) {
                    beside.add(placeOf(unit.name()));
                }
            }
            if (from.tier().compareTo(body.tier()) > 0) {
                String name = placeOf(from.name());
                beside.removeIf(name::equals);
                places.add(new Place(name, beside.stream().distinct().toList()));
            }
        }
        return new LevelsAbove(own, above, places);
    }

    /** 枣源 for 中共枣源县委, Eastvale for Eastvale District Council. */
    static String placeOf(String body) {
        String name = body.strip().replaceFirst("^(?:中国共产党|中共)", "");
        Matcher part = CHINESE.matcher(name);
        String place = "";
        while (part.find()) {
            place = part.group();
        }
        if (!place.isEmpty()) {
            String bare = place.replaceFirst("(?:特别行政区|自治[区州县旗]|地区|街道|[省市县区旗盟州乡镇])$", "");
            return bare.length() >= 2 ? bare : place;
        }
        String bare = BODY_IN_ENGLISH.matcher(name).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return bare.isEmpty() ? name : bare;
    }
}
