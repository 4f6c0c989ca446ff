package org.confer.reporting;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.Found;
import org.confer.kernel.SearchSource;
import org.confer.kernel.SignedIn;
import org.springframework.stereotype.Service;

/** What awaits a person, and what can be found, collected from all modules. */
@Service
public class Overview {

    private static final int FOUND_OF_EACH_KIND = 10;
    private static final int LONGEST_SEARCH = 100;

    private final List<AwaitedSource> awaitedSources;
    private final List<SearchSource> searchSources;

    Overview(List<AwaitedSource> awaitedSources, List<SearchSource> searchSources) {
        this.awaitedSources = awaitedSources;
        this.searchSources = searchSources;
    }

    /** What waits for the current user, the earliest date first, what has no date last. */
    @SignedIn
    public List<Awaited> awaited() {
        return awaitedSources.stream()
                .flatMap(source -> source.awaited().stream())
                .sorted(
                        Comparator.comparing(
                                Awaited::due,
                                Comparator.nullsLast(
                                        Comparator.comparing(ZonedDateTime::toInstant))))
                .toList();
    }

    /**
     * What the current user may see and the words fit, by kind.
     *
     * @param words as typed; only the first 100 characters count
     */
    @SignedIn
    public List<Found> search(String words) {
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        String bounded = wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH));
        return searchSources.stream()
                .flatMap(source -> source.search(bounded, FOUND_OF_EACH_KIND).stream())
                .toList();
    }
}
