package io.mediant.studio.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The studio as a user starts it, by the launcher, on any free port. */
final class RunningStudio implements AutoCloseable {
    private static final long END_SECONDS = 10;

    private final Process process;
    private final String entrance;

    private RunningStudio(Process process, String entrance) {
        this.process = process;
        this.entrance = entrance;
    }

    /** Starts one, and waits until it has printed its address. */
    static RunningStudio start() throws IOException {
        return start(0);
    }

    /** Starts one on a port, or the next that is free; 0 for any. */
    static RunningStudio start(int port) throws IOException {
        File launcher = new File(System.getProperty("mediant.launcher")).getCanonicalFile();
        ProcessBuilder builder = new ProcessBuilder(
                        "./" + launcher.getName(), "studio", "--no-open", "--quiet", "--port", Integer.toString(port))
                .directory(launcher.getParentFile());
        Process process = builder.redirectError(Redirect.INHERIT).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String entrance = out.readLine();
        if (entrance == null || !entrance.startsWith("http://127.0.0.1:")) {
            process.destroy();
            throw new IOException("the studio did not print its address but " + entrance);
        }
        return new RunningStudio(process, entrance);
    }

    /** The address with the token. */
    String entrance() {
        return entrance;
    }

    /** The address of a view, such as {@code /lab}, for a browser that was let in. */
    String view(String path) {
        return entrance.substring(0, entrance.indexOf('/', "http://".length())) + path;
    }

    int port() {
        return Integer.parseInt(entrance.replaceAll("^http://127.0.0.1:(\\d+)/.*$", "$1"));
    }

    /** Its process, which the launcher has become. */
    long pid() {
        return process.pid();
    }

    /** Breaks it off at once, as when the machine has no memory left. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as Ctrl-C or the system does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the studio did not end within " + END_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
