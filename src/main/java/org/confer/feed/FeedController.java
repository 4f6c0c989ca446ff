package org.confer.feed;

import java.time.Duration;
import org.confer.calendarfile.CalendarWriter;
import org.confer.kernel.NotPermitted;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers calendar programs. Whether an address never was, was revoked or its owner lost the right,
 * the answer is the same: there is nothing here.
 */
@RestController
class FeedController {

    /** How long a program may use what it has; many ask again only after an hour anyway. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final MediaType CALENDAR = MediaType.parseMediaType(CalendarWriter.MEDIA_TYPE);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    /** An unchanged calendar is answered with 304 where the program says what it has. */
    @GetMapping("/feeds/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        try {
            return feeds.read(secret)
                    .map(FeedController::answer)
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (NotPermitted lost) {
            return ResponseEntity.notFound().build();
        }
    }

    private static ResponseEntity<byte[]> answer(FeedFile file) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag('"' + file.version() + '"')
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(file.content());
    }
}
