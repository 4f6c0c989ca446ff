package org.confer.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZoneId;
import java.util.Locale;
import org.confer.kernel.Message;

/** Words in the language of the screen that is being drawn. */
public final class Words {

    private Words() {}

    public static String of(Message message) {
        return of(message.key(), message.arguments().toArray());
    }

    public static String of(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    public static Formats formats() {
        return Formats.of(language());
    }

    /** The clock by which the reader works; that of the server where nobody is known. */
    public static ZoneId zone() {
        UI ui = UI.getCurrent();
        ZoneId zone = ui == null ? null : ComponentUtil.getData(ui, ZoneId.class);
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    /** Says by which clock the reader of these pages works. */
    public static void setZone(UI ui, ZoneId zone) {
        ComponentUtil.setData(ui, ZoneId.class, zone);
    }

    public static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Languages.ENGLISH : Languages.nearest(ui.getLocale());
    }
}
