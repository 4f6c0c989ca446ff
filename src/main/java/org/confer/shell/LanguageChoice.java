package org.confer.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** English or Chinese for this browser session, for people who are not signed in. */
public class LanguageChoice extends Div {

    public LanguageChoice() {
        this(() -> {});
    }

    /**
     * @param beforeReload keeps what was typed, for the page comes anew in the other language
     */
    public LanguageChoice(Runnable beforeReload) {
        addClassName("language-choice");
        add(
                button("English", Languages.ENGLISH, beforeReload),
                button("中文", Languages.CHINESE, beforeReload));
    }

    private static NativeButton button(String name, Locale language, Runnable beforeReload) {
        NativeButton button = new NativeButton(name);
        button.getElement().setAttribute("lang", language.toLanguageTag());
        button.addClickListener(event -> {
            beforeReload.run();
            VaadinSession.getCurrent().setLocale(language);
            UI.getCurrent().getPage().reload();
        });
        return button;
    }
}
