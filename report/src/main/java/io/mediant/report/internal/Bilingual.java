package io.mediant.report.internal;

import io.mediant.report.JsonWriter;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import io.mediant.report.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The texts of a page in two languages. The page shows the chosen language and works without a script; the other
 * language is kept once per distinct text in a dictionary, and an element names its entry in {@code data-t}. A script
 * that swaps the texts changes the language of the whole page.
 */
public final class Bilingual {

    private final Sentences shown;
    private final Sentences other;
    private final Map<List<String>, Integer> entries = new LinkedHashMap<>();

    /** A page in a language, with divergences in a unit. */
    public Bilingual(Language language, InformationUnit unit) {
        this.shown = Sentences.of(language, unit);
        this.other = Sentences.of(language == Language.EN ? Language.ZH : Language.EN, unit);
    }

    /** The sentences of the language that is shown first. */
    public Sentences shown() {
        return shown;
    }

    /** The sentences of the other language. */
    public Sentences other() {
        return other;
    }

    /** An element with a text; {@code attributes} are written as they are, with a space before them if not empty. */
    public String element(String tag, String attributes, Function<Sentences, String> text) {
        return element(tag, attributes, text.apply(shown), text.apply(other));
    }

    /** An element with a text that is given in the language shown first and in the other one. */
    public String element(String tag, String attributes, String inShown, String inOther) {
        String first = Markup.typeset(inShown);
        String second = Markup.typeset(inOther);
        String extra = attributes.isEmpty() ? "" : " " + attributes;
        if (!first.equals(second)) {
            int index = entries.computeIfAbsent(List.of(first, second), pair -> entries.size());
            extra += " data-t=" + index;
        }
        return "<" + tag + extra + ">" + Markup.escape(first) + "</" + tag + ">";
    }

    /** A text in the flow of an element: plain where both languages agree, else in a span. */
    public String span(Function<Sentences, String> text) {
        return text.apply(shown).equals(text.apply(other))
                ? Markup.escape(Markup.typeset(text.apply(shown)))
                : element("span", "", text);
    }

    /** A text of the catalogue in the flow of an element. */
    public String label(String key, String... namesAndValues) {
        return span(sentences -> sentences.texts().get(key, namesAndValues));
    }

    /** The other language's texts by entry, as a JSON array. */
    public String dictionary() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginArray();
        List<List<String>> pairs = new ArrayList<>(entries.keySet());
        pairs.forEach(pair -> json.value(pair.get(1)));
        json.endArray();
        return text.toString();
    }
}
