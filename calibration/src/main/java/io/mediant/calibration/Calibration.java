package io.mediant.calibration;

import io.mediant.calibration.cloud.CloudStudy;
import io.mediant.calibration.codebook.CodebookStudy;
import io.mediant.calibration.continuous.ContinuousStudy;
import io.mediant.calibration.corpus.DocumentsStudy;
import io.mediant.calibration.estimator.EstimatorStudy;
import io.mediant.calibration.interval.ConfidenceStudy;
import io.mediant.calibration.interval.CoverageStudy;
import io.mediant.calibration.interval.DataDrivenCellsStudy;
import io.mediant.calibration.measure.MeasureStudy;
import io.mediant.calibration.planning.PlanningStudy;
import io.mediant.calibration.test.ChiSquareStudy;
import io.mediant.calibration.test.GroupCoverageStudy;
import io.mediant.calibration.test.LevelStudy;
import io.mediant.calibration.test.PowerStudy;
import io.mediant.calibration.test.PublicDataStudy;
import io.mediant.calibration.test.SplitsStudy;
import io.mediant.testkit.Options;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs studies and prints their tables. */
public final class Calibration {
    private static final List<Study> STUDIES = List.of(
            new CoverageStudy(),
            new ConfidenceStudy(),
            new DataDrivenCellsStudy(),
            new MeasureStudy(),
            new EstimatorStudy(),
            new LevelStudy(),
            new ChiSquareStudy(),
            new PowerStudy(),
            new GroupCoverageStudy(),
            new DocumentsStudy(),
            new SplitsStudy(),
            new PublicDataStudy(),
            new PlanningStudy(),
            new ContinuousStudy(),
            new CloudStudy(),
            new CodebookStudy());
    private static final int DRAWS = 400;
    private static final int SEED = 1;

    private Calibration() {}

    public static void main(String[] arguments) {
        int names = 0;
        while (names < arguments.length && !arguments[names].startsWith("--")) {
            names++;
        }
        List<Study> chosen;
        Settings settings;
        try {
            chosen = chosen(Arrays.asList(arguments).subList(0, names));
            settings = settings(Arrays.copyOfRange(arguments, names, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        for (Study study : chosen) {
            long start = System.nanoTime();
            System.out.printf("### %s%n%n%s%n%n%s%n%n", study.name(), study.question(), study.run(settings));
            double minutes = (System.nanoTime() - start) / 60e9;
            System.out.printf(
                    "%d draws a setting, seed %d, %d threads, %.1f minutes.%n%n",
                    settings.draws(), settings.seed(), settings.threads(), minutes);
        }
    }

    private static List<Study> chosen(List<String> names) {
        Map<String, Study> byName = new LinkedHashMap<>();
        STUDIES.forEach(study -> byName.put(study.name(), study));
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw new IllegalArgumentException(
                        "there is no study \"" + name + "\"; there are " + String.join(", ", byName.keySet()));
            }
        }
        return names.isEmpty() ? STUDIES : names.stream().map(byName::get).toList();
    }

    private static Settings settings(String[] arguments) {
        Options options = Options.of(arguments, Set.of("draws", "seed", "threads", "data"));
        return new Settings(
                options.number("draws", DRAWS),
                options.number("seed", SEED),
                options.number("threads", Runtime.getRuntime().availableProcessors()),
                Path.of(options.text("data", Settings.DATA.toString())));
    }
}
