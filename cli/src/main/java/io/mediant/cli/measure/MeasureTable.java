package io.mediant.cli.measure;

import io.mediant.cli.console.Bilingual;
import io.mediant.cli.measure.Measurement.Outcome;
import io.mediant.core.inference.choice.Choice;
import io.mediant.core.inference.choice.Evidence;
import io.mediant.core.inference.choice.Regime;
import io.mediant.core.inference.test.GTest;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import io.mediant.report.text.Numbers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A measurement as a table for people: every measure with its unit and range, the outcomes, and which measure to read. */
public final class MeasureTable {
    private static final int OUTCOMES_SHOWN = 20;
    private static final int DIGITS = 6;

    private final Measurement measured;
    private final Language language;
    private final InformationUnit unit;
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    private MeasureTable(Measurement measured, Language language, InformationUnit unit) {
        this.measured = measured;
        this.language = language;
        this.unit = unit;
    }

    /**
     * The table as text.
     *
     * @param width columns of the terminal, which sentences are wrapped to
     * @param unicode whether mathematical signs may be used; otherwise ASCII stands for them
     */
    public static String render(
            Measurement measured, Language language, InformationUnit unit, int width, boolean unicode) {
        MeasureTable table = new MeasureTable(measured, language, unit);
        table.print(width);
        String text = table.text.toString();
        return unicode
                ? text
                : text.replace("∞", "inf").replace("…", "..").replace("‖", "||").replace("√", "sqrt ");
    }

    private void print(int width) {
        String information = unit == InformationUnit.BITS ? say("bits", "比特") : say("nats", "奈特");
        double maximum = unit.maximum();
        String top = Numbers.quantity(maximum, 3);
        row(
                "Jensen-Shannon divergence",
                "Jensen-Shannon 散度",
                unit.fromNats(measured.jensenShannonNats()),
                information,
                "0 … " + top);
        row(
                "Jensen-Shannon distance",
                "Jensen-Shannon 距离",
                distance(),
                "√" + information,
                "0 … " + Numbers.quantity(Math.sqrt(maximum), 3));
        row(
                "KL(p‖q), q models p",
                "KL(p‖q)，以 q 描述 p",
                unit.fromNats(measured.forward().nats()),
                information,
                "0 … ∞");
        row(
                "KL(q‖p), p models q",
                "KL(q‖p)，以 p 描述 q",
                unit.fromNats(measured.reverse().nats()),
                information,
                "0 … ∞");
        row("Population stability index", "群体稳定性指数 PSI", measured.psi(), say("nats", "奈特"), "0 … ∞");
        row("Total variation", "全变差距离", measured.totalVariation(), "", "0 … 1");
        row("Hellinger distance", "Hellinger 距离", measured.hellinger(), "", "0 … 1");
        row("Chi-square divergence", "卡方散度", measured.chiSquare(), "", "0 … ∞");
        row("Wasserstein-1", "Wasserstein-1 距离", measured.wasserstein1(), say("positions", "位置单位"), "0 … ∞");
        row("Best judge's accuracy", "最佳裁判的准确率", measured.judgeAccuracy(), "", "0.5 … 1");
        row("Information about the coin", "关于硬币的互信息", measured.jensenShannonBits(), say("bits", "比特"), "0 … 1");
        measured.gTest().ifPresent(this::gTest);
        out.println();
        outcomes();
        out.println();
        out.println(wrapped(rightTool().in(language), width));
    }

