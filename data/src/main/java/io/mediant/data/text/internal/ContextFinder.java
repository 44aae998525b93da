package io.mediant.data.text.internal;

import io.mediant.data.text.Contexts.Context;
import io.mediant.data.text.TextOptions;
import io.mediant.data.text.TextProgress;
import io.mediant.data.text.TextSource;
import io.mediant.data.text.Tokenization;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for terms in documents, passage by passage. */
public final class ContextFinder {
    private static final int PASSAGE = 4000;

    private final TextOptions options;
    private final Predicate<String> documents;
    private final int perTerm;
    private final int width;
    private final Passage passage;
    private final Map<String, List<Context>> found = new LinkedHashMap<>();
    private final char[] block = new char[PASSAGE];
    private int missing;

    public ContextFinder(
            Tokenization how,
            TextOptions options,
            Set<String> terms,
            Predicate<String> documents,
            int perTerm,
            int width) {
        this.options = options;
        this.documents = documents;
        this.perTerm = perTerm;
        this.width = width;
        passage = new Passage(how);
        terms.forEach(term -> found.put(term, new ArrayList<>()));
        missing = found.size();
    }

    /** Ends the reading when there is nothing left to find. */
    private static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads a source as far as needed. */
    public Map<String, List<Context>> find(TextSource source) {
        if (!source.argument().equals(TextSource.STDIN)) {
            Meter meter = new Meter(TextProgress.NONE, 0);
            for (TextPart part : TextFiles.of(source, options)) {
                if (missing > 0) {
                    part(part, meter);
                }
            }
        }
        found.replaceAll((term, contexts) -> List.copyOf(contexts));
        return found;
    }

    private void part(TextPart part, Meter meter) {
        if (part instanceof TextPart.Tables tables) {
            table(tables);
        } else if (part instanceof TextPart.TextFile text) {
            try {
                file(text, meter);
            } catch (EnoughException e) {
                missing = 0;
            } catch (IOException e) {
                throw TextBytes.unreadable(text.file().toString(), e);
            }
        }
    }

    private void table(TextPart.Tables tables) {
        new TableTexts(tables, options, this::document).rows((name, text) -> {
            if (missing > 0) {
                try {
                    document(name, text);
                } catch (EnoughException e) {
                    missing = 0;
                }
            }
        });
    }

    private void file(TextPart.TextFile part, Meter meter) throws IOException {
        Path file = part.file();
        Optional<Charset> charset = options.encoding();
        try (InputStream in = TextBytes.open(file, meter)) {
            documents(new DecodedText(in, charset), part.name());
        } catch (MalformedTextException e) {
            List<EncodingGuess> guesses;
            try (InputStream in = Files.newInputStream(file)) {
                guesses = EncodingGuess.of(TextBytes.decompressed(in), e.offset());
            }
            if (charset.isPresent() || guesses.isEmpty()) {
                throw e;
            }
            found.values()
                    .forEach(contexts ->
                            contexts.removeIf(context -> context.document().equals(part.name())));
            try (InputStream in = TextBytes.open(file, meter)) {
                documents(new DecodedText(in, Optional.of(guesses.get(0).charset())), part.name());
            }
        }
    }

    private void documents(CharSource text, String name) throws IOException {
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
        if (!documents.test(name)) {
            return;
        }
        int size = 0;
        for (int read = text.read(block, 0, PASSAGE); read >= 0; read = text.read(block, size, PASSAGE)) {
            size += read;
            if (PASSAGE - size < CharSource.SMALLEST_ROOM) {
                int end = passageEnd(size);
                look(name, end);
                System.arraycopy(block, end, block, 0, size - end);
                size -= end;
            }
        }
        look(name, size);
    }

    private int passageEnd(int size) {
        int white = -1;
        for (int i = size - 1; i >= size / 2; i--) {
            if (block[i] == '\n') {
                return i + 1;
            }
            if (white < 0 && WhitespaceSplitter.isWhite(block[i])) {
                white = i + 1;
            }
        }
        if (white > 0) {
            return white;
        }
        return Character.isHighSurrogate(block[size - 1]) ? size - 1 : size;
    }

    private void look(String document, int size) throws IOException {
        passage.read(block, size);
        for (Passage.Place place : passage.places(found.keySet())) {
            List<Context> contexts = found.get(place.term());
            if (contexts.size() < perTerm) {
                contexts.add(context(document, place, size));
                missing -= contexts.size() == perTerm ? 1 : 0;
            }
        }
        if (missing == 0) {
            throw new EnoughException();
        }
    }

    private Context context(String document, Passage.Place place, int size) {
        int from = Math.max(0, place.from() - width);
        if (from > 0 && Character.isLowSurrogate(block[from])) {
            from++;
        }
        int to = Math.min(size, place.to() + width);
        if (to < size && Character.isLowSurrogate(block[to])) {
            to--;
        }
        return new Context(
                document,
                new String(block, from, place.from() - from),
                new String(block, place.from(), place.to() - place.from()),
                new String(block, place.to(), to - place.to()));
    }
}
