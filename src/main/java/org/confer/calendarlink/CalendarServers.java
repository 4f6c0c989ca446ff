package org.confer.calendarlink;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.confer.caldav.DavCalendar;
import org.confer.caldav.DavFailed;
import org.confer.caldav.DavServer;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.outbound.Outbound;
import org.confer.outbound.Unreachable;
import org.confer.secrets.Secrets;
import org.springframework.stereotype.Service;

/** Calendar servers before anything on them is connected; no transaction is open meanwhile. */
@Service
public class CalendarServers {

    private static final int MOST = 200;

    private final Outbound outbound;
    private final Secrets secrets;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CalendarServers(Outbound outbound, Secrets secrets) {
        this.outbound = outbound;
        this.secrets = secrets;
    }

    /** Whether passwords can be kept sealed; without a key they are not kept at all. */
    @Requires(Permission.KEEP_CALENDARS)
    public boolean keepPasswords() {
        return secrets.hasKey();
    }

    /**
     * Asks the server which calendars there are; keeps nothing.
     *
     * @return what comes later, from another thread: the calendars, at most 200, or why there are
     *     none
     */
    @Requires(Permission.KEEP_CALENDARS)
    public CompletableFuture<Outcome<List<DavCalendar>>> calendars(ServerLogin login) {
        return CompletableFuture.supplyAsync(() -> ask(login), threads);
    }

    private Outcome<List<DavCalendar>> ask(ServerLogin login) {
        try {
            List<DavCalendar> found =
                    new DavServer(outbound, login.login()).calendars(login.address());
            return Outcome.done(found.stream().limit(MOST).toList());
        } catch (Unreachable unreachable) {
            return new Outcome.Refused<>(unreachable.reason());
        } catch (DavFailed failed) {
            return new Outcome.Refused<>(failed.reason());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
