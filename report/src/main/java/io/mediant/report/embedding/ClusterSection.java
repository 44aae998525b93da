package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudClusters;
import io.mediant.compare.embedding.CloudClusters.Cluster;
import io.mediant.compare.embedding.CloudClusters.Example;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.Markup;
import io.mediant.report.internal.Svg;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which kind of items moved: a table of clusters, and the first of them with vectors near their centres. */
final class ClusterSection {

    /** Clusters with a row. */
    static final int ROWS = 60;

    /** Clusters with examples. */
    static final int OPEN = 12;

    /** Examples of a cluster on one side. */
    static final int EACH = 4;

    private static final int LABELS = 3;
    private static final int BAR_WIDTH = 150;
    private static final int BAR_HEIGHT = 22;
    private static final int LONGEST_TEXT = 160;
    private static final int LONGEST_NAME = 24;

    private final EmbeddingComparison comparison;
    private final CloudClusters codebook;
    private final Bilingual page;
    private final ClusterSentences shown;
    private final ExamplePictures pictures = new ExamplePictures();
    private final StringBuilder html = new StringBuilder();

    ClusterSection(EmbeddingComparison comparison, CloudClusters codebook, Bilingual page) {
        this.comparison = comparison;
        this.codebook = codebook;
        this.page = page;
        shown = said(page.shown());
    }

    String render() {
        paragraph("", s -> said(s).summary());
        if (!codebook.clusters().isEmpty() && !shown.anyMoved()) {
            paragraph("class=quiet", s -> s.texts().get("embed.clusters.quiet"));
        }
        table();
        examples();
        return html.toString();
    }

    private ClusterSentences said(Sentences s) {
        return new ClusterSentences(codebook, comparison.policy(), s);
    }

    private void paragraph(String attributes, Function<Sentences, String> text) {
        html.append(page.element("p", attributes, text));
    }

    private void table() {
        List<Cluster> rows = codebook.clusters()
                .subList(0, Math.min(ROWS, codebook.clusters().size()));
        if (rows.isEmpty()) {
            return;
        }
        html.append("<div class=wide><table id=clusters><thead><tr>");
        heading(page.label("embed.head.cluster"));
        heading(page.label("embed.head.labels"));
        heading(page.label("embed.head.side"));
        heading(page.label("embed.head.shares"));
        heading(page.span(s -> s.texts()
                .get(
                        "embed.head.difference",
                        "confidence",
                        s.percent(comparison.policy().confidence()))));
        heading(page.span(s -> s.texts().get("embed.head.contribution", "unit", s.unitName())));
        heading(page.label("embed.head.of_jsd"));
        heading(page.label("embed.head.q"));
        html.append("</tr></thead><tbody>");
        double largest = rows.stream()
                .mapToDouble(cluster -> Math.max(cluster.referenceShare(), cluster.currentShare()))
                .max()
                .orElse(1);
        rows.forEach(cluster -> row(cluster, Math.max(Double.MIN_NORMAL, largest)));
        html.append("</tbody></table></div>");
        paragraph("class=n", s -> s.texts().get("embed.clusters.legend"));
        int total = codebook.clusters().size();
        if (total > rows.size()) {
            paragraph("class=n", s -> s.texts()
                    .get("embed.clusters.cut", "shown", Numbers.count(rows.size()), "total", Numbers.count(total)));
        }
    }

    private void heading(String label) {
        html.append("<th scope=col>").append(label).append("</th>");
    }

    private void row(Cluster cluster, double largest) {
        html.append(ClusterSentences.isMoved(cluster, comparison.policy()) ? "<tr>" : "<tr class=th>")
                .append("<th scope=row>");
        String number = Integer.toString(cluster.number());
        html.append(hasExamples(cluster) ? "<a href=\"#k" + number + "\">" + number + "</a>" : number);
        html.append("</th>");
        html.append("<td>").append(labels(cluster)).append("</td>");
        html.append("<td class=")
                .append(side(cluster))
                .append("l>")
                .append(ClusterSentences.sign(cluster))
                .append("</td><td>");
        html.append(bars(cluster, largest)).append("</td>");
        cell(s -> said(s).difference(cluster));
        html.append("<td><b>").append(Markup.escape(shown.contribution(cluster)));
        html.append("</b></td>");
        cell(s -> s.percent(cluster.shareOfJsd()));
        html.append("<td>")
                .append(Markup.escape(Numbers.pValue(cluster.q(), 0)))
                .append("</td></tr>\n");
    }

    private void cell(Function<Sentences, String> text) {
        html.append(page.element("td", "", text));
    }

    private static String side(Cluster cluster) {
        return cluster.inCurrent() ? "q" : cluster.currentShare() < cluster.referenceShare() ? "p" : "m";
    }

