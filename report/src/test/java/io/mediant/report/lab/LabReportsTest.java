package io.mediant.report.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LabReportsTest {
    @Test
    void look() throws IOException {
        for (ReportFormat f : LabReports.FORMATS) {
            Files.writeString(
                    Path.of("/tmp/labr-held." + f.id()),
                    LabReports.render(
                            LabFixtures.held(),
                            f,
                            RenderOptions.defaults().withCommand("mediant lab run made-up --seed 7")));
            Files.writeString(
                    Path.of("/tmp/labr-failed." + f.id()),
                    LabReports.render(
                            LabFixtures.failed(),
                            f,
                            RenderOptions.defaults().withLanguage(io.mediant.report.text.Language.ZH)));
            Files.writeString(
                    Path.of("/tmp/labr-strange." + f.id()),
                    LabReports.render(LabFixtures.strange(), f, RenderOptions.defaults()));
        }
        assertTrue(true);
    }
}
