package org.confer.notification;

/**
 * A file that travels with a mail.
 *
 * @param name with its ending, one line
 * @param mediaType for example {@code application/pdf}
 * @param content not copied
 */
public record Enclosure(String name, String mediaType, byte[] content) {

    public Enclosure {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An enclosure's name is one line");
        }
    }
}
