package io.mediant.compare.table;

import io.mediant.core.kernel.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Mediant, as the build writes it, and the kernels that run. */
public final class Version {
    /** Such as {@code 1.2.3}. */
    public static final String TEXT = read();

    private Version() {}

    /** What the divergences are computed by, such as {@code scalar}. */
    public static String kernels() {
        return Kernels.current().name();
    }

    private static String read() {
        try (InputStream in = Version.class.getResourceAsStream("/io/mediant/compare/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
