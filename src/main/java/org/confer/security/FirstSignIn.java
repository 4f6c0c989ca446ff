package org.confer.security;

/**
 * How the first administrator signs in; printed once and kept nowhere.
 *
 * @param password in the clear
 */
public record FirstSignIn(String name, String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "FirstSignIn " + name;
    }
}
