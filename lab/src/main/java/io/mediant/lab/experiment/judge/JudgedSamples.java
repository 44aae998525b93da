package io.mediant.lab.experiment.judge;

import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.instrument.Judge;
import io.mediant.lab.instrument.Judgement;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.Snapshot;
import io.mediant.lab.target.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A judge's word on two samples of the user's own, as a run: it states nothing of theory, and measures. */
public final class JudgedSamples implements Experiment {
    private static final int SHOWN_POINTS = 400;
    private static final double CLEAR = 2;

    private final float[] real;
    private final float[] generated;
    private final int dimensions;

    private JudgedSamples(float[] real, float[] generated, int dimensions) {
        this.real = real;
        this.generated = generated;
        this.dimensions = dimensions;
    }

    /** Two samples, row by row, of so many numbers a row. */
    public static JudgedSamples of(float[] real, float[] generated, int dimensions) {
        return new JudgedSamples(real.clone(), generated.clone(), dimensions);
    }

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public Findings run(Run run) {
        run.progress(0, "judges-learn");
        run.proceed();
        Judgement judgement = Judge.of(real, dimensions, run.seed()).judge(generated);
        run.metrics("judge", 0, metrics(judgement));
        run.progress(1, "judges-learn");
        List<Figure> figures = new ArrayList<>(List.of(table(judgement)));
        if (dimensions <= 2) {
            figures.add(points());
        }
        return new Findings(List.of(), figures, Optional.of(headline(judgement)));
    }

    private static Label headline(Judgement judgement) {
        boolean apart = judgement.boundNats() > CLEAR * judgement.boundStandardError();
        return new Label(
                apart ? "told-apart" : "not-told-apart",
                Map.of(
                        "bound", judgement.boundNats() / Math.log(2),
                        "error", judgement.boundStandardError() / Math.log(2),
                        "accuracy", 100 * judgement.accuracy()));
    }

    private static Map<String, Double> metrics(Judgement judgement) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("bound_nats", judgement.boundNats());
        values.put("bound_standard_error_nats", judgement.boundStandardError());
        values.put("judge_accuracy", judgement.accuracy());
        judgement.jsdNats().ifPresent(value -> values.put("jsd_nats", value));
        judgement.jsdFloorNats().ifPresent(value -> values.put("jsd_floor_nats", value));
        values.put("wasserstein", judgement.wasserstein());
        values.put("wasserstein_floor", judgement.wassersteinFloor());
        return values;
    }

    private Figure table(Judgement judgement) {
        List<Figure.Row> rows = new ArrayList<>();
        rows.add(row("judge-bound-nats", judgement.boundNats(), judgement.boundStandardError(), Double.NaN));
        rows.add(row("judge-accuracy", judgement.accuracy(), Double.NaN, 0.5));
        judgement
                .jsdNats()
                .ifPresent(value -> rows.add(row(
                        "jsd-in-cells",
                        value,
                        Double.NaN,
                        judgement.jsdFloorNats().orElseThrow())));
        rows.add(row(
                dimensions == 1 ? "w1-of-data" : "sliced-w1",
                judgement.wasserstein(),
                Double.NaN,
                judgement.wassersteinFloor()));
        return new Figure.Table(
                "measures", List.of(Label.of("value"), Label.of("standard-error"), Label.of("floor-of-halves")), rows);
    }

    private static Figure.Row row(String label, double... values) {
        return new Figure.Row(Label.of(label), values);
    }

    private Figure points() {
        int most = SHOWN_POINTS * dimensions;
        float[] both = Arrays.copyOf(real, real.length + generated.length);
        System.arraycopy(generated, 0, both, real.length, generated.length);
        Snapshot snapshot = new Snapshot(
                Arrays.copyOf(real, Math.min(most, real.length)),
                Arrays.copyOf(generated, Math.min(most, generated.length)),
                new float[0],
                dimensions,
                new float[0],
                0,
                Rows.of(both, dimensions).window());
        return new Figure.Panels("points", List.of(new Figure.Panel(Label.of("both-samples"), snapshot)));
    }
}
