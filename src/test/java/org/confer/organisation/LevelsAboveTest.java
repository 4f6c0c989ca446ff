package org.confer.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Tier;
import org.confer.organisation.LevelsAbove.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsAboveTest {

    @ParameterizedTest
    @CsvSource({
        "中共枣源县委, 枣源",
        "中国共产党枣源县委员会, 枣源",
        "临川市枣源县人民政府, 枣源",
        "雁沙渡镇人民政府, 雁沙渡",
        "吴县, 吴县",
        "乌兰自治州人民政府, 乌兰",
        "Eastvale District Council, Eastvale",
        "Council of the Borough of St Alban, St Alban",
        "City Council, City Council"
    })
    void aBodyIsNamedAfterItsPlace(String body, String place) {
        assertThat(LevelsAbove.placeOf(body)).isEqualTo(place);
    }

    @Test
    void aTownshipStandsBelowTwoLevelsAndBesideOthers() {
        DepartmentListing city = unit(1, "临川市委", Tier.CITY, null);
        DepartmentListing personnel = unit(2, "临川市人社局", Tier.CITY, 1L);
        DepartmentListing county = unit(3, "枣源县委", Tier.COUNTY, 1L);
        DepartmentListing other = unit(4, "望岭县委", Tier.COUNTY, 1L);
        DepartmentListing office = unit(5, "枣源县人社局", Tier.COUNTY, 3L);
        DepartmentListing town = unit(6, "雁沙渡镇政府", Tier.TOWNSHIP, 3L);
        DepartmentListing nextTown = unit(7, "蒲柳湾镇政府", Tier.TOWNSHIP, 3L);
        List<DepartmentListing> all =
                List.of(city, personnel, county, other, office, town, nextTown);
        LevelsAbove levels =
                LevelsAbove.of(
                        List.of(town, county, city),
                        above -> all.stream().filter(each -> above.equals(each.parent())).toList());
        assertThat(levels.departments())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(city, personnel, county, other, office)
                                .filter(each -> each != other)
                                .map(DepartmentListing::id)
                                .toList());
        assertThat(levels.places())
                .containsExactly(new Place("雁沙渡", List.of("蒲柳湾")), new Place("枣源", List.of("望岭")));
    }

    private static DepartmentListing unit(long id, String name, Tier tier, @Nullable Long parent) {
        return new DepartmentListing(
                new DepartmentId(id),
                name,
                name,
                List.of(),
                tier,
                true,
                parent == null ? null : new DepartmentId(parent));
    }
}
