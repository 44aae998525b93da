package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is dropped where nothing takes it leaves the page where it is, and the reader is told where files go. */
final class DropTest extends StudioTest {
    /** Marks the page once it has told the browser not to do its own with what is dragged and dropped, which is to open it. */
    private static final String MARK_HELD =
            """
            for (const name of ['dragover', 'drop'])
              addEventListener(name, (event) => event.defaultPrevented && document.body.classList.add(name))
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"/playground, .toolbar", "/compare, .rules", "/lab, .contest h2", "/lab, header"})
    void aFileIsHeldBack(String view, String place) throws IOException {
        begin(view);
        Path file = Files.writeString(folder.resolve("p.csv"), "a\n1\n");
        browser.find(place);
        String address = browser.driver().getCurrentUrl();
        browser.script(MARK_HELD);
        browser.dragOver(place, file);
        browser.drop(place, file);
        browser.find("body.dragover.drop");
        browser.text(".notice", text -> text.contains("Compare"));
        assertEquals(address, browser.driver().getCurrentUrl());
        assertFalse(browser.has(".well .file"), "it is in no well either");
        assertEquals(List.of(), browser.errors());
    }
}
