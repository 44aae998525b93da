package io.mediant.data.text.internal;

import io.mediant.data.DataException;
import io.mediant.data.text.TextNotice;
import io.mediant.data.text.TextOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one part of a source and counts its documents. */
final class PartReader {
    private final String source;
    private final TextOptions options;
    private final DocumentCounter counter;
    private final Meter meter;
    private final List<TextNotice> notices = new ArrayList<>();

    PartReader(String source, TextOptions options, DocumentCounter counter, Meter meter) {
        this.source = source;
        this.options = options;
        this.counter = counter;
        this.meter = meter;
    }

    /** What a part came to. */
    record Counted(List<CountedDocument> documents, List<TextNotice> notices) {}

    Counted read(TextPart part) {
        List<CountedDocument> documents;
        if (part instanceof TextPart.Tables tables) {
            documents = new TableTexts(tables, options, this::document).read(counter, meter);
        } else {
            try {
                if (part instanceof TextPart.TextFile text) {
                    file(text);
                } else if (part instanceof TextPart.CountFile counts) {
                    try (InputStream in = TextBytes.open(counts.file(), meter)) {
                        counts(in, counts.file().toString(), counts.name());
                    }
                } else if (part instanceof TextPart.StandardInput input) {
                    standardInput(input);
                }
            } catch (MalformedTextException e) {
                throw wrongEncoding(part.name(), e);
            } catch (IOException e) {
                throw TextBytes.unreadable(place(part), e);
            }
            documents = counter.take();
        }
        meter.documents(documents.size());
        return new Counted(documents, notices);
    }

    private static String place(TextPart part) {
        if (part instanceof TextPart.TextFile text) {
            return text.file().toString();
        }
        return part instanceof TextPart.CountFile counts ? counts.file().toString() : part.name();
    }

    private void standardInput(TextPart.StandardInput input) throws IOException {
        InputStream in = TextBytes.decompressed(meter.metered(System.in));
        if (input.counts()) {
            counts(in, input.name(), input.name());
        } else {
            documents(in, input.name(), options.encoding());
        }
    }

    private void counts(InputStream in, String place, String name) throws IOException {
        counter.begin(name);
        new CountLines(place, new DecodedText(in, options.encoding())).read(counter);
        counter.end();
    }

    private void file(TextPart.TextFile part) throws IOException {
        Path file = part.file();
        int mark = counter.mark();
        int told = notices.size();
        try (InputStream in = TextBytes.open(file, meter)) {
            documents(in, part.name(), options.encoding());
            return;
        } catch (MalformedTextException e) {
            if (options.encoding().isPresent()) {
                throw wrongEncoding(file.toString(), e);
            }
            counter.backTo(mark);
            notices.subList(told, notices.size()).clear();
            for (EncodingGuess guess : guesses(file, e)) {
                try (InputStream in = Files.newInputStream(file)) {
                    documents(TextBytes.decompressed(in), part.name(), Optional.of(guess.charset()));
                    notices.add(new TextNotice.GuessedEncoding(
                            file.toString(), guess.charset().name(), guess.confidence()));
                    return;
                } catch (MalformedTextException next) {
                    counter.backTo(mark);
                    notices.subList(told, notices.size()).clear();
                }
            }
            throw wrongEncoding(file.toString(), e);
        }
    }

    private static List<EncodingGuess> guesses(Path file, MalformedTextException e) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return EncodingGuess.of(TextBytes.decompressed(in), e.offset());
        }
    }

    private void documents(InputStream in, String name, Optional<Charset> encoding) throws IOException {
        DecodedText text = new DecodedText(in, encoding);
        if (!options.linesAreDocuments()) {
            document(name, text);
            return;
        }
        LineText lines = new LineText(text);
        while (lines.advance()) {
            document(name + ":" + lines.line(), lines);
        }
    }

    private void document(String name, CharSource text) throws IOException {
        counter.begin(name);
        counter.text(text);
        long cut = counter.end();
        if (cut > 0) {
            notices.add(new TextNotice.TokensCut(source, name, cut));
        }
    }

    private DataException wrongEncoding(String name, MalformedTextException e) {
        return new DataException(
                "\"" + name + "\" is not text in "
                        + options.encoding().map(Charset::name).orElse("UTF-8"),
                String.format("byte 0x%02X at offset %d begins no character", e.value(), e.offset()),
                "state the encoding that the file is in, for example --encoding GB18030 or --encoding windows-1252",
                e);
    }
}
