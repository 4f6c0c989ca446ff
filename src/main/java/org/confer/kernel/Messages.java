package org.confer.kernel;

import java.util.Locale;

/** Puts a {@link Message} into words; implemented by the shell from the message bundles. */
public interface Messages {

    /**
     * @return the words; for an unknown key the key itself between exclamation marks, so that it is
     *     seen in a test and still shows something to a user
     */
    String text(Message message, Locale locale);

    default String text(String key, Locale locale, Object... arguments) {
        return text(Message.of(key, arguments), locale);
    }
}
