package org.confer.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.confer.kernel.BeforeOpening;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in, at the start, the years of working days that come with the program; before others that
 * run at the start and may want to know a region.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedWorkingDays implements BeforeOpening {

    private static final String FILES = "classpath*:calendar/working-days/*.csv";

    private final WorkingDayStore store;
    private final Clock clock;

    ShippedWorkingDays(WorkingDayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A year that is known already stays as it is: somebody may have corrected it. */
    @Override
    @Transactional
    public void prepare() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                takeIn(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The shipped working days cannot be read", broken);
        }
    }

    private void takeIn(Resource file) throws IOException {
        try (InputStream stream = file.getInputStream()) {
            WorkingYear year = WorkingYear.read(stream);
            if (store.year(year.region(), year.year()).isEmpty()) {
                store.replace(year, clock.instant());
            }
        }
    }
}
