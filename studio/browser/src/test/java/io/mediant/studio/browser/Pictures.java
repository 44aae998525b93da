package io.mediant.studio.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.OutputType;

/**
 * Takes pictures of every view, in light, dark, Chinese and 400 pixels wide, to be looked at; those of the documentation among them. Argument: the folder
 * they are written to.
 */
public final class Pictures {
    private static final Duration TRAINING = Duration.ofMinutes(3);

    private final Browser browser;
    private final RunningStudio studio;
    private final Path folder;

    private Pictures(Browser browser, RunningStudio studio, Path folder) {
        this.browser = browser;
        this.studio = studio;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (RunningStudio studio = RunningStudio.start();
                Browser browser = Browser.open("en", 1280, 900)) {
            browser.go(studio.entrance());
            new Pictures(browser, studio, folder).take();
        }
    }

    private void take() throws IOException {
        browser.go(studio.view("/playground"));
        PlaygroundView.of(browser);
        variants("playground");
        browser.go(studio.view("/compare"));
        CompareView.of(browser).compareDemo();
        variants("compare");
        browser.go(studio.view("/lab"));
        browser.find(".card");
        variants("lab-choice");
        LabView.of(browser).playSideBySide();
        browser.text(".transport", TRAINING, text -> text.contains("done"));
        variants("lab");
    }

    private void variants(String name) throws IOException {
        picture(name, "light", 1280, 900);
        picture(name + "-dark", "dark", 1280, 900);
        browser.click("header button[lang='zh-Hans']");
        picture(name + "-zh", "light", 1280, 900);
        picture(name + "-zh-400", "light", 400, 900);
        browser.click("header button[lang='en']");
        picture(name + "-400", "dark", 400, 900);
    }

    private void picture(String name, String scheme, int width, int height) throws IOException {
        browser.scheme(scheme);
        browser.resize(width, height);
        browser.rest(Duration.ofMillis(800));
        Number whole = (Number) browser.script("return document.documentElement.scrollHeight");
        browser.resize(width, Math.min(4000, Math.max(height, whole.intValue())));
        browser.rest(Duration.ofMillis(500));
        Files.write(folder.resolve("studio-" + name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
        browser.resize(1280, 900);
        browser.scheme("light");
    }
}
