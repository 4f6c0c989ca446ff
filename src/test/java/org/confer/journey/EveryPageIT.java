package org.confer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.confer.permission.PermissionTable;
import org.confer.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every address of the table of permissions (so none is forgotten), opened by somebody who may see
 * it, in both languages. Each page is looked at twice, once wide and light, once as a phone in the
 * dark; an address that wants the key of a thing takes one from the list above it.
 */
@WithChromium
class EveryPageIT {

    private static final String PASSWORD = "confer-demo-2026";
    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    /** Who looks, in this order of preference. */
    private static final Map<Role, String> VISITORS = new LinkedHashMap<>();

    static {
        VISITORS.put(Role.SECRETARIAT, "secretariat@linchuan.example");
        VISITORS.put(Role.TRAINING_OFFICER, "renshe@linchuan.example");
        VISITORS.put(Role.ADMINISTRATOR, "admin@linchuan.example");
        VISITORS.put(Role.AUDITOR, "auditor@linchuan.example");
    }

    /** Where a thing's own page can only be reached from some of the list's rows. */
    private static final Map<String, String> LISTS =
            Map.of(
                    "/topics/:id/edit",
                    "topics?state=SUBMITTED",
                    "/topic-calls/:id",
                    "conferences/1");

    /** What the lists were seen to hold, so that each is opened once for all who look. */
    private static final Map<String, Optional<String>> EXAMPLES = new HashMap<>();

    private static final Pattern CONSTANT = Pattern.compile("\\b(?!CONFER_)[A-Z]{2,}_[A-Z_]+\\b");

