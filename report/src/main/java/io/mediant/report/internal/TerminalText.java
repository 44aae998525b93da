package io.mediant.report.internal;

import io.mediant.report.RenderOptions;

/** Lines for a terminal: paragraphs that break at its width, in colour or without, in ASCII if asked for. */
public final class TerminalText {

    private static final char NO_BREAK = '\u00A0';
    private static final String MARGIN = "  ";

    private final RenderOptions options;
    private final StringBuilder out = new StringBuilder();

    /** Nothing yet. */
    public TerminalText(RenderOptions options) {
        this.options = options;
    }

    /** Adds a paragraph. @param paint its colour, null for none @param indent stands before its first line; the others have two spaces */
    public void paragraph(String text, Paint paint, String indent) {
        String margin = indent;
        String whole = Markup.typeset(plain(text));
        for (String wrapped : Wrap.lines(whole, options.width() - Math.max(MARGIN.length(), indent.length()))) {
            out.append(margin)
                    .append(painted(wrapped.replace(NO_BREAK, ' '), paint))
                    .append('\n');
            margin = MARGIN;
        }
    }

    /** Adds a finished line, without the spaces at its end. */
    public void line(String line) {
        out.append(line.stripTrailing()).append('\n');
    }

    /** Adds a piece of a line as it is. */
    public TerminalText append(CharSequence piece) {
        out.append(piece);
        return this;
    }

    /** Adds an empty line. */
    public void blank() {
        out.append('\n');
    }

    /** A text in a colour, if colours are on. @param paint null for none */
    public String painted(String text, Paint paint) {
        return paint == null ? text : paint.on(text, options.color());
    }

    /** A text in ASCII, if that is asked for. */
    public String plain(String text) {
        return Ascii.of(text, options.ascii());
    }

    /** All lines so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
