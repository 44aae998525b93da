package io.mediant.cli.console;

import io.mediant.report.text.Language;

/** A text in both languages. */
public record Bilingual(String en, String zh) {

    /** The text in a language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
