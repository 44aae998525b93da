package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.studio.Browser;
import io.mediant.cli.studio.InProcess;
import io.mediant.lab.engine.Engine;
import io.mediant.report.text.Texts;
import io.mediant.studio.Studio;
import io.mediant.studio.api.Lab;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mediant studio}: opens the studio, and keeps it open until the process is interrupted. */
@Command(
        name = "studio",
        header = "Open the studio in the browser: watch networks train, and steer them.",
        description = {
            "",
            "A server on this machine, for this machine alone. It prints its address, which holds a secret: only a browser that opens it is answered."
                    + " Ctrl-C ends it, and the runs in it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant studio                       on port 7733, or the next that is free",
            "  mediant studio --no-open --lang zh   print the address only; the page begins in Chinese"
        })
public final class StudioCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    private final Session session;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to begin looking for a free port (default: 7733; 0 for any).")
    private int port = Studio.DEFAULT_PORT;

    @Option(names = "--no-open", description = "Do not open the browser.")
    private boolean noOpen;

    public StudioCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new UsageException(
                    "wrong value for --port",
                    "ports are 0 to " + LARGEST_PORT + ", not " + port,
                    "write for example " + Studio.DEFAULT_PORT);
        }
        Texts texts = Texts.of(session.language());
        try (Studio studio = opened()) {
            session.terminal().out().println(studio.entrance());
            session.terminal().out().flush();
            if (port != 0 && studio.port() != port) {
                session.note(texts.get(
                        "studio.server.port_taken",
                        "wanted",
                        Integer.toString(port),
                        "port",
                        Integer.toString(studio.port())));
            }
            if (!Engine.available()) {
                session.note(texts.get("studio.server.no_engine"));
            }
            session.note(texts.get("studio.server.ready"));
            if (!noOpen && Browser.isThere() && !Browser.open(studio.entrance())) {
                session.note(texts.get("studio.server.no_browser"));
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            session.note(texts.get("studio.server.closed"));
        }
        return ExitCode.INTERRUPTED;
    }

    private Studio opened() throws IOException {
        try {
            return Studio.start(port, session.language(), Lab.onEngine(), new InProcess(session.command()));
        } catch (BindException e) {
            throw new UsageException(
                    "the studio cannot listen on port " + port,
                    "neither it nor any of the next is free: " + e.getMessage(),
                    "name another by --port, or let it find one by --port 0");
        }
    }
}
