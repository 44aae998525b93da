package io.mediant.cli.doctor;

import io.mediant.cli.console.Bilingual;
import java.util.Locale;

/** What is looked at. */
public enum Subject {
    MEDIANT("Mediant"),
    JAVA("Java"),
    SYSTEM("系统"),
    PROCESSORS("处理器"),
    MEMORY("内存"),
    TABLE_ENGINE("表格引擎"),
    LAB_ENGINE("实验室引擎"),
    TEMPORARY_FOLDER("临时文件夹"),
    TERMINAL("终端"),
    LANGUAGE("语言"),
    CLASS_ARCHIVE("类归档");

    private final String chinese;

    Subject(String chinese) {
        this.chinese = chinese;
    }

    /** The name for scripts, such as {@code table_engine}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public Bilingual label() {
        return new Bilingual(id().replace('_', ' '), chinese);
    }
}
