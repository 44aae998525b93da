package io.mediant.cli.command;

import io.mediant.cli.Session;
import io.mediant.cli.console.SafeText;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.lab.LabJob;
import io.mediant.cli.lab.SampleFile;
import io.mediant.cli.option.GameOptions;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.LabRunOptions;
import io.mediant.cli.option.OutputOptions;
import io.mediant.data.Nearest;
import io.mediant.lab.experiment.game.FreeGame;
import io.mediant.lab.experiment.game.FreeGame.Keeping;
import io.mediant.lab.experiment.game.FreeGame.Length;
import io.mediant.lab.experiment.game.FreeGame.PictureSize;
import io.mediant.lab.target.DrawnShapes;
import io.mediant.lab.target.KnownTargets;
import io.mediant.lab.target.Rows;
import io.mediant.lab.target.Shapes;
import io.mediant.lab.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mediant lab train}: a game of the user's own choice. */
@Command(
        name = "train",
        header = "Train a generator of your own choice, under all instruments.",
        description = {
            "",
            "The folder gets report.html, result.json, metrics.jsonl and checkpoint.pt, written at every measurement: --resume goes on from there, to the"
                    + " last bit as if it had never stopped."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant lab train ring --objective wasserstein --gradient-penalty 0.1",
            "  mediant lab train disc --gap 4 --objective minimax --optimizer sgd --judge-steps 5",
            "  mediant lab train digits.npy --draw 8x8 --noise 16 --rounds 5000"
        })
public final class LabTrainCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description =
                    "What to learn: ring, grid, two-normals, two-normals-1d, disc, interval, line, shapes, or a file of draws, .npy or .csv"
                            + " (default: ring).")
    private String target = "ring";

    @Option(
            names = "--gap",
            paramLabel = "X",
            description =
                    "Distance of two normals from each other, of a disc, interval or line from where generators begin (default: 4).")
    private double gap = 4;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds of the game, those before --resume included (default: 2000).")
    private long rounds = 2000;

    @Option(
            names = "--measure-every",
            paramLabel = "N",
            description = "Rounds from one measurement to the next (default: 50).")
    private int measureEvery = 50;

    @Option(
            names = "--draw",
            paramLabel = "WxH",
            description = "Draws are grey pictures of W times H pixels; show some.")
    private String draw;

    @Option(names = "--resume", description = "Go on from the folder's checkpoint.")
    private boolean resume;

    @ArgGroup(validate = false, heading = "%nGame:%n", order = 1)
    private GameOptions game = new GameOptions();

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 2)
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false, heading = Headings.RUN, order = 3)
    private LabRunOptions running = new LabRunOptions();

    public LabTrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        LabJob job = new LabJob(session, running, output);
        Target data = target();
        Keeping keeping = new Keeping(running.folder("train").resolve("checkpoint.pt"), resume);
        FreeGame played = FreeGame.of(data, game.settings(), length()).keeping(keeping);
        Optional<PictureSize> size = pictures(data);
        if (size.isPresent()) {
            played = played.drawing(size.get());
        }
        return job.run(played, false, resume);
    }

    private Length length() {
        try {
            return new Length(rounds, measureEvery);
        } catch (IllegalArgumentException e) {
            throw new UsageException("these settings cannot be", e.getMessage(), "write for example --rounds 2000");
        }
    }

    private Target target() {
        Optional<Target> known = KnownTargets.named(target, gap);
        if (known.isPresent()) {
            return known.get();
        }
        if (!target.contains(".") && !Files.exists(Path.of(target))) {
            throw new UsageException(
                    "unknown target \"" + SafeText.of(target) + "\"",
                    "known: " + String.join(", ", KnownTargets.names()) + ", or a file",
                    Nearest.to(target, KnownTargets.names())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("see mediant lab train --help"));
        }
        SampleFile file = SampleFile.read(target);
        return Rows.of(file.values(), file.dimensions());
    }

    private Optional<PictureSize> pictures(Target data) {
        if (draw == null) {
            return data instanceof DrawnShapes
                    ? Optional.of(new PictureSize(Shapes.SIDE, Shapes.SIDE))
                    : Optional.empty();
        }
        Matcher size = SIZE.matcher(draw);
        if (!size.matches()) {
            throw wrongSize("\"" + SafeText.of(draw) + "\" is not a width and a height");
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        if (width * height != data.dimensions()) {
            throw wrongSize(
                    width + " times " + height + " pixels are not the " + data.dimensions() + " numbers of a draw");
        }
        return Optional.of(new PictureSize(width, height));
    }

    private static UsageException wrongSize(String why) {
        return new UsageException("wrong value for --draw", why, "write for example --draw 8x8");
    }
}
