package org.confer.outbound;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.confer.kernel.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The only way out: fetches from an address that a user gave. It does not reach inside (see {@link
 * InsideAddresses}) unless the operator allowed the host, follows at most five times where a server
 * sends it on, and is bounded in time and size. Proxies of the system are not used, nor are cookies
 * kept. Safe for use by several threads.
 */
@Component
public class Outbound {

    private static final int MOST_HOPS = 5;
    private static final Set<Integer> SENT_ON = Set.of(301, 302, 303, 307, 308);

    private final Guard guard;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("outbound-", 0).factory());

    /**
     * @param allowedHosts inside: {@code host} or {@code host:port}, separated by commas
     */
    @Autowired
    public Outbound(@Value("${CONFER_OUTBOUND_HOSTS:}") String allowedHosts) {
        this(Guard.allowing(allowedHosts));
    }

    Outbound(Guard guard) {
        this.guard = guard;
    }

    /**
     * @return whatever the server said, {@link WebAnswer#refusal()} included
     * @throws Unreachable if there was no complete answer, or must not be
     */
    public WebAnswer fetch(WebRequest request) throws Unreachable {
        if (threads.isShutdown()) {
            throw new Unreachable(Message.of("outbound.noAnswer", request.address().host()));
        }
        Exchange exchange = new Exchange();
        Future<WebAnswer> answer = threads.submit(() -> follow(request, exchange));
        try {
            return answer.get(request.longest().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooSlow) {
            throw new Unreachable(
                    Message.of(
                            "outbound.tooSlow",
                            request.address().host(),
                            seconds(request.longest())));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreachable unreachable) {
                throw unreachable;
            }
            throw new IllegalStateException("While fetching", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(Message.of("outbound.noAnswer", request.address().host()));
        } finally {
            answer.cancel(true);
            exchange.cancel();
        }
    }

    private WebAnswer follow(WebRequest first, Exchange exchange) throws Unreachable {
        WebRequest request = first;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            requireProtectedPassword(request);
            WebAnswer answer = exchange.run(request, guard.check(request.address()));
            String next = answer.header("location");
            if (!SENT_ON.contains(answer.status()) || next == null) {
                return answer;
            }
            request = sentOn(request, next);
        }
        throw new Unreachable(
                Message.of("outbound.tooManyHops", first.address().host(), MOST_HOPS));
    }

    private static WebRequest sentOn(WebRequest request, String location) throws Unreachable {
        WebAddress next = request.address().resolve(location);
        if (next == null || (request.address().isEncrypted() && !next.isEncrypted())) {
            throw new Unreachable(Message.of("outbound.sentNowhere", request.address().host()));
        }
        return new WebRequest(
                request.method(),
                next,
                request.headers(),
                request.body(),
                next.isOfSameServer(request.address()) ? request.login() : null,
                request.largest(),
                request.longest());
    }

    /** A password goes out in the clear only where the operator answers for the way. */
    private void requireProtectedPassword(WebRequest request) throws Unreachable {
        if (request.login() != null
                && !request.address().isEncrypted()
                && !guard.isAllowedByOperator(request.address())) {
            throw new Unreachable(Message.of("outbound.passwordInTheClear"));
        }
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.toSeconds());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