    private static RunningConfer confer;
    private static Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        confer = RunningConfer.demo(DemoHome.copy(), Map.of("CONFER_PUBLIC_FORM", "on"));
        chromium = Chromium.start();
        try (Desk desk = Desk.wide(chromium.browser(), confer, "en")) {
            desk.open("forgotten");
            desk.fill(desk.words("security.forgotten.mail"), "leader@linchuan.example");
            desk.press(desk.words("security.forgotten.send"));
        }
        try (Desk desk = Desk.wide(chromium.browser(), confer, "en")) {
            desk.signIn("secretariat@linchuan.example", PASSWORD).speak("English");
            desk.open("calendars/connect");
            desk.fill(desk.words("calendarlink.address"), "https://calendars.example/office.ics");
            desk.fill(desk.words("calendarlink.name"), "市政府办公室");
            desk.press(desk.words("calendarlink.connect"));
            desk.page().waitForURL(url -> url.matches(".*/calendars/\\d+"));
            callForTopics(desk);
            desk.open("conferences/1/edit");
            desk.page().getByLabel(desk.words("conference.takesProblems")).last().check();
            desk.press(desk.words("conference.save"));
            desk.page().waitForURL(url -> url.endsWith("conferences/1"));
        }
        try (Desk desk = Desk.wide(chromium.browser(), confer, "en")) {
            handAProblemIn(desk);
        }
    }

    private static void callForTopics(Desk desk) {
        desk.open("topic-calls/new");
        Locator deadline = desk.page().locator("vaadin-date-time-picker input");
        deadline.nth(0).fill("31/12/2031");
        deadline.nth(0).press("Enter");
        deadline.nth(1).fill("10:00");
        deadline.nth(1).press("Enter");
        desk.press(desk.words("topiccall.open"));
        desk.page().waitForURL(url -> url.matches(".*/topic-calls/\\d+"));
    }

    /** Whoever is faster than a person is asked to do it again. */
    private static void handAProblemIn(Desk desk) {
        desk.open("report-a-problem");
        desk.fill(desk.words("problem.field.title"), "一周三次培训");
        desk.fill(desk.words("problem.field.body"), "同一批人一周参加三次同类培训。");
        Locator receipt = desk.page().locator(".problem-receipt");
        while (receipt.count() == 0) {
            desk.press(desk.words("problem.handIn"));
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        confer.close();
    }

    @Test
    void everyThirdPageIsWholeInEnglish() {
        List<PermissionTable.Row> all = PermissionTable.read().routes();
        // the same pages, which Chinese shows to be whole: a sample tells of another language's
        // lengths
        List<PermissionTable.Row> some =
                IntStream.range(0, all.size())
                        .filter(number -> number % 3 == 0)
                        .mapToObj(all::get)
                        .toList();
        look("English", "en", BundledWords.none(), some);
    }

    @Test
    void everyPageIsWholeInChinese() {
        look("中文", "zh", BundledWords.englishOnly(), PermissionTable.read().routes());
    }

    @Test
    void everyListKeepsSearchAndFiltersInItsAddressAndGoesBack() {
        searched(
                "secretariat@northmoor.example",
                "meetings",
                "topics",
                "actions",
                "plans",
                "minutes",
                "conferences",
                "rooms",
                "departments",
                "people");
        searched("admin@linchuan.example", "administration/mails");
        filtered(
                "secretariat@northmoor.example",
                "meetings",
                "topics",
                "actions",
                "plans",
                "duplicates",
                "minutes",
                "departments",
                "people");
    }

    /** An address with words that fit nothing opens the list so, and says how to see all. */
    private static void searched(String visitor, String... lists) {
        try (Desk desk = Desk.wide(chromium.browser(), confer, "en")) {
            desk.signIn(visitor, PASSWORD).speak("English");
            for (String list : lists) {
                desk.open(list + "?q=nothingislikethis");
                desk.sees(desk.words("lists.nothingFound"));
                assertThat(desk.page().locator(".filters input").first().inputValue())
                        .as(list)
                        .isEqualTo("nothingislikethis");
                desk.press(desk.words("lists.showAll"));
                desk.page().waitForURL(url -> !url.contains("q="));
                desk.page().locator("vaadin-grid.list a").first().waitFor();
            }
        }
    }

    /** The first choice beside "any" goes into the address, and the back button takes it out. */
    private static void filtered(String visitor, String... lists) {
        try (Desk desk = Desk.wide(chromium.browser(), confer, "en")) {
            desk.signIn(visitor, PASSWORD);
            Page page = desk.page();
            for (String list : lists) {
                desk.open(list);
                Locator choice = page.locator(".filters vaadin-select").first();
                String before = choice.innerText();
                choice.click();
                page.locator("vaadin-select-item").nth(1).click();
                page.waitForURL(url -> url.contains("?"));
                desk.settle();
                assertThat(choice.innerText()).as(list).isNotEqualTo(before);
                page.goBack();
                page.waitForURL(url -> !url.contains("?"));
                desk.settle();
                assertThat(page.url()).endsWith("/" + list);
                assertThat(choice.innerText()).as(list).isEqualTo(before);
            }
        }
    }

    private void look(
            String menuItem,
            String language,
            BundledWords foreign,
            List<PermissionTable.Row> routes) {
        try (Desk nobody = Desk.wide(chromium.browser(), confer, language)) {
            look(nobody, routes.stream().filter(PermissionTable.Row::nobody).toList(), foreign);
        }
        for (Map.Entry<Role, String> visitor : VISITORS.entrySet()) {
            try (Desk desk = Desk.wide(chromium.browser(), confer, language)) {
                desk.signIn(visitor.getValue(), PASSWORD).speak(menuItem);
                look(
                        desk,
                        routes.stream()
                                .filter(row -> !row.nobody() && visitor(row) == visitor.getKey())
                                .toList(),
                        foreign);
            }
        }
        assertThat(routes).as("pages that none of the visitors may see").allMatch(this::isSeen);
        assertThat(faults).isEmpty();
    }

    private boolean isSeen(PermissionTable.Row row) {
        return row.nobody() || visitor(row) != null;
    }

    private static Role visitor(PermissionTable.Row row) {
        return VISITORS.keySet().stream().filter(row.roles()::contains).findFirst().orElse(null);
    }

    private void look(Desk desk, List<PermissionTable.Row> routes, BundledWords foreign) {
        List<String> console = new ArrayList<>();
        desk.page().onConsoleMessage(message -> keep(message, console));
        desk.page().onPageError(console::add);
        int number = 0;
        for (PermissionTable.Row row : routes) {
            wide(desk.page());
            Optional<String> address = address(desk, row.name());
            if (address.isEmpty()) {
                faults.add(row.name() + ": there is no example to look at");
                continue;
            }
            console.clear();
            boolean narrow = (number++ + (foreign.isEmpty() ? 0 : 1)) % 2 == 1;
            if (narrow) {
                phone(desk.page());
            }
            desk.open(address.get());
            List<String> found = faultsOf(desk, foreign);
            found.addAll(console);
            String where = row.name() + (narrow ? " as a phone in the dark: " : ": ");
            found.forEach(fault -> faults.add(where + fault));
        }
    }

    private static void keep(ConsoleMessage message, List<String> console) {
        if (message.type().equals("error")) {
            console.add("console: " + message.text());
        }
    }

    private static void wide(Page page) {
        page.setViewportSize(WIDE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void phone(Page page) {
        page.setViewportSize(PHONE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    /** With the key of a thing in it where the route wants one. */
    private static Optional<String> address(Desk desk, String route) {
        String path = route.substring(1).replaceAll("/:\\w+\\?", "");
        int parameter = path.indexOf(":");
        if (route.startsWith("/password/")) {
            return Optional.of("password/" + "x".repeat(43));
        }
        if (route.startsWith("/polls/")) {
            return Optional.of("polls/" + "x".repeat(43));
        }
        if (route.startsWith("/search")) {
            return Optional.of("search?q=培训");
        }
        if (parameter < 0) {
            return Optional.of(path);
        }
        String list = path.substring(0, parameter);
        String shown = LISTS.getOrDefault(route, ownPlans(desk, route, list));
        return EXAMPLES.computeIfAbsent(shown, none -> firstThing(desk.open(shown), list))
                .map(thing -> thing + path.substring(parameter).replaceFirst(":\\w+", ""));
    }

    /** The address of the first thing that a list shows. */
    private static Optional<String> firstThing(Desk desk, String list) {
        Locator link = desk.page().locator("main a[href^='" + list + "']");
        return link.all().stream()
                .map(one -> one.getAttribute("href"))
                .filter(href -> href.matches(Pattern.quote(list) + "\\d+.*"))
                .findFirst()
                .map(href -> href.replaceAll("^(\\D+\\d+).*", "$1"));
    }

    /** Only plans of the own agency can be edited. */
    private static String ownPlans(Desk desk, String route, String list) {
        if (!route.equals("/plans/:plan/edit")) {
            return list.replaceAll("/$", "");
        }
        return "plans?agency="
                + address(desk.open("departments?q=人社局"), "/departments/:id")
                        .orElseThrow()
                        .replaceAll("\\D", "");
    }

    private static List<String> faultsOf(Desk desk, BundledWords foreign) {
        Page page = desk.page();
        List<String> found = new ArrayList<>();
        if (!page.title().matches(".+ · Confer")) {
            found.add("the window is called " + page.title());
        }
        String language = page.locator("html").getAttribute("lang");
        if (language == null || !language.startsWith(foreign.isEmpty() ? "en" : "zh")) {
            found.add("html lang is " + language);
        }
        if (Boolean.TRUE.equals(
                page.evaluate(
                        "() => document.documentElement.scrollWidth > window.innerWidth + 1"))) {
            found.add("is wider than the window");
        }
        for (Object text : (List<?>) page.evaluate(ShownWords.SCRIPT)) {
            String words = String.valueOf(text);
            if (CONSTANT.matcher(words).find() || BundledWords.holdsKey(words)) {
                found.add("shows raw: " + words);
            } else if (foreign.contains(words)) {
                found.add("is not translated: " + words);
            }
        }
        found.addAll(Accessibility.faults(page));
        return found;
    }
}
