package io.mediant.report.internal;

import io.mediant.report.text.Sentences;
import java.util.function.Function;

/**
 * A picture, mark by mark, as well-formed XML, for a page or a file of its own. Colours and line styles are classes of
 * the style sheet. Coordinates are in units of the picture's own frame.
 */
public final class Svg {

    /** Where the text of a mark stands to its coordinate. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How words become an element: in two languages on a page, in one in a file. */
    public interface Words {
        /** An element with a text; {@code attributes} are written as they are. */
        String element(String tag, String attributes, Function<Sentences, String> text);
    }

    private final Words words;
    private final StringBuilder out = new StringBuilder();

    /** An empty picture. */
    public Svg(Words words) {
        this.words = words;
    }

    /** The words of one language. */
    public static Words inOneLanguage(Sentences sentences) {
        return (tag, attributes, text) -> "<" + tag + (attributes.isEmpty() ? "" : " " + attributes) + ">"
                + Markup.escape(Markup.typeset(text.apply(sentences))) + "</" + tag + ">";
    }

    /** Adds a path. */
    public Svg path(String type, String data) {
        if (!data.isEmpty()) {
            out.append("<path class=\"")
                    .append(type)
                    .append("\" d=\"")
                    .append(data)
                    .append("\"/>");
        }
        return this;
    }

    /** Adds a straight line. */
    public Svg line(String type, double x1, double y1, double x2, double y2) {
        return path(type, "M" + at(x1, y1) + "L" + at(x2, y2));
    }

    /** Adds a rectangle; a width below 0 goes to the left. */
    public Svg rectangle(String type, double x, double y, double width, double height) {
        return path(
                type,
                "M" + at(x, y) + "h" + Outline.number(width) + "v" + Outline.number(height) + "h"
                        + Outline.number(-width) + "z");
    }

    /** Adds the mark of p, a circle. */
    public Svg circle(String type, double x, double y, double radius) {
        out.append("<circle class=\"").append(type).append("\" cx=\"").append(Outline.number(x));
        out.append("\" cy=\"").append(Outline.number(y)).append("\" r=\"").append(Outline.number(radius));
        out.append("\"/>");
        return this;
    }

    /** Adds the mark of q, a diamond. */
    public Svg diamond(String type, double x, double y, double radius) {
        String r = Outline.number(radius);
        return path(type, "M" + at(x - radius, y) + "l" + r + " -" + r + " " + r + " " + r + " -" + r + " " + r + "z");
    }

    /** Adds a text that is the same in every language; a text from the data keeps its writing direction to itself. */
    public Svg text(String type, double x, double y, Anchor anchor, String text) {
        out.append("<text ").append(attributes(type, x, y, anchor)).append('>');
        out.append(Markup.escape(text)).append("</text>");
        return this;
    }

    /** Adds words. */
    public Svg words(String type, double x, double y, Anchor anchor, Function<Sentences, String> text) {
        out.append(words.element("text", attributes(type, x, y, anchor), text));
        return this;
    }

    private static String attributes(String type, double x, double y, Anchor anchor) {
        String where =
                anchor == Anchor.START ? "" : " text-anchor=\"" + (anchor == Anchor.END ? "end" : "middle") + "\"";
        return "class=\"" + type + "\" x=\"" + Outline.number(x) + "\" y=\"" + Outline.number(y) + "\"" + where;
    }

    /** Begins a group whose words are shown when it is pointed at. */
    public Svg beginTip(Function<Sentences, String> text) {
        out.append("<g>").append(words.element("title", "", text));
        return this;
    }

    /** Ends a group. */
    public Svg end() {
        out.append("</g>");
        return this;
    }

    /** Adds another picture, moved. */
    public Svg picture(Svg other, double x, double y) {
        out.append("<g transform=\"translate(")
                .append(Outline.number(x))
                .append(' ')
                .append(Outline.number(y));
        out.append(")\">").append(other.out).append("</g>");
        return this;
    }

    /** The picture as an element of a page. */
    public String element(int width, int height, Function<Sentences, String> title) {
        return "<svg class=\"f\" role=\"img\" viewBox=\"0 0 " + width + " " + height + "\">"
                + words.element("title", "", title) + out + "</svg>";
    }

    /** The picture as a file: with title, description, style and a background. */
    public String file(
            int width,
            int height,
            Function<Sentences, String> title,
            Function<Sentences, String> description,
            String style) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\""
                + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n"
                + words.element("title", "", title) + "\n" + words.element("desc", "", description) + "\n<style>"
                + style
                + "</style>\n<rect class=\"paper\" width=\"" + width + "\" height=\"" + height + "\"/>\n" + out
                + "\n</svg>\n";
    }

    /** A coordinate pair of path data. */
    public static String at(double x, double y) {
        return Outline.number(x) + " " + Outline.number(y);
    }
}
