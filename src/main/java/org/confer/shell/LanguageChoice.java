package org.confer.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** English or Chinese for this browser session, for people who are not signed in. */
public class LanguageChoice extends Div {

    public LanguageChoice() {
        addClassName("language-choice");
        add(button("English", Languages.ENGLISH), button("中文", Languages.CHINESE));
    }

    private static NativeButton button(String name, Locale language) {
        NativeButton button = new NativeButton(name);
        button.getElement().setAttribute("lang", language.toLanguageTag());
        button.addClickListener(event -> {
            VaadinSession.getCurrent().setLocale(language);
            UI.getCurrent().getPage().reload();
        });
        return button;
    }
}
