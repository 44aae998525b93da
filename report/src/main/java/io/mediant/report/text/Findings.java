package io.mediant.report.text;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Finding;
import io.mediant.compare.policy.Dependence;
import java.util.ArrayList;
import java.util.List;

/** Findings as text: a clause for a line of a table, and a sentence for the paragraph under a picture. */
final class Findings {

    private static final int LISTED = 5;

    private final Texts texts;
    private final InformationUnit unit;
    private final Compared column;
    private final Values values;

    Findings(Texts texts, InformationUnit unit, Compared column) {
        this.texts = texts;
        this.unit = unit;
        this.column = column;
        this.values = Values.of(column, texts);
    }

    /** A clause without a full stop. */
    String clause(Finding finding) {
        if (finding instanceof Finding.WithinNoise) {
            return texts.get("short.within_noise");
        } else if (finding instanceof Finding.RealButTiny) {
            return texts.get("short.real_but_tiny");
        } else if (finding instanceof Finding.NotSignificant) {
            return texts.get("short.not_significant");
        } else if (finding instanceof Finding.StraddlesTolerance) {
            return texts.get("short.straddles");
        } else if (finding instanceof Finding.TooFewRows few) {
            return texts.plural("short.too_few_rows", few.smallerSide());
        } else if (finding instanceof Finding.TooFewGroups few) {
            return texts.get(few.kind() == Dependence.Kind.GROUP ? "short.too_few_groups" : "short.too_few_blocks");
        } else if (finding instanceof Finding.NoOverlap none) {
            return none.sharedMass() == 0
                    ? texts.get("short.no_overlap_none")
                    : texts.get("short.no_overlap", "share", percent(none.sharedMass()));
        } else if (finding instanceof Finding.MassMoved moved) {
            return moved("short.moved_", moved);
        } else if (finding instanceof Finding.MedianMoved moved) {
            return texts.get("short.median_moved", fromTo(moved.reference(), moved.current()));
        } else if (finding instanceof Finding.SpreadChanged changed) {
            return texts.get("short.spread_changed", fromToDistance(changed.reference(), changed.current()));
        } else if (finding instanceof Finding.NewCategories added) {
            return texts.get("short.new", "list", shares(added.largest(), added.total(), 2));
        } else if (finding instanceof Finding.VanishedCategories gone) {
            return texts.get("short.vanished", "list", shares(gone.largest(), gone.total(), 2));
        } else if (finding instanceof Finding.ShareChanged changed) {
            return texts.get("short.share_changed", labelled(changed));
        } else if (finding instanceof Finding.MissingChanged changed) {
            return texts.get("short.missing_changed", fromToShare(changed.reference(), changed.current()));
        } else if (finding instanceof Finding.NonFiniteChanged changed) {
            return texts.get("short.non_finite_changed", fromToShare(changed.reference(), changed.current()));
        } else if (finding instanceof Finding.UnderResolved) {
            return texts.get("short.under_resolved");
        }
        throw new IllegalArgumentException("no clause for " + finding);
    }

