package io.mediant.report.embedding;

import io.mediant.compare.embedding.EmbeddingNotice;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.List;

/** What a reader should know first, in words. */
final class EmbeddingNotices {

    private EmbeddingNotices() {}

    static String sentence(EmbeddingNotice notice, Texts texts) {
        if (notice instanceof EmbeddingNotice.DroppedRows dropped) {
            return texts.plural(
                    "embed.notice.dropped",
                    dropped.rows(),
                    "source",
                    Untrusted.shown(dropped.source()),
                    "list",
                    rows(dropped, texts));
        } else if (notice instanceof EmbeddingNotice.Sampled sampled) {
            return texts.get(
                    "embed.notice.sampled",
                    "source",
                    Untrusted.shown(sampled.source()),
                    "used",
                    Numbers.count(sampled.used()),
                    "rows",
                    Numbers.count(sampled.rows()),
                    "seed",
                    Long.toString(sampled.seed()));
        } else if (notice instanceof EmbeddingNotice.SharedVectors shared) {
            return texts.plural("embed.notice.shared", shared.rows());
        } else if (notice instanceof EmbeddingNotice.ConstantDimensions constant) {
            return texts.plural("embed.notice.constant", constant.dimensions());
        } else if (notice instanceof EmbeddingNotice.FewRowsForDimensions few) {
            return texts.plural(
                    "embed.notice.few_rows",
                    few.rows(),
                    "dimensions",
                    texts.plural("embed.dimensions", few.dimensions()));
        }
        throw new IllegalArgumentException("no sentence for " + notice);
    }

    private static String rows(EmbeddingNotice.DroppedRows dropped, Texts texts) {
        List<String> rows = dropped.first().stream().map(Numbers::count).toList();
        long more = dropped.rows() - rows.size();
        String list = texts.list(rows);
        return more > 0 ? texts.get("short.and_more", "list", list, "count", Numbers.count(more)) : list;
    }
}
