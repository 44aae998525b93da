package io.mediant.cli.option;

import io.mediant.report.text.Language;

/** The language of results. */
public enum LanguageChoice {
    /** By the user's locale: Chinese where it is Chinese, else English. */
    AUTO,
    EN,
    ZH;

    /** The language, given a POSIX locale such as {@code zh_CN.UTF-8}. */
    public Language resolve(String locale) {
        return switch (this) {
            case EN -> Language.EN;
            case ZH -> Language.ZH;
            case AUTO -> locale.startsWith("zh") ? Language.ZH : Language.EN;
        };
    }
}
