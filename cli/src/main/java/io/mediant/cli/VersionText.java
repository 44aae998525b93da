package io.mediant.cli;

import io.mediant.compare.table.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code mediant --version} says: the version of Mediant and of what it runs on. */
public final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "mediant " + Version.TEXT + " (Java " + System.getProperty("java.version") + ", "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")"
        };
    }
}
