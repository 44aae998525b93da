package io.mediant.cli.option;

import io.mediant.cli.command.CompletionCommand;
import io.mediant.cli.console.ColorMode;
import io.mediant.cli.console.WrongValue;
import io.mediant.compare.policy.Choice;
import io.mediant.compare.policy.MissingRule;
import io.mediant.lab.engine.Device;
import io.mediant.report.ReportFormat;
import io.mediant.report.text.InformationUnit;
import picocli.CommandLine.ITypeConverter;

/** Reads one of a few names. */
public abstract class ChoiceConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    ChoiceConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        try {
            return Choice.of(type, value);
        } catch (IllegalArgumentException e) {
            throw new WrongValue(e.getMessage(), "write one of " + String.join(", ", Choice.names(type)));
        }
    }

    /** For {@code --color}. */
    public static final class Color extends ChoiceConverter<ColorMode> {
        public Color() {
            super(ColorMode.class);
        }
    }

    /** For the argument of {@code completion}. */
    public static final class Shells extends ChoiceConverter<CompletionCommand.Shell> {
        public Shells() {
            super(CompletionCommand.Shell.class);
        }
    }

    /** For {@code --units}. */
    public static final class Units extends ChoiceConverter<InformationUnit> {
        public Units() {
            super(InformationUnit.class);
        }
    }

    /** For {@code --lang}. */
    public static final class Languages extends ChoiceConverter<LanguageChoice> {
        public Languages() {
            super(LanguageChoice.class);
        }
    }

    /** For {@code --format} of {@code measure} and {@code doctor}. */
    public static final class ShortFormats extends ChoiceConverter<ShortFormat> {
        public ShortFormats() {
            super(ShortFormat.class);
        }
    }

    /** For {@code --format} of comparing commands. */
    public static final class Formats extends ChoiceConverter<ReportFormat> {
        public Formats() {
            super(ReportFormat.class);
        }
    }

    /** For {@code --device}. */
    public static final class Devices extends ChoiceConverter<Device> {
        public Devices() {
            super(Device.class);
        }
    }

    /** For {@code --fail-on}. */
    public static final class Fail extends ChoiceConverter<FailOn> {
        public Fail() {
            super(FailOn.class);
        }
    }

    /** For {@code --missing}. */
    public static final class Missing extends ChoiceConverter<MissingRule> {
        public Missing() {
            super(MissingRule.class);
        }
    }
}
