package org.confer.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on this machine that answers as a test says, and remembers what it was asked. */
public final class Loopback implements AfterEachCallback {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public Loopback() {
        this("127.0.0.1", 0);
    }

    /**
     * @param port 0 for any that is free
     */
    Loopback(String address, int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral(address), port), 0);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What an operator writes to allow it. */
    public String host() {
        return server.getAddress().getHostString() + ":" + port();
    }

    public String at(String path) {
        return "http://" + host() + path;
    }

    /** Method and path of what it was asked, in order. */
    public List<String> asked() {
        return asked;
    }

    public Loopback answers(String path, HttpHandler handler) {
        server.createContext(
                path,
                exchange -> {
                    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    try (exchange) {
                        handler.handle(exchange);
                    }
                });
        return this;
    }

    public Loopback answers(String path, int status, String body) {
        return answers(path, exchange -> send(exchange, status, body));
    }

    public Loopback sendsOn(String path, String location) {
        return answers(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", location);
                    exchange.sendResponseHeaders(302, -1);
                });
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
