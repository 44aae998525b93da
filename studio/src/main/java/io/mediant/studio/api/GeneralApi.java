package io.mediant.studio.api;

import io.mediant.compare.table.Version;
import io.mediant.report.JsonWriter;
import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;
import io.mediant.studio.http.Answer;
import io.mediant.studio.http.Request;
import io.mediant.studio.http.Routes;

/** What a page asks for first: what this program is, and its texts. */
public final class GeneralApi {
    private final Lab lab;
    private final Language language;

    /** @param language in which a page begins */
    public GeneralApi(Lab lab, Language language) {
        this.lab = lab;
        this.language = language;
    }

    /** Adds its routes. */
    public void addTo(Routes routes) {
        routes.add("GET", "/api/about", request -> about()).add("GET", "/api/texts", GeneralApi::texts);
    }

    private Answer about() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginObject();
        json.member("version", Version.TEXT).member("language", language.tag());
        json.name("lab").beginObject().name("engine").value(lab.available().getAsBoolean());
        json.endObject().endObject();
        return Answer.json(200, text);
    }

    private static Answer texts(Request request) {
        String tag = request.parameter("lang").orElse("en");
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return texts(language);
            }
        }
        throw JsonFields.wrong("lang", tag, "en, zh");
    }

    private static Answer texts(Language language) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginObject();
        Texts.of(language).templates().forEach((key, template) -> {
            if (key.startsWith("studio.") || key.startsWith("lab.")) {
                json.member(key, template);
            }
        });
        json.endObject();
        return Answer.json(200, text);
    }
}
