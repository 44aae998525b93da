package io.mediant.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.cli.console.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * One run of the command inside this process.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record Run(int code, String out, String err) {

    /** Runs in English, without a terminal. */
    public static Run of(String... arguments) {
        return in(Map.of("LANG", "en_US.UTF-8"), arguments);
    }

    /** Runs with these environment variables. */
    public static Run in(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), environment, false, false);
        int code = Mediant.run(terminal, arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /** Standard output as JSON. */
    public JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }
}
