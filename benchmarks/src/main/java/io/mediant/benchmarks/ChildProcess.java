package io.mediant.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process, run to its end. */
final class ChildProcess {
    /** The options with which the launcher starts a comparison. */
    static final List<String> LAUNCHER_OPTIONS = List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int NATIVE_ACCESS_SINCE = 22;

    private ChildProcess() {}

    /** Runs a main class on this Java and class path, with the options of the launcher, and returns what it prints. */
    static String java(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(LAUNCHER_OPTIONS);
        if (Runtime.version().feature() >= NATIVE_ACCESS_SINCE) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return java(options, main, arguments);
    }

    /** Runs a main class on this Java and class path, with options of the virtual machine, and returns what it prints. */
    static String java(List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        return run(javaCommand(options, main, arguments));
    }

    /** The command that runs a main class on this Java and class path. */
    static List<String> javaCommand(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs a command and returns what it prints.
     *
     * @throws IllegalStateException if it fails, with what it printed
     */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ":\n" + output);
        }
        return output;
    }
}
