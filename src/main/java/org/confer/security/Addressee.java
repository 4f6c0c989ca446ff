package org.confer.security;

import java.util.Locale;
import org.confer.kernel.PersonId;

/** To whom a personal link is mailed, and in which language. */
record Addressee(PersonId person, String name, String email, Locale language) {

    /** Never shows the mail address. */
    @Override
    public String toString() {
        return "person " + person;
    }
}
