package io.mediant.cli.console;

import picocli.CommandLine.TypeConversionException;

/** An option's value that cannot be used. The message says why. */
public final class WrongValue extends TypeConversionException {
    private static final long serialVersionUID = 1L;

    private final String fix;

    public WrongValue(String why, String fix) {
        super(why);
        this.fix = fix;
    }

    /** How to fix it. */
    public String fix() {
        return fix;
    }
}
