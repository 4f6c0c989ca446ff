/**
 * Plans that repeat or hinder one another: compared with the engine, kept in groups, and judged by
 * reviewers. A group is shown together with what is proposed about it, by the module above.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "matching",
            "matching :: engine",
            "matching :: cluster",
            "matching :: meaning",
            "organisation",
            "plancell",
            "conference",
            "training",
            "training :: spi",
            "training :: tables",
            "planimport"
        })
package org.confer.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
