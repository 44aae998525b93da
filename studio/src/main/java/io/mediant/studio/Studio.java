package io.mediant.studio;

import io.mediant.report.text.Language;
import io.mediant.studio.api.GeneralApi;
import io.mediant.studio.api.Lab;
import io.mediant.studio.api.LabApi;
import io.mediant.studio.api.LabRuns;
import io.mediant.studio.compare.CommandRunner;
import io.mediant.studio.compare.CompareApi;
import io.mediant.studio.http.LocalServer;
import io.mediant.studio.http.Pages;
import io.mediant.studio.http.Routes;
import java.io.IOException;
import java.util.Set;

/** The studio of one person on one machine: a server on 127.0.0.1 with the page, and the runs that the page starts. */
public final class Studio implements AutoCloseable {
    /** The port that is tried first where none is asked for. */
    public static final int DEFAULT_PORT = 7733;

    private static final Set<String> VIEWS = Set.of("/playground", "/compare", "/lab");

    private final LocalServer server;
    private final LabRuns runs;

    private final CompareApi comparisons;

    private Studio(LocalServer server, LabRuns runs, CompareApi comparisons) {
        this.server = server;
        this.runs = runs;
        this.comparisons = comparisons;
    }

    /**
     * Starts a studio.
     *
     * @param port where to begin looking for a free port, of which 20 are tried; 0 for any that is free
     * @param language in which the page begins
     * @param runner carries out comparisons
     * @throws java.net.BindException if none of the ports is free
     */
    public static Studio start(int port, Language language, Lab lab, CommandRunner runner) throws IOException {
        LabRuns runs = new LabRuns(lab);
        Routes routes = new Routes(new Pages("/io/mediant/studio/web", VIEWS));
        new GeneralApi(lab, language).addTo(routes);
        new LabApi(runs).addTo(routes);
        CompareApi comparisons = new CompareApi(runner);
        comparisons.addTo(routes);
        try {
            return new Studio(LocalServer.start(port, routes), runs, comparisons);
        } catch (IOException e) {
            comparisons.close();
            throw e;
        }
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** The address for a browser, with the secret that lets it in. */
    public String entrance() {
        return server.entrance();
    }

    /** Stops all runs and closes all connections. */
    @Override
    public void close() {
        runs.close();
        comparisons.close();
        server.close();
    }
}
