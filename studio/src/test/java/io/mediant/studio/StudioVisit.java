package io.mediant.studio;

import io.mediant.report.text.Language;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A test by somebody whom a studio has let in, with a lab and commands that do no work. */
@Timeout(60)
abstract class StudioVisit {
    final Commands commands = new Commands();
    Studio studio;
    Visitor visitor;

    @BeforeEach
    void enterStudio() throws IOException, InterruptedException {
        studio = Studio.start(0, Language.EN, Scripted.lab(true), commands);
        visitor = new Visitor(studio);
        visitor.enter();
    }

    @AfterEach
    void closeStudio() {
        studio.close();
    }
}
