package org.confer.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
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

    public static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Languages.ENGLISH : Languages.nearest(ui.getLocale());
    }
}
