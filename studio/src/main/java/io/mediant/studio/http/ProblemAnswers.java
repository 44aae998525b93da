package io.mediant.studio.http;

import io.mediant.report.JsonWriter;
import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;

/** How a refusal is said: to programs as JSON with what, why and fix, to people as a plain page in both languages. */
final class ProblemAnswers {
    private ProblemAnswers() {}

    static Answer.Whole of(Problem problem, Request request) {
        Answer.Whole answer =
                request.wantsJson() ? json(problem, Texts.of(request.language())) : page(problem, request.language());
        return problem.allowedMethods()
                .map(methods -> answer.with("Allow", methods))
                .orElse(answer);
    }

    private static Answer.Whole json(Problem problem, Texts texts) {
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text)
                .beginObject()
                .member("what", problem.what(texts))
                .member("why", problem.why(texts))
                .member("fix", problem.fix(texts))
                .endObject();
        return Answer.json(problem.status(), text);
    }

    private static Answer.Whole page(Problem problem, Language first) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(first.tag())
                .append("\"><head><meta charset=\"utf-8\"><title>Mediant</title></head><body>\n");
        section(page, problem, Texts.of(first));
        section(page, problem, Texts.of(first == Language.EN ? Language.ZH : Language.EN));
        page.append("</body></html>\n");
        return Answer.text(problem.status(), "text/html; charset=utf-8", page.toString())
                .with("Cache-Control", "no-store");
    }

    private static void section(StringBuilder page, Problem problem, Texts texts) {
        page.append("<section lang=\"").append(texts.language().tag()).append("\"><h1>");
        page.append(escaped(problem.what(texts))).append("</h1><p>").append(escaped(problem.why(texts)));
        page.append("</p><p>").append(escaped(problem.fix(texts))).append("</p></section>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