    /** A full sentence. */
    String sentence(Finding finding) {
        if (finding instanceof Finding.WithinNoise) {
            return texts.get(
                    "why.within_noise",
                    "mean",
                    divergence(column.jsd().nullMeanNats()),
                    "most",
                    divergence(column.jsd().null95Nats()),
                    "unit",
                    unitName());
        } else if (finding instanceof Finding.RealButTiny) {
            return texts.get("why.real_but_tiny", tolerance());
        } else if (finding instanceof Finding.NotSignificant not) {
            return texts.get("why.not_significant", "q", Numbers.pValue(not.q(), 0));
        } else if (finding instanceof Finding.StraddlesTolerance) {
            return texts.get("why.straddles", tolerance());
        } else if (finding instanceof Finding.TooFewRows few) {
            return texts.plural("why.too_few_rows", few.smallerSide(), "cells", Numbers.count(few.cells()));
        } else if (finding instanceof Finding.TooFewGroups few) {
            return texts.get(few.kind() == Dependence.Kind.GROUP ? "why.too_few_groups" : "why.too_few_blocks");
        } else if (finding instanceof Finding.NoOverlap none) {
            return none.sharedMass() == 0
                    ? texts.get("why.no_overlap_none")
                    : texts.get("why.no_overlap", "share", percent(none.sharedMass()));
        } else if (finding instanceof Finding.MassMoved moved) {
            return moved("why.moved_", moved);
        } else if (finding instanceof Finding.MedianMoved moved) {
            String key = moved.current() >= moved.reference() ? "why.median_rose" : "why.median_fell";
            return texts.get(key, fromTo(moved.reference(), moved.current()));
        } else if (finding instanceof Finding.SpreadChanged changed) {
            String key = changed.current() >= changed.reference() ? "why.spread_grew" : "why.spread_shrank";
            return texts.get(key, fromToDistance(changed.reference(), changed.current()));
        } else if (finding instanceof Finding.NewCategories added) {
            return categories("why.new", added.largest(), added.total(), added.share());
        } else if (finding instanceof Finding.VanishedCategories gone) {
            return categories("why.vanished", gone.largest(), gone.total(), gone.share());
        } else if (finding instanceof Finding.ShareChanged changed) {
            String key = changed.current() >= changed.reference() ? "why.share_rose" : "why.share_fell";
            return texts.get(key, labelled(changed));
        } else if (finding instanceof Finding.MissingChanged changed) {
            return texts.get("why.missing", fromToShare(changed.reference(), changed.current()));
        } else if (finding instanceof Finding.NonFiniteChanged changed) {
            return texts.get("why.non_finite", fromToShare(changed.reference(), changed.current()));
        } else if (finding instanceof Finding.UnderResolved under) {
            return texts.get(
                    "why.under_resolved",
                    "finer",
                    divergence(under.finerNats()),
                    "value",
                    divergence(under.nats()),
                    "unit",
                    unitName());
        }
        throw new IllegalArgumentException("no sentence for " + finding);
    }

    /** Labels with their shares, the largest first, and how many more there are. */
    String shares(List<Finding.Share> largest, int total, int most) {
        List<String> items = new ArrayList<>();
        for (Finding.Share share : largest.subList(0, Math.min(most, largest.size()))) {
            items.add(texts.get("short.share", "label", label(share.label()), "share", percent(share.share())));
        }
        String list = texts.list(items);
        int more = total - items.size();
        return more > 0 ? texts.get("short.and_more", "list", list, "count", Numbers.count(more)) : list;
    }

    private String categories(String key, List<Finding.Share> largest, int total, double share) {
        return texts.plural(key, total, "share", percent(share), "list", shares(largest, total, LISTED));
    }

    private String moved(String key, Finding.MassMoved moved) {
        double gain = moved.shareCurrent() - moved.shareReference();
        boolean above = moved.above() == gain >= 0;
        double from = gain >= 0 ? moved.shareReference() : 1 - moved.shareReference();
        double to = gain >= 0 ? moved.shareCurrent() : 1 - moved.shareCurrent();
        return texts.get(
                key + (above ? "above" : "below"),
                "share",
                percent(Math.abs(gain)),
                "threshold",
                values.point(moved.threshold()),
                "from",
                percent(from),
                "to",
                percent(to));
    }

    private String[] labelled(Finding.ShareChanged changed) {
        return new String[] {
            "label", label(changed.label()), "from", percent(changed.reference()), "to", percent(changed.current())
        };
    }

    private String[] fromTo(double from, double to) {
        return new String[] {"from", values.point(from, to), "to", values.point(to, from)};
    }

    private String[] fromToDistance(double from, double to) {
        return new String[] {"from", values.distance(from), "to", values.distance(to)};
    }

    private String[] fromToShare(double from, double to) {
        return new String[] {"from", percent(from), "to", percent(to)};
    }

    private String[] tolerance() {
        return new String[] {"tolerance", Numbers.quantity(unit.fromNats(column.toleranceNats()), 3), "unit", unitName()
        };
    }

    private String label(String text) {
        return texts.get("quote", "text", Untrusted.shown(text, 40));
    }

    private String percent(double share) {
        return Numbers.percent(share, texts.language());
    }

    private String divergence(double nats) {
        return Numbers.divergence(unit.fromNats(nats));
    }

    private String unitName() {
        return texts.get(unit == InformationUnit.BITS ? "unit.bits" : "unit.nats");
    }
}