    private static String wrapped(String sentence, int width) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : sentence.split(" ")) {
            int length = DisplayWidth.of(word);
            if (used > 0 && used + 1 + length > width) {
                lines.append('\n');
                used = 0;
            } else if (used > 0) {
                lines.append(' ');
                used++;
            }
            lines.append(word);
            used += length;
        }
        return lines.toString();
    }

    private double distance() {
        return Math.sqrt(unit.fromNats(measured.jensenShannonNats()));
    }

    private void gTest(GTest test) {
        String freedom = say("degrees of freedom ", "自由度 ") + test.degreesOfFreedom();
        row("G test", "G 检验", test.statistic(), "", freedom + ", p = " + Numbers.pValue(test.p(), 0));
    }

    private void row(String english, String chinese, double value, String unitName, String note) {
        String name = DisplayWidth.padRight(say(english, chinese), 29);
        String number = DisplayWidth.padLeft(Numbers.quantity(value, DIGITS), 12);
        out.println(name + number + "  " + DisplayWidth.padRight(unitName, 11) + note);
    }

    private void outcomes() {
        List<Outcome> outcomes = measured.outcomes();
        double[] slopes = measured.gradients().get("jensen_shannon");
        line(say("outcome", "结果"), "p", "q", say("of the JSD", "对 JSD 的贡献"), say("slope by q", "对 q 的梯度"));
        List<Integer> shown = shown();
        for (int i : shown) {
            line(
                    String.valueOf(i),
                    Numbers.quantity(outcomes.get(i).p(), DIGITS),
                    Numbers.quantity(outcomes.get(i).q(), DIGITS),
                    Numbers.quantity(unit.fromNats(outcomes.get(i).contributionNats()), DIGITS),
                    Numbers.quantity(unit.fromNats(slopes[i]), DIGITS));
        }
        int rest = outcomes.size() - shown.size();
        if (rest > 0) {
            out.println(say(
                    "the " + shown.size() + " largest contributions; " + rest + " more with --format json",
                    "以上为贡献最大的 " + shown.size() + " 项；其余 " + rest + " 项见 --format json"));
        }
    }

    private List<Integer> shown() {
        List<Outcome> outcomes = measured.outcomes();
        IntStream all = IntStream.range(0, outcomes.size());
        if (outcomes.size() <= OUTCOMES_SHOWN) {
            return all.boxed().toList();
        }
        return all.boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -outcomes.get(i).contributionNats()))
                .limit(OUTCOMES_SHOWN)
                .toList();
    }

    private void line(String outcome, String p, String q, String contribution, String slope) {
        out.println(DisplayWidth.padRight(outcome, 9)
                + DisplayWidth.padLeft(p, 12)
                + DisplayWidth.padLeft(q, 12)
                + DisplayWidth.padLeft(contribution, 16)
                + DisplayWidth.padLeft(slope, 14));
    }

    private Bilingual rightTool() {
        boolean infinite = measured.forward().isInfinite() || measured.reverse().isInfinite();
        Choice choice = Choice.of(Evidence.ofLaws(measured.jensenShannonNats(), infinite, true));
        String shared = Numbers.percent(1 - measured.totalVariation(), language);
        if (choice.regime() == Regime.PINNED) {
            return new Bilingual(
                    "Right tool? The two share " + shared
                            + " of their mass: the Jensen-Shannon divergence says \"apart\", not how"
                            + " far. If the outcomes have positions, read Wasserstein-1.",
                    "用对工具了吗？两者仅共享 " + shared + " 的质量：Jensen-Shannon 散度只说明“已分开”，说不出多远。若结果有位置，请看 Wasserstein-1。");
        }
        if (infinite) {
            return new Bilingual(
                    "Right tool? One side has outcomes that the other never shows, so a Kullback-Leibler direction is infinite."
                            + " The two share " + shared + " of their mass: read the Jensen-Shannon divergence.",
                    "用对工具了吗？一方有另一方从未出现的结果，因此 KL 的一个方向为无穷大。两者共享 " + shared + " 的质量：请看 Jensen-Shannon 散度。");
        }
        return new Bilingual(
                "Right tool? The two share " + shared
                        + " of their mass. Between peers read the Jensen-Shannon divergence; if p is"
                        + " the truth and q a model of it, KL(p‖q).",
                "用对工具了吗？两者共享 " + shared + " 的质量。双方对等时看 Jensen-Shannon 散度；若 p 为真实分布、q 为其模型，看 KL(p‖q)。");
    }

    private String say(String english, String chinese) {
        return language == Language.ZH ? chinese : english;
    }
}
