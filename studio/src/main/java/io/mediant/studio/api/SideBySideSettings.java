package io.mediant.studio.api;

import io.mediant.data.Nearest;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.experiment.game.FreeGame.Length;
import io.mediant.lab.experiment.game.SideBySide;
import io.mediant.lab.experiment.game.SideBySide.Player;
import io.mediant.lab.experiment.game.SideBySide.Rules;
import io.mediant.lab.objective.Objectives;
import io.mediant.lab.objective.Restraints;
import io.mediant.lab.run.RunStream;
import io.mediant.lab.target.KnownTargets;
import io.mediant.lab.training.GanSettings;
import io.mediant.report.JsonWriter;
import io.mediant.studio.http.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What games side by side are played with, by the names and numbers of a request.
 *
 * @param target a name of {@link KnownTargets}
 * @param gap its distance, in the unit of the data
 * @param sides one or two games
 * @param optimizer how generators go down: {@code sgd}, by plain gradient descent, or {@code adam}
 * @param generatorLayers hidden layers of the generator; 0 makes it affine
 * @param units of each hidden layer, of the judges' two as well
 * @param judgeSteps steps of the judge in a round
 * @param headStart steps of the judge before the first round
 * @param every rounds from one measurement to the next
 */
record SideBySideSettings(
        String target,
        double gap,
        List<Side> sides,
        String optimizer,
        int generatorLayers,
        int units,
        int judgeSteps,
        int headStart,
        double judgeRate,
        double generatorRate,
        long rounds,
        int every) {

    /** Members of a request beside the name and the seed. */
    static final Set<String> MEMBERS = Set.of(
            "target",
            "gap",
            "first",
            "first_restraint",
            "first_strength",
            "second",
            "second_restraint",
            "second_strength",
            "optimizer",
            "generator_layers",
            "units",
            "judge_steps",
            "head_start",
            "judge_rate",
            "generator_rate",
            "rounds",
            "every");

    static final int MOST_JUDGE_STEPS = 100;

    private static final int JUDGE_LAYERS = 2;
    private static final double FARTHEST = 100;
    private static final double HIGHEST_RATE = 10;
    private static final double GREATEST_STRENGTH = 1000;
    private static final long MOST_ROUNDS = 1_000_000;

    /** A game: its objective, and the name and strength of its judge's restraint. */
    record Side(String objective, String restraint, double strength) {
        Player player() {
            return new Player(
                    Objectives.named(objective).orElseThrow(),
                    Restraints.named(restraint, strength).orElseThrow());
        }
    }

    /** The settings of a request. @throws Problem if they cannot be */
    static SideBySideSettings of(JsonFields fields) {
        List<Side> sides = new ArrayList<>(List.of(side(fields, "first")));
        if (fields.text("second").isPresent()) {
            sides.add(side(fields, "second"));
        } else {
            refuseOfNone(fields);
        }
        int usualSteps = sides.stream()
                .mapToInt(side -> GanSettings.usualJudgeSteps(
                        Objectives.named(side.objective()).orElseThrow()))
                .max()
                .orElse(1);
        long rounds = fields.whole("rounds", 1000, 1, MOST_ROUNDS);
        long most = RunStream.HELD_MEASUREMENTS / (2L * sides.size());
        long least = Math.floorDiv(rounds + most - 1, most);
        return new SideBySideSettings(
                name("target", fields.text("target").orElse("disc"), KnownTargets.names()),
                fields.real("gap", 4, 0, FARTHEST),
                List.copyOf(sides),
                name("optimizer", fields.text("optimizer").orElse("sgd"), List.of("sgd", "adam")),
                (int) fields.whole("generator_layers", 0, 0, 4),
                (int) fields.whole("units", 64, 1, 512),
                (int) fields.whole("judge_steps", usualSteps, 0, MOST_JUDGE_STEPS),
                (int) fields.whole("head_start", 0, 0, 10_000),
                fields.real("judge_rate", 1e-3, Double.MIN_NORMAL, HIGHEST_RATE),
                fields.real("generator_rate", 1e-3, Double.MIN_NORMAL, HIGHEST_RATE),
                rounds,
                (int) fields.whole("every", Math.max(10, least), least, MOST_ROUNDS));
    }

    private static Side side(JsonFields fields, String side) {
        String objective = name(side, fields.text(side).orElse("minimax"), Objectives.names());
        String usual = Restraints.usualName(Objectives.named(objective).orElseThrow());
        String restraint =
                name(side + "_restraint", fields.text(side + "_restraint").orElse(usual), Restraints.names());
        double strength = Restraints.usualStrength(restraint).orElse(1);
        return new Side(
                objective, restraint, fields.real(side + "_strength", strength, Double.MIN_NORMAL, GREATEST_STRENGTH));
    }

    private static void refuseOfNone(JsonFields fields) {
        fields.text("second_restraint").ifPresent(value -> {
            throw JsonFields.wrong("second", "", "minimax, ...");
        });
        fields.real("second_strength").ifPresent(value -> {
            throw JsonFields.wrong("second", "", "minimax, ...");
        });
    }

    private static String name(String member, String value, List<String> known) {
        if (known.contains(value)) {
            return value;
        }
        String allowed = String.join(", ", known);
        throw Nearest.to(value, known)
                .map(near -> new Problem(400, "near", "name", member, "value", value, "allowed", allowed, "near", near))
                .orElseGet(() -> JsonFields.wrong(member, value, allowed));
    }

    /** The games. */
    SideBySide experiment() {
        Descent descent =
                optimizer.equals("sgd") ? Descent.sgd(generatorRate) : new Descent.Adam(generatorRate, 0.5, 0.9);
        Rules rules = new Rules(
                Collections.nCopies(generatorLayers, units),
                Collections.nCopies(JUDGE_LAYERS, units),
                judgeSteps,
                headStart,
                new Descent.Adam(judgeRate, 0.5, 0.9),
                descent);
        return SideBySide.of(
                KnownTargets.named(target, gap).orElseThrow(),
                rules,
                new Length(rounds, every),
                sides.stream().map(Side::player).toList());
    }

    /** Writes them as an object, by the names of a request. */
    void write(JsonWriter json) {
        json.beginObject().member("target", target).number("gap", gap);
        for (int i = 0; i < sides.size(); i++) {
            String side = i == 0 ? "first" : "second";
            json.member(side, sides.get(i).objective());
            json.member(side + "_restraint", sides.get(i).restraint());
            json.number(side + "_strength", sides.get(i).strength());
        }
        json.member("optimizer", optimizer).member("generator_layers", generatorLayers);
        json.member("units", units).member("judge_steps", judgeSteps).member("head_start", headStart);
        json.number("judge_rate", judgeRate).number("generator_rate", generatorRate);
        json.member("rounds", rounds).member("every", every).endObject();
    }
}
