package org.confer.calendarlink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.confer.calendar.CalendarIntake;
import org.confer.calendar.SourceListing;
import org.confer.calendarfile.CalendarFile;
import org.confer.calendarfile.CalendarReader;
import org.confer.calendarfile.CalendarReading;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.outbound.Outbound;
import org.confer.outbound.Unreachable;
import org.confer.outbound.WebAddress;
import org.confer.outbound.WebAnswer;
import org.confer.outbound.WebRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a calendar that lies as one file at an address, if it has changed. */
@Component
class AddressReader {

    private final Outbound outbound;
    private final CalendarIntake intake;

    AddressReader(Outbound outbound, CalendarIntake intake) {
        this.outbound = outbound;
        this.intake = intake;
    }

    /** What is to be kept once it is sure that nobody else was quicker. */
    record Content(Fetched fetched, @Nullable CalendarFile file, CalendarReading reading) {}

    /**
     * @param anew whether to read it even if the server says that nothing has changed
     */
    Content read(WebAddress address, Link link, SourceListing source, boolean anew)
            throws FetchFailed {
        WebRequest request =
                WebRequest.get(address)
                        .with("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1");
        if (!anew) {
            request =
                    request.with("If-None-Match", link.etag())
                            .with("If-Modified-Since", link.lastModified());
        }
        WebAnswer answer = ask(request);
        CalendarReading reading = intake.reading(source.owner());
        if (answer.isUnchanged()) {
            Fetched same = new Fetched(false, link.etag(), link.lastModified(), null, null);
            return new Content(same, null, reading);
        }
        CalendarFile file = parse(answer, reading);
        return new Content(
                new Fetched(
                        true,
                        answer.header("etag"),
                        answer.header("last-modified"),
                        null,
                        file.refreshEvery()),
                file,
                reading);
    }

    private WebAnswer ask(WebRequest request) throws FetchFailed {
        try {
            WebAnswer answer = outbound.fetch(request);
            Message refusal = answer.refusal().orElse(null);
            if (refusal != null) {
                throw new FetchFailed(refusal, answer.retryAfter());
            }
            return answer;
        } catch (Unreachable unreachable) {
            throw new FetchFailed(unreachable.reason());
        }
    }

    private static CalendarFile parse(WebAnswer answer, CalendarReading reading)
            throws FetchFailed {
        try {
            return CalendarReader.installed().read(answer.stream(), reading);
        } catch (InvalidInput unreadable) {
            throw new FetchFailed(
                    isWebPage(answer.content())
                            ? Message.of("calendarlink.webPage")
                            : unreadable.reason());
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory", impossible);
        }
    }

    private static boolean isWebPage(byte[] content) {
        int length = Math.min(content.length, 1000);
        return new String(content, 0, length, StandardCharsets.UTF_8).strip().startsWith("<");
    }
}
