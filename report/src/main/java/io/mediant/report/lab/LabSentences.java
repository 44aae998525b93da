package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.text.Language;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said about a result, in one language. */
final class LabSentences {

    private static final int DIGITS = 4;
    private static final int PERCENT_DIGITS = 3;
    private static final double SMALL = 0.1;
    private static final double TINY = 0.001;
    private static final double MINUTE = 60;

    private final LabResult result;
    private final Texts texts;

    LabSentences(LabResult result, Language language) {
        this.result = result;
        this.texts = Texts.of(language);
    }

    /** The key of the answer's sign and colour. */
    static String statusKey(LabResult result) {
        if (result.findings().statements().isEmpty()) {
            return "skipped";
        }
        return result.findings().met() ? "stable" : "drift";
    }

    /** The answer in one sentence. */
    String verdict() {
        List<Statement> statements = result.findings().statements();
        if (statements.isEmpty()) {
            return result.findings().headline().map(this::label).orElseGet(() -> texts.get("lab.verdict.none"));
        }
        if (result.findings().met()) {
            return texts.plural("lab.verdict.met", statements.size());
        }
        long held = statements.stream().filter(Statement::met).count();
        return texts.plural("lab.verdict.unmet", statements.size(), "held", Numbers.count(held));
    }

    /** A text of the experiment. @param end of its key */
    String own(String end) {
        return texts.get("lab." + result.experiment() + "." + end);
    }

    /** The paragraphs of a text of the experiment. */
    List<String> paragraphs(String end) {
        return own(end).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Where the theory comes from. */
    String source() {
        return texts.get("lab.source", "source", own("source"));
    }

    /** A figure's title. */
    String title(Figure figure) {
        return own("figure." + figure.id());
    }

    /** How to read a figure. */
    String note(Figure figure) {
        return own("figure." + figure.id() + ".note");
    }

    /** A short text of a figure. */
    String label(Label label) {
        return texts.get("lab.label." + label.key(), filled(label.values()));
    }

    /** A statement of theory, with its numbers. */
    String statement(Statement statement) {
        List<String> values = new ArrayList<>(List.of(filled(statement.values())));
        values.addAll(List.of(filled(Map.of("measured", statement.measured(), "expected", statement.expected()))));
        values.addAll(List.of("tolerance", tolerance(statement)));
        return texts.get("lab." + result.experiment() + ".statement." + statement.id(), values.toArray(String[]::new));
    }

    /** What was expected, with its tolerance if there is one: {@code 0.693 ± 0.01}, {@code ≥ 8}. */
    String expected(Statement statement) {
        String value = number(statement.expected());
        return switch (statement.relation()) {
            case WITHIN, WITHIN_SHARE -> statement.tolerance() == 0 ? value : value + " ± " + tolerance(statement);
            case AT_LEAST -> "≥ " + value;
            case AT_MOST -> "≤ " + value;
        };
    }

    private String tolerance(Statement statement) {
        return statement.relation() == Statement.Relation.WITHIN_SHARE
                ? Numbers.percent(statement.tolerance(), texts.language())
                : number(statement.tolerance());
    }

    /** Whether a statement held, in words. */
    String held(Statement statement) {
        return texts.get(statement.met() ? "lab.held.yes" : "lab.held.no");
    }

    /** How the experiment was run. */
    List<Fact> run() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("lab.run.experiment", result.experiment()));
        facts.add(fact("lab.run.seed", Long.toString(result.seed())));
        facts.add(fact("lab.run.length", texts.get(result.quick() ? "lab.run.quick" : "lab.run.full")));
        facts.add(fact("lab.run.time", time()));
        facts.add(fact("lab.run.engine", texts.get("lab.run.engine_value")));
        facts.add(fact("lab.run.version", "Mediant " + result.version()));
        return List.copyOf(facts);
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value, "");
    }

    private String time() {
        double seconds = result.seconds();
        return seconds < 2 * MINUTE
                ? Numbers.quantity(seconds, 2) + " " + texts.get("unit.seconds")
                : Numbers.quantity(seconds / MINUTE, 2) + " " + texts.get("unit.minutes");
    }

    /** What made the report. */
    String madeBy() {
        return texts.get(
                "lab.made_by",
                "version",
                result.version(),
                "experiment",
                result.experiment(),
                "seed",
                Long.toString(result.seed()));
    }

    /** A number with four significant digits, fewer where it is small, and a minus sign of its own width. */
    static String number(double value) {
        double size = Math.abs(value);
        int digits = size < TINY ? DIGITS - 2 : size < SMALL ? DIGITS - 1 : DIGITS;
        return Numbers.quantity(value, digits).replace('-', '−');
    }

    private String percent(double share) {
        return Numbers.quantity(100 * share, PERCENT_DIGITS).replace('-', '−')
                + (texts.language() == Language.ZH ? "%" : " %");
    }

    /** Each number by its name, and as a percentage by its name with {@code _percent}. */
    private String[] filled(Map<String, Double> values) {
        List<String> filled = new ArrayList<>();
        values.forEach((name, value) -> filled.addAll(List.of(name, number(value), name + "_percent", percent(value))));
        return filled.toArray(String[]::new);
    }
}
