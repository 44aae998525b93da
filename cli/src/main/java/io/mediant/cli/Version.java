package io.mediant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of Mediant and of what it runs on. */
public final class Version implements IVersionProvider {

    /** The version of Mediant, such as {@code 0.1.0}. */
    public static String mediant() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("mediant.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "mediant " + mediant() + " (Java " + System.getProperty("java.version") + ", "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")"
        };
    }
}
