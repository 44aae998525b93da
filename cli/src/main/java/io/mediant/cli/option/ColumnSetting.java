package io.mediant.cli.option;

import io.mediant.cli.console.WrongValue;
import picocli.CommandLine.ITypeConverter;

/** What is set for one column: {@code column=value}. The last equals sign counts, so a column's name may hold others. */
public record ColumnSetting(String column, String value) {

    /** Reads {@code column=value}. */
    public static final class Converter implements ITypeConverter<ColumnSetting> {
        @Override
        public ColumnSetting convert(String text) {
            int equals = text.lastIndexOf('=');
            if (equals <= 0 || equals == text.length() - 1) {
                throw new WrongValue("there is no \"column=value\"", "write for example price=0.1");
            }
            return new ColumnSetting(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
