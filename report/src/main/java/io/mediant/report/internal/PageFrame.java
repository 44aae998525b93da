package io.mediant.report.internal;

import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What every page has: a head with a content security policy that forbids the network, the style sheets, the switches of
 * language and theme, the answer as heading, the command that made the page, the texts of the other language and the
 * script.
 */
public final class PageFrame {

    private static final String STYLE = "report.css";
    private static final int LONGEST_COMMAND = 2000;

    private PageFrame() {}

    /**
     * The whole page.
     *
     * @param page the page's texts; every text of {@code body} is in it by now
     * @param title the document's title, not yet escaped
     * @param body content of the body
     * @param moreStyles further style sheets, by name
     */
    public static String page(Bilingual page, String title, String body, String... moreStyles) {
        StringBuilder styles = new StringBuilder(resource(STYLE));
        for (String style : moreStyles) {
            styles.append(resource(style));
        }
        return "<!doctype html>\n<html lang=" + page.shown().texts().language().tag()
                + ">\n<head><meta charset=utf-8>\n"
                + "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'; img-src data:\">\n"
                + "<meta name=viewport content=\"width=device-width,initial-scale=1\">\n"
                + "<meta name=color-scheme content=\"light dark\">\n<meta name=robots content=noindex>\n<title>"
                + Markup.escape(title) + "</title>\n<style>" + styles + "</style></head>\n<body>\n" + body
                + "<script type=\"application/json\" id=texts>" + page.dictionary() + "</script>\n<script>"
                + resource("report.js") + "</script>\n</body></html>\n";
    }

    /**
     * The page's header with the switches of language and theme; {@code main} is open after it.
     *
     * @param above the line above the answer
     * @param statusKey key of the answer's sign and colour, empty for none
     * @param answer the answer
     * @param below the line below the answer
     */
    public static String header(Bilingual page, String above, String statusKey, String answer, String below) {
        String sign = statusKey.isEmpty()
                ? "<h1>"
                : "<h1 class=" + statusKey + "><span class=glyph>" + Markup.escape(Sentences.glyph(statusKey))
                        + "</span> ";
        return "<header>" + Pictures.axisDefinition() + "<div class=tools hidden>"
                + page.element("button", "type=button id=lang", s -> s.texts().get("page.language"))
                + "<button type=button id=theme><span aria-hidden=true>◐</span>"
                + page.element("span", "class=vh", s -> s.texts().get("page.theme")) + "</button></div>" + above + sign
                + answer + "</h1>" + below + "</header>\n<main>";
    }

    /** The end of {@code main} and the page's footer: how to read it, the command, and what made it. */
    public static String footer(Bilingual page, String method, Optional<String> command, String madeBy) {
        StringBuilder html = new StringBuilder("</main>\n<footer><h2>");
        html.append(page.label("page.method")).append("</h2>").append(method);
        command.ifPresent(line -> html.append("<h2>")
                .append(page.label("page.reproduce"))
                .append("</h2><pre>")
                .append(Markup.escape(Untrusted.shown(line, LONGEST_COMMAND)))
                .append("</pre>"));
        return html.append(madeBy).append("</footer>\n").toString();
    }

    private static String resource(String name) {
        try (InputStream stream = PageFrame.class.getResourceAsStream("/io/mediant/report/html/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }
}
