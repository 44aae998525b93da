package io.mediant.report.text;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Finding;
import io.mediant.compare.Notice;
import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import io.mediant.compare.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about a comparison as a whole: the verdict, the line under it and the notices. */
final class Verdicts {

    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int NAMES = 8;

    private final Texts texts;
    private final InformationUnit unit;

    Verdicts(Texts texts, InformationUnit unit) {
        this.texts = texts;
        this.unit = unit;
    }

    String verdict(Verdict verdict) {
        int compared = verdict.columns() - verdict.skipped();
        if (compared == 0) {
            return verdict.columns() == 0
                    ? texts.get("verdict.no_columns")
                    : texts.plural("verdict.nothing", verdict.columns());
        }
        return switch (verdict.status()) {
            case DRIFT -> drift(verdict);
            case INCONCLUSIVE -> undecided(verdict.inconclusive(), compared);
            case STABLE, SKIPPED -> texts.plural("verdict.stable", compared);
        };
    }

    private String drift(Verdict verdict) {
        String most = verdict.worst().map(this::most).orElse("");
        String columns = Numbers.count(verdict.columns());
        return verdict.drifted() == verdict.columns()
                ? texts.plural("verdict.drift_all", verdict.columns(), "columns", columns, "most", most)
                : texts.get(
                        "verdict.drift", "drifted", Numbers.count(verdict.drifted()), "columns", columns, "most", most);
    }

    private String most(Compared worst) {
        String name = Untrusted.shown(worst.name());
        if (worst.regime() == Regime.PINNED) {
            boolean none = worst.measures().totalVariation() == 1;
            return texts.get(none ? "verdict.most_pinned_none" : "verdict.most_pinned", "column", name);
        }
        return texts.get(
                "verdict.most",
                "column",
                name,
                "jsd",
                Numbers.divergence(unit.fromNats(worst.jsd().nats())),
                "unit",
                unitName(),
                "reason",
                new Explanations(texts, unit).reason(worst));
    }

    private String undecided(int undecided, int compared) {
        String of = Numbers.count(compared);
        if (compared == 1) {
            return texts.plural("verdict.undecided", 1);
        }
        if (undecided == compared) {
            return texts.get("verdict.undecided_all", "compared", of);
        }
        return undecided == 1
                ? texts.get("verdict.undecided_single", "compared", of)
                : texts.plural("verdict.undecided", undecided, "compared", of);
    }

    String subline(Comparison comparison) {
        Verdict verdict = comparison.verdict();
        List<String> parts = new ArrayList<>();
        boolean named = false;
        if (verdict.inconclusive() > 0 && verdict.status() == Status.DRIFT) {
            String text = counted("sub.undecided_noun", verdict.inconclusive());
            parts.add(tooFewRowsOnly(comparison) ? texts.get("sub.undecided_few_rows", "text", text) : text);
            named = true;
        }
        if (verdict.stable() > 0 && verdict.status() != Status.STABLE) {
            parts.add(counted(named ? "sub.stable" : "sub.stable_noun", verdict.stable()));
            named = true;
        }
        if (verdict.skipped() > 0 && verdict.skipped() < verdict.columns()) {
            parts.add(counted(named ? "sub.skipped" : "sub.skipped_noun", verdict.skipped()));
        }
        List<String> sentences = new ArrayList<>();
        if (!parts.isEmpty()) {
            sentences.add(texts.get("sub.end", "text", capitalised(String.join(texts.get("part.separator"), parts))));
        }
        sentences.add(policy(comparison));
        long own = comparison.columns().stream()
                .filter(column -> comparison
                        .policy()
                        .column(column.name())
                        .toleranceBits()
                        .isPresent())
                .count();
        if (own > 0) {
            sentences.add(texts.plural("sub.own_tolerance", own));
        }
        return String.join(texts.get("sentence.separator"), sentences);
    }

    private String policy(Comparison comparison) {
        double bits = comparison.policy().toleranceBits();
        return texts.get(
                "sub.policy",
                "tolerance",
                unit == InformationUnit.BITS ? Numbers.exact(bits) : Numbers.divergence(bits * Math.log(2)),
                "unit",
                unitName(),
                "rate",
                Numbers.percent(comparison.policy().falseDiscoveryRate(), texts.language()),
                "confidence",
                Numbers.percent(comparison.policy().confidence(), texts.language()));
    }

    private static boolean tooFewRowsOnly(Comparison comparison) {
        return comparison.columns().stream()
                .filter(column -> column.status() == Status.INCONCLUSIVE)
                .allMatch(column -> column instanceof Compared compared
                        && (compared.regime() == Regime.TOO_LITTLE_DATA
                                || compared.findings().stream().anyMatch(Finding.TooFewRows.class::isInstance)));
    }

    private String counted(String key, int count) {
        boolean word = texts.language() == Language.EN && count < WORDS.size();
        String number = word ? WORDS.get(count) : Numbers.count(count);
        return texts.get(key + (count == 1 ? ".one" : ".other"), "count", number);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String notice(Notice notice) {
        if (notice instanceof Notice.ColumnsOnOneSide only) {
            String key = only.reference() ? "notice.only_reference" : "notice.only_current";
            return texts.plural(key, only.names().size(), "list", names(only.names()));
        } else if (notice instanceof Notice.RowsOnBothSides both) {
            return texts.plural("notice.rows_on_both_sides", both.rows());
        } else if (notice instanceof Notice.UnreadableAsMissing unreadable) {
            return texts.get(
                    "notice.unreadable",
                    "column",
                    Untrusted.shown(unreadable.column()),
                    "reference",
                    Numbers.count(unreadable.reference()),
                    "current",
                    Numbers.count(unreadable.current()));
        } else if (notice instanceof Notice.WholeGroups groups) {
            return texts.get(
                    "notice.whole_groups",
                    "column",
                    Untrusted.shown(groups.column()),
                    "reference",
                    Numbers.count(groups.reference()),
                    "current",
                    Numbers.count(groups.current()));
        } else if (notice instanceof Notice.BlocksOfTime blocks) {
            return texts.get("notice.blocks_of_time", "column", Untrusted.shown(blocks.column()));
        }
        throw new IllegalArgumentException("no sentence for " + notice);
    }

    private String names(List<String> names) {
        List<String> shown = names.stream()
                .limit(NAMES)
                .map(name -> Untrusted.shown(name, 40))
                .toList();
        String list = texts.list(shown);
        int more = names.size() - shown.size();
        return more > 0 ? texts.get("short.and_more", "list", list, "count", Numbers.count(more)) : list;
    }

    private String unitName() {
        return texts.get(unit == InformationUnit.BITS ? "unit.bits" : "unit.nats");
    }
}
