package org.confer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: a module may be allowed only modules of floors below its own. */
class FloorTests {

    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("kernel"),
                    List.of(
                            "shell",
                            "document",
                            "sheet",
                            "matching",
                            "database",
                            "calendarfile",
                            "secrets",
                            "outbound"),
                    List.of("lists", "plancell", "caldav", "signal"),
                    List.of("organisation"),
                    List.of("audit", "notification", "paper"),
                    List.of("security"),
                    List.of("calendar", "planfile"),
                    List.of("booking", "calendarlink"),
                    List.of("scheduling"),
                    List.of("conference"),
                    List.of("topic"),
                    List.of("meeting", "topiccall", "problem"),
                    List.of("sitting", "invitation"),
                    List.of("action", "meetingpaper", "datepoll", "rhythm"),
                    List.of("minutes"),
                    List.of("clearance"),
                    List.of("training"),
                    List.of("planimport", "planround", "trainingcalendar"),
                    List.of("duplicate"),
                    List.of("consolidation"),
                    List.of("savings", "feed", "nomination"),
                    List.of("reporting"),
                    List.of("demo"));

    private static final Map<String, Integer> FLOOR_OF =
            IntStream.range(0, FLOORS.size())
                    .boxed()
                    .flatMap(
                            floor -> FLOORS.get(floor).stream().map(name -> Map.entry(name, floor)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final ApplicationModules MODULES = ApplicationModules.of(Confer.class);

    @Test
    void everyModuleHasAFloor() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .allMatch(FLOOR_OF::containsKey, "stands on a floor listed in FloorTests");
    }

    @TestFactory
    List<DynamicTest> modulesImportOnlyFloorsBelow() {
        return MODULES.stream()
                .map(module ->
                        DynamicTest.dynamicTest(
                                module.getIdentifier().toString(),
                                () -> assertThat(notBelow(module)).isEmpty()))
                .toList();
    }

    private static List<String> notBelow(ApplicationModule module) {
        int floor = floor(module.getIdentifier().toString());
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> floor(other) >= floor)
                .toList();
    }

    private static int floor(String module) {
        return FLOOR_OF.getOrDefault(module, -1);
    }
}
