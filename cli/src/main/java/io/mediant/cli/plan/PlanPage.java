package io.mediant.cli.plan;

import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import io.mediant.report.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;

/** Lines of a plan for people, in one language and unit. */
final class PlanPage {
    private static final double BAR = 30;

    private final Language language;
    private final InformationUnit unit;
    private final boolean unicode;
    private final StringBuilder text = new StringBuilder();

    PlanPage(Language language, InformationUnit unit, boolean unicode) {
        this.language = language;
        this.unit = unit;
        this.unicode = unicode;
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    String say(String english, String chinese) {
        return language == Language.ZH ? chinese : english;
    }

    String percent(double share) {
        return Numbers.percent(share, language);
    }

    String figure(double nats) {
        return Numbers.divergence(unit.fromNats(nats));
    }

    String divergence(double nats) {
        return figure(nats) + " " + unitName();
    }

    String unitName() {
        return unit == InformationUnit.BITS ? say("bits", "比特") : say("nats", "奈特");
    }

    String left(String cell, int width) {
        return DisplayWidth.padRight(DisplayWidth.cut(cell, width), width);
    }

    String right(String cell, int width) {
        return DisplayWidth.padLeft(cell, width);
    }

    String bar(double share) {
        return (unicode ? "█" : "#").repeat((int) Math.round(BAR * share));
    }

    /** The tolerance as the user wrote it. */
    private String tolerance(PlanRules rules) {
        double value = unit.fromNats(rules.toleranceNats());
        return Numbers.exact(BigDecimal.valueOf(value).round(new MathContext(9)).doubleValue()) + " " + unitName();
    }

    /** The rules that apply to all lines. */
    void rules(PlanRules rules) {
        line(say(
                "Tolerance " + tolerance(rules) + ", intervals at " + percent(rules.confidence())
                        + ", false discovery rate " + percent(rules.falseDiscoveryRate()) + " over "
                        + Numbers.count(rules.columns()) + (rules.columns() == 1 ? " column" : " columns") + ", power "
                        + percent(rules.power()) + ".",
                "容差 " + tolerance(rules) + "，区间置信度 " + percent(rules.confidence()) + "，错误发现率 "
                        + percent(rules.falseDiscoveryRate()) + "（共 " + Numbers.count(rules.columns()) + " 列），功效 "
                        + percent(rules.power()) + "。"));
    }

    String never(PlannedRows.Reason reason, PlanRules rules) {
        return switch (reason) {
            case NO_DIFFERENCE -> say("never: there is no difference", "永不：没有差异");
            case WITHIN_TOLERANCE -> say("never: the change lies within the tolerance", "永不：变化在容差之内");
            case BEYOND_TOLERANCE -> say("never: the change is not below the tolerance", "永不：变化不低于容差");
            case AT_TOLERANCE -> say("never: the estimate equals the tolerance", "永不：估计值等于容差");
            case TOO_FEW_PERMUTATIONS ->
                say(
                        "not with " + Numbers.count(rules.permutations()) + " permutations: give --permutations "
                                + rules.leastPermutations(),
                        Numbers.count(rules.permutations()) + " 次置换不够：请用 --permutations " + rules.leastPermutations());
            case TOO_MANY -> say("not with 10^12 rows", "10^12 行也不够");
        };
    }

    @Override
    public String toString() {
        return unicode ? text.toString() : text.toString().replace("—", "-").replace("→", "->");
    }
}
