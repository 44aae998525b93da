package io.mediant.cli.console;

import io.mediant.report.text.Language;

/** A text in both languages. */
public record Bilingual(String en, String zh) {

    /** A text that is the same in both languages. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** The text in a language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
