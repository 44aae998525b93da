package io.mediant.report.text;

import java.util.Locale;

/** A language that reports are written in. */
public enum Language {
    EN("en"),
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language as a BCP 47 tag: {@code en} or {@code zh}. */
    public String tag() {
        return tag;
    }

    /** The language of a locale: Chinese for any Chinese locale, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }
}
