package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.ShellQuote;
import io.mediant.cli.demo.DemoData;
import io.mediant.cli.demo.DemoFolder;
import io.mediant.cli.demo.TruthTable;
import io.mediant.cli.option.InputOptions.Sides;
import io.mediant.compare.Comparison;
import io.mediant.compare.policy.PolicyFile;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.TableSource;
import io.mediant.report.OutputFile;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.Reports;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mediant demo}: made data with known truth, compared. */
@Command(
        name = "demo",
        header = "Make two tables with known truth, compare them and write a report.",
        description = {
            "",
            "The tables are orders of a made shop, 50 000 rows each, with one column for each thing that can happen to a"
                    + " column. The folder also gets policy.yaml, comparison.json, report.html and the truth."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int REPORT_WIDTH = 120;

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Where to (default: mediant-demo).")
    private Path folder = Path.of("mediant-demo");

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the made data (default: 2026).")
    private long seed = 2026;

    public DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DemoFolder demo = DemoFolder.open(folder);
        demo.write(new DemoData(seed), session.language());
        Sides sides = new Sides(TableSource.of(demo.reference()), TableSource.of(demo.current()));
        Comparison comparison =
                Comparing.compare(session, sides, PolicyFile.read(demo.policy()), ReadOptions.defaults(), true);

        String compare = session.command() + " compare " + inputs(demo);
        RenderOptions plain =
                rendering(compare).withColor(false).withAscii(false).withWidth(REPORT_WIDTH);
        OutputFile.write(demo.comparison(), Reports.render(comparison, ReportFormat.JSON, plain));
        OutputFile.write(demo.report(), Reports.render(comparison, ReportFormat.HTML, plain));

        PrintWriter out = session.terminal().out();
        out.println(Reports.render(comparison, ReportFormat.TERMINAL, rendering(compare)));
        new TruthTable(DemoData.truths(), comparison)
                .print(out, session.language(), session.terminal().unicode());
        next(out, demo);
        return ExitCode.OK;
    }

    private RenderOptions rendering(String command) {
        return new RenderOptions(
                session.language(),
                InformationUnit.BITS,
                session.terminal().width(),
                session.colored(),
                !session.terminal().unicode(),
                true,
                Optional.of(command));
    }

    private static String inputs(DemoFolder demo) {
        return ShellQuote.line(
                demo.reference().toString(),
                demo.current().toString(),
                "--policy",
                demo.policy().toString());
    }

    private void next(PrintWriter out, DemoFolder demo) {
        boolean chinese = session.language() == Language.ZH;
        out.println();
        out.println(
                (chinese ? "报告：" : "Report: ") + demo.report().toAbsolutePath().normalize());
        out.println(chinese ? "接着试试：" : "Try next:");
        out.println("  " + session.command() + " explain price " + inputs(demo));
        out.println("  " + session.command() + " check " + inputs(demo));
        out.println("  " + session.command() + " measure 0.5,0.5 1,0");
    }
}
