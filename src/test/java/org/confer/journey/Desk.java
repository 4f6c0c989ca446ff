package org.confer.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.confer.kernel.Message;
import org.confer.shell.BundleMessages;

/**
 * One person at a desk: a browser of their own, in which they read and click as people do. What a
 * person cannot name (a label, a button's words) a journey does not touch.
 */
final class Desk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int PATIENCE = 30_000;
    private static final int LONG_WORK = 120_000;

    /** Two journeys share the processors. */
    private static final int A_MOMENT = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(A_MOMENT);
    }

    private static final BundleMessages MESSAGES = new BundleMessages();

    private final RunningConfer confer;
    private final Locale language;
    private final BrowserContext context;
    private Page page;

    private Desk(
            Browser browser,
            RunningConfer confer,
            String language,
            Browser.NewContextOptions options) {
        this.confer = confer;
        this.language = Locale.forLanguageTag(language);
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
    }

    static Desk wide(Browser browser, RunningConfer confer, String language) {
        return new Desk(browser, confer, language, options(language, 1440, 900));
    }

    static Desk phone(Browser browser, RunningConfer confer, String language) {
        return new Desk(browser, confer, language, options(language, 390, 844));
    }

    static Desk dark(Browser browser, RunningConfer confer, String language) {
        return new Desk(
                browser,
                confer,
                language,
                options(language, 1440, 900).setColorScheme(ColorScheme.DARK));
    }

    private static Browser.NewContextOptions options(String language, int width, int height) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setAcceptDownloads(true);
    }

    Desk signIn(String name, String password) {
        open("sign-in");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[theme~=submit]").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.locator("main.page h1").waitFor();
        return this;
    }

    /** Chooses a language in one's own menu, and waits until the page speaks it. */
    Desk speak(String menuItem) {
        page.evaluate("() => { window.spoken = true; }");
        page.locator("vaadin-menu-bar-button").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(menuItem).setExact(true))
                .click();
        // the server has the page loaded anew: whatever is opened before that is cut off by it
        page.waitForFunction("() => !window.spoken");
        page.waitForLoadState();
        return settle();
    }

    Desk open(String path) {
        page.navigate(confer.address(path));
        settle();
        return this;
    }

    /**
     * Closes the page as a lid that falls shut; the browser keeps what it keeps, and is on line.
     */
    Desk turnAway() {
        page.close();
        context.setOffline(false);
        page = context.newPage();
        return this;
    }

    /** Until the server has answered everything that was asked. */
    Desk settle() {
        page.waitForFunction(
                "() => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients"
                        + " && Object.values(window.Vaadin.Flow.clients)"
                        + ".every(client => !client.isActive || !client.isActive())");
        return this;
    }

    /** The words of a message as this person's screen shows them. */
    String words(String key, Object... arguments) {
        return MESSAGES.text(Message.of(key, arguments), language);
    }

    /** Presses the first button whose name begins with these words. */
    Desk pressStarting(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(words)))
                .first()
                .click();
        return settle();
    }

    /** The browser reads patterns as JavaScript does, which knows no quoting of whole words. */
    static Pattern starting(String words) {
        return Pattern.compile("^" + words.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0"));
    }

    static Pattern exactly(String words) {
        return Pattern.compile(starting(words).pattern() + "$");
    }

    /** Waits until a button of that name can be pressed. */
    Desk awaitButton(Pattern name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(LONG_WORK));
        return settle();
    }

    Desk press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return settle();
    }

    Desk follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return settle();
    }

    Desk fill(String label, String value) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(value);
        field.press("Tab");
        return settle();
    }

    /** Types a date; Enter takes it and closes the calendar, into which Tab would lead. */
    Desk fillDate(String label, String date) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(date);
        field.press("Enter");
        return settle();
    }

    /** Types into a combo box and takes the choice of that name. */
    Desk choose(String label, String choice) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.click();
        field.fill(choice);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice))
                .first()
                .click();
        return settle();
    }

    Desk upload(Path file) {
        page.locator("vaadin-upload input[type=file]").first().setInputFiles(file);
        return settle();
    }

    Download download(String link) {
        return page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .first()
                        .click());
    }

    Desk sees(String words) {
        assertThat(page.locator("body")).containsText(words);
        return this;
    }

    Desk seesNot(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    Page page() {
        return page;
    }

    String where() {
        return page.url().replace(confer.address(""), "");
    }

    /** Keeps a picture of the page for the documentation and for looking at. */
    Desk picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** axe-core finds no serious or critical fault, and nothing is wider than the window. */
    Desk checkAccessible() {
        assertThat(Accessibility.faults(page)).as("accessibility of " + where()).isEmpty();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as("fits the width: " + where())
                .isTrue();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