    /** The most frequent labels with their shares; each label keeps its writing direction to itself. */
    private String labels(Cluster cluster) {
        StringBuilder labels = new StringBuilder(cluster.labels().isEmpty() ? Numbers.NONE : "");
        for (CloudClusters.LabelShare label :
                cluster.labels().subList(0, Math.min(LABELS, cluster.labels().size()))) {
            labels.append("<span class=lb><bdi>").append(Markup.escape(Untrusted.shown(label.label(), LONGEST_NAME)));
            labels.append("</bdi> ").append(page.element("span", "class=n", s -> s.percent(label.share())));
            labels.append("</span> ");
        }
        return labels.toString();
    }

    private String bars(Cluster cluster, double largest) {
        Svg svg = new Svg(page::element);
        double room = BAR_WIDTH - 10;
        double p = room * cluster.referenceShare() / largest;
        double q = room * cluster.currentShare() / largest;
        svg.rectangle("pb", 0, 3, p, 5).circle("pb", p, 5.5, 4);
        svg.rectangle("qb", 0, 14, q, 5).diamond("qb", q, 16.5, 5);
        return svg.element(BAR_WIDTH, BAR_HEIGHT, s -> s.texts()
                .get(
                        "embed.clusters.shares",
                        "number",
                        Integer.toString(cluster.number()),
                        "reference",
                        s.percent(cluster.referenceShare()),
                        "current",
                        s.percent(cluster.currentShare())));
    }

    private boolean hasExamples(Cluster cluster) {
        return cluster.number() <= OPEN && !cluster.examples().isEmpty();
    }

    private void examples() {
        List<Cluster> open = codebook.clusters().stream()
                .limit(OPEN)
                .filter(cluster -> !cluster.examples().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        paragraph("class=n", s -> s.texts()
                .get("embed.clusters.examples", "count", Numbers.count(open.size()), "each", Numbers.count(EACH)));
        html.append("<div class=cards>");
        open.forEach(this::card);
        html.append("</div>\n");
        if (pictures.tooLarge() > 0) {
            paragraph("class=n", s -> s.texts().plural("embed.clusters.pictures_cut", pictures.tooLarge()));
        }
        if (pictures.refused() > 0) {
            paragraph("class=n", s -> s.texts().plural("embed.clusters.pictures_bad", pictures.refused()));
        }
    }

    private void card(Cluster cluster) {
        html.append("<section class=card id=k").append(cluster.number()).append("><h3>");
        html.append(page.span(s -> s.texts().get("embed.cluster", "number", Integer.toString(cluster.number()))));
        html.append(" <span class=\"side ").append(side(cluster)).append("l\">");
        html.append(ClusterSentences.sign(cluster), 0, 1)
                .append(' ')
                .append(page.span(s -> said(s).side(cluster)))
                .append("</span></h3>");
        if (!cluster.labels().isEmpty()) {
            html.append("<p class=lab>").append(labels(cluster)).append("</p>");
        }
        paragraph("class=n", s -> said(s).change(cluster));
        side(cluster, false);
        side(cluster, true);
        html.append("</section>\n");
    }

    private void side(Cluster cluster, boolean inCurrent) {
        List<Example> examples = cluster.examples().stream()
                .filter(example -> example.inCurrent() == inCurrent)
                .limit(EACH)
                .toList();
        if (examples.isEmpty()) {
            return;
        }
        html.append("<div class=ex><b class=")
                .append(inCurrent ? "ql>◆" : "pl>●")
                .append("</b>");
        examples.forEach(this::example);
        html.append("</div>");
    }

    private void example(Example example) {
        Optional<String> picture = example.picture().flatMap(pictures::take);
        html.append(example.text().isPresent() ? "<figure class=t>" : "<figure>");
        picture.ifPresent(uri -> html.append("<img src=\"")
                .append(uri)
                .append("\" alt=\"")
                .append(Markup.escape(alternative(example, page.shown().texts())))
                .append("\">"));
        example.text().ifPresent(text -> html.append("<bdi>")
                .append(Markup.escape(Untrusted.shown(text, LONGEST_TEXT)))
                .append("</bdi>"));
        html.append("<figcaption>").append(caption(example)).append("</figcaption></figure>");
    }

    /** What a picture stands for, in words: the vector's name, and its label. */
    private static String alternative(Example example, Texts texts) {
        String name = example.id()
                .map(id -> Untrusted.shown(id, LONGEST_NAME))
                .orElseGet(() -> texts.get("embed.row", "row", Numbers.count(example.row())));
        return example.label()
                .map(label -> name + texts.get("part.separator") + Untrusted.shown(label, LONGEST_NAME))
                .orElse(name);
    }

    private String caption(Example example) {
        String name = example.id()
                .map(id -> "<bdi>" + Markup.escape(Untrusted.shown(id, LONGEST_NAME)) + "</bdi>")
                .orElseGet(() -> page.span(s -> s.texts().get("embed.row", "row", Numbers.count(example.row()))));
        return example.label()
                .map(label -> name + "<br><bdi>" + Markup.escape(Untrusted.shown(label, LONGEST_NAME)) + "</bdi>")
                .orElse(name);
    }
}
