/**
 * Who may come in and what they may do: accounts, roles of people, sign-in, permission on every
 * call.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "secrets",
            "shell",
            "organisation",
            "organisation :: tables",
            "organisation :: spi",
            "notification"
        })
package org.confer.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
