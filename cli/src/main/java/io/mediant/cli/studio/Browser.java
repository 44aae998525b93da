package io.mediant.cli.studio;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;

/** The browser of this desktop. */
public final class Browser {
    private Browser() {}

    /** Whether there is a desktop at all. */
    public static boolean isThere() {
        return !GraphicsEnvironment.isHeadless();
    }

    /** Opens an address. @return whether that could be done */
    public static boolean open(String address) {
        try {
            if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                return false;
            }
            Desktop.getDesktop().browse(URI.create(address));
            return true;
        } catch (IOException | UnsupportedOperationException | LinkageError e) {
            return false;
        }
    }
}
