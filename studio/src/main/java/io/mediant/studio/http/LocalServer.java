package io.mediant.studio.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server on 127.0.0.1. Each request has a thread of its own while it is answered, so that however many readers of events there are, others are
 * answered.
 */
public final class LocalServer implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PORTS_TRIED = 20;
    private static final int LARGEST_PORT = 65_535;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Token token;

    private LocalServer(HttpServer server, ExecutorService threads, Token token) {
        this.server = server;
        this.threads = threads;
        this.token = token;
    }

    /**
     * Starts a server.
     *
     * @param port where to begin looking for a free port, of which 20 are tried; 0 for any that is free
     * @throws BindException if none of them is free
     */
    public static LocalServer start(int port, Routes routes) throws IOException {
        HttpServer server = bound(port);
        Token token = Token.random();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "studio-request");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new Door(new Gate(token, server.getAddress().getPort()), routes));
        server.start();
        return new LocalServer(server, threads, token);
    }

    private static HttpServer bound(int port) throws IOException {
        int last = port == 0 ? 0 : Math.min(LARGEST_PORT, port + PORTS_TRIED - 1);
        for (int tried = port; ; tried++) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), tried), 0);
            } catch (BindException e) {
                if (tried == last) {
                    throw e;
                }
            }
        }
    }

    /** The port on which the server listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where a browser is let in: the address with the secret. */
    public String entrance() {
        return "http://" + ADDRESS + ":" + port() + "/open?token=" + token.text();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
