package org.confer;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.confer.kernel.Anybody;
import org.confer.kernel.FromWithin;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.jooq.PlainSQL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The rules of the house; each message is the rule. */
@AnalyzeClasses(packages = "org.confer", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRules {

    private static final Set<String> TELLS_TIME =
            Set.of(
                    Instant.class.getName(),
                    LocalDate.class.getName(),
                    LocalDateTime.class.getName(),
                    OffsetDateTime.class.getName(),
                    ZonedDateTime.class.getName(),
                    Year.class.getName(),
                    YearMonth.class.getName());

    @ArchTest
    static final ArchRule onlyStoresSpeakJooq =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Store")
                    .and(areNotGenerated())
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "org.confer.*.tables..")
                    .because("only a …Store speaks SQL, so that a view cannot compile against it");

    @ArchTest
    static final ArchRule storesArePackagePrivate =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Store")
                    .should()
                    .bePackagePrivate()
                    .because("a store belongs to the services of its own module");

    @ArchTest
    static final ArchRule noPlainSql =
            noClasses()
                    .that(areNotGenerated())
                    .should()
                    .callMethodWhere(
                            new DescribedPredicate<JavaMethodCall>("a @PlainSQL method") {
                                @Override
                                public boolean test(JavaMethodCall call) {
                                    return call.getTarget()
                                            .resolveMember()
                                            .map(method -> method.isAnnotatedWith(PlainSQL.class))
                                            .orElse(false);
                                }
                            })
                    .because("SQL is said in jOOQ's language, never pasted together from strings");

    @ArchTest
    static final ArchRule viewsAreNotPublic =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .notBePublic()
                    .andShould()
                    .resideInAPackage("..ui")
                    .because("nobody but the router needs a view");

    @ArchTest
    static final ArchRule vaadinOnlyWhereScreensAreMade =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..ui", "..spi", "org.confer.shell", "org.confer.lists", "org.confer")
                    .and()
                    .haveSimpleNameNotEndingWith("SecurityConfiguration")
                    .and()
                    .doNotHaveFullyQualifiedName("org.confer.security.SessionUser")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin..")
                    .because("screens are made in …ui, extension points and the shell");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethodWhere(
                            new DescribedPredicate<JavaMethodCall>("now() without a Clock") {
                                @Override
                                public boolean test(JavaMethodCall call) {
                                    return call.getName().equals("now")
                                            && TELLS_TIME.contains(
                                                    call.getTargetOwner().getFullName())
                                            && call.getTarget().getRawParameterTypes().stream()
                                                    .noneMatch(type ->
                                                            type.isEquivalentTo(Clock.class));
                                }
                            })
                    .because("a test must be able to say what time it is");

    @ArchTest
    static final ArchRule iCal4jOnlyInItsRoom =
            onlyIn("org.confer.calendarfile.ical", "net.fortuna.ical4j..", "org.dmfs..");

    @ArchTest
    static final ArchRule mailLibrariesOnlyInTheirRoom =
            onlyIn("org.confer.notification..", "jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule httpLibraryOnlyInItsRoom =
            onlyIn("org.confer.outbound", "org.apache.hc..");

    @ArchTest
    static final ArchRule documentLibrariesOnlyInTheirRoom =
            onlyIn(
                    "org.confer.document..",
                    "org.apache.pdfbox..",
                    "com.openhtmltopdf..",
                    "org.apache.poi..");

    @ArchTest
    static final ArchRule sheetLibrariesOnlyInTheirRoom =
            onlyIn("org.confer.sheet..", "de.siegmar.fastcsv..", "org.dhatim.fastexcel..");

    @ArchTest
    static final ArchRule modelLibrariesOnlyInTheirRoom =
            onlyIn("org.confer.matching.meaning", "ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule vectorGraphOnlyInItsRoom =
            onlyIn("org.confer.matching.compare", "io.github.jbellis..");

    @ArchTest
    static final ArchRule everyServiceMethodSaysWhoMayCallIt =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areNotStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Service.class)
                    .and()
                    .areDeclaredInClassesThat()
                    .arePublic()
                    .should(
                            beAnnotatedWith(Requires.class)
                                    .or(beAnnotatedWith(SignedIn.class))
                                    .or(beAnnotatedWith(Anybody.class))
                                    .or(beAnnotatedWith(FromWithin.class))
                                    .forSubtype())
                    .because("permission is checked on the service, not only in the view");

    @ArchTest
    static final ArchRule eventsArePublishedByTheirOwners =
            classes()
                    .that()
                    .areRecords()
                    .and()
                    .areTopLevelClasses()
                    .and(areListenedTo())
                    .should(beMadeInTheirOwnPackage())
                    .because(
                            "who listens to an event relies on it: it happened, and was permitted");

    private static DescribedPredicate<JavaClass> areListenedTo() {
        return DescribedPredicate.describe(
                "are listened to",
                type ->
                        type.getDirectDependenciesToSelf().stream()
                                .flatMap(use -> use.getOriginClass().getMethods().stream())
                                .anyMatch(method -> listens(method, type)));
    }

    private static boolean listens(JavaMethod method, JavaClass type) {
        return method.isMetaAnnotatedWith(EventListener.class)
                && method.getRawParameterTypes().stream().anyMatch(type::equals);
    }

    private static ArchCondition<JavaClass> beMadeInTheirOwnPackage() {
        return new ArchCondition<>("be made in their own package") {
            @Override
            public void check(JavaClass event, ConditionEvents found) {
                event.getConstructorCallsToSelf().stream()
                        .filter(call ->
                                !call.getOriginOwner()
                                        .getPackageName()
                                        .equals(event.getPackageName()))
                        .forEach(call ->
                                found.add(
                                        SimpleConditionEvent.violated(
                                                call, call.getDescription())));
            }
        };
    }

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)")
                    .orShould()
                    .haveNameMatching("org\\.confer\\..*\\.Abstract[A-Z].*")
                    .because("such names say nothing");

    /** Above this a newcomer no longer takes a module in at one look. */
    private static final int MOST_TYPES = 28;

    /** Roots still to be cut; their number may fall and is then to be lowered here. */
    private static final Map<String, Integer> TO_BE_CUT = Map.of("org.confer.meeting", 39);

    @ArchTest
    static void aRootThatGrowsIsCutIntoModules(JavaClasses classes) {
        Map<String, Long> types =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.matches("org\\.confer\\.\\w+"))
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(types)
                .as("over about 25 types in a root: cut a new module, not a layer")
                .allSatisfy((root, count) ->
                        assertThat(count)
                                .as(root)
                                .isLessThanOrEqualTo(TO_BE_CUT.getOrDefault(root, MOST_TYPES)));
        assertThat(TO_BE_CUT)
                .as("what was cut is no exception any more")
                .allSatisfy((root, allowed) ->
                        assertThat(types.get(root)).as(root).isEqualTo((long) allowed));
    }

    private static ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(room + " is the only room that knows " + String.join(", ", libraries));
    }

    private static DescribedPredicate<JavaClass> areNotGenerated() {
        return new DescribedPredicate<>("are not generated") {
            @Override
            public boolean test(JavaClass type) {
                return !type.getPackageName().matches("org\\.confer\\.\\w+\\.tables(\\..*)?");
            }
        };
    }
}
