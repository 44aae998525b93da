package io.mediant.data.text.internal;

import io.mediant.data.DataException;
import io.mediant.data.Workers;
import io.mediant.data.text.CorpusReader;
import io.mediant.data.text.DocumentInfo;
import io.mediant.data.text.TextNotice;
import io.mediant.data.text.TextOptions;
import io.mediant.data.text.TextProgress;
import io.mediant.data.text.TextSource;
import io.mediant.data.text.Tokenization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Counts sources by several threads, each with a vocabulary of its own, and brings them together over one. */
public final class CorpusCounter {
    private final List<TextSource> sources;
    private final Tokenization how;
    private final TextOptions options;
    private final int threads;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Task> largestFirst;
    private final Meter meter;
    private final AtomicInteger next = new AtomicInteger();

    private CorpusCounter(
            List<TextSource> sources, Tokenization how, TextOptions options, int threads, TextProgress progress) {
        this.sources = sources;
        this.how = how;
        this.options = options;
        this.threads = threads;
        for (int source = 0; source < sources.size(); source++) {
            for (TextPart part : TextFiles.of(sources.get(source), options)) {
                tasks.add(new Task(source, part, bytes(part)));
            }
        }
        largestFirst = tasks.stream()
                .sorted(Comparator.comparingLong(Task::bytes).reversed())
                .toList();
        meter = new Meter(progress, tasks.stream().mapToLong(Task::bytes).sum());
    }

    /**
     * What was counted.
     *
     * @param vocabulary the terms of all sources
     * @param sides one for each source
     * @param notices what a reader should know
     */
    public record Outcome(TermTable vocabulary, List<Side> sides, List<TextNotice> notices) {}

    /**
     * One source.
     *
     * @param source its name
     * @param documents in their order
     * @param entries their terms
     * @param hasDocuments false for ready counts
     */
    public record Side(String source, List<DocumentInfo> documents, DocumentEntries entries, boolean hasDocuments) {}

    private static final class Task {
        private final int source;
        private final TextPart part;
        private final long bytes;
        private volatile PartReader.Counted counted;

        Task(int source, TextPart part, long bytes) {
            this.source = source;
            this.part = part;
            this.bytes = bytes;
        }

        long bytes() {
            return bytes;
        }
    }

    /**
     * Counts.
     *
     * @throws DataException if something cannot be read
     */
    public static Outcome count(
            List<TextSource> sources, Tokenization how, TextOptions options, int threads, TextProgress progress) {
        return new CorpusCounter(sources, how, options, threads, progress).run();
    }

    private static long bytes(TextPart part) {
        if (part instanceof TextPart.TextFile text) {
            return size(text.file());
        }
        return part instanceof TextPart.CountFile counts ? size(counts.file()) : 0;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw TextBytes.unreadable(file.toString(), e);
        }
    }

    private Outcome run() {
        int workers = Math.min(threads, tasks.size());
        Workers.map(workers, IntStream.range(0, workers).boxed().toList(), this::work);
        meter.end();
        Merger merger = new Merger();
        List<List<CountedDocument>> documents = new ArrayList<>();
        for (int source = 0; source < sources.size(); source++) {
            documents.add(documentsOf(source));
            merger.number(documents.get(source));
        }
        long minCount = how.describe().minCount();
        merger.dropBelow(minCount);
        List<Side> sides = Workers.map(
                threads,
                IntStream.range(0, sources.size()).boxed().toList(),
                source -> side(source, documents.get(source), merger));
        return new Outcome(merger.vocabulary(), sides, notices(sides, merger, minCount));
    }

    private Integer work(int worker) {
        DocumentCounter counter = new DocumentCounter(how, options.blockTokens());
        int done = 0;
        try {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                Task task = largestFirst.get(i);
                String source = sources.get(task.source).name();
                task.counted = new PartReader(source, options, counter, meter).read(task.part);
                done++;
            }
        } catch (RuntimeException | Error e) {
            next.set(tasks.size());
            throw e;
        }
        return done;
    }

    private List<CountedDocument> documentsOf(int source) {
        return tasks.stream()
                .filter(task -> task.source == source)
                .flatMap(task -> task.counted.documents().stream())
                .toList();
    }

    private Side side(int source, List<CountedDocument> documents, Merger merger) {
        List<Long> tokens = new ArrayList<>(documents.size());
        DocumentEntries entries = merger.entries(documents, tokens);
        List<DocumentInfo> infos = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            infos.add(new DocumentInfo(documents.get(i).name(), tokens.get(i)));
        }
        return new Side(sources.get(source).name(), infos, entries, !isCounts(source));
    }

    private boolean isCounts(int source) {
        return tasks.stream()
                .filter(task -> task.source == source)
                .allMatch(task -> task.part instanceof TextPart.CountFile
                        || (task.part instanceof TextPart.StandardInput input && input.counts()));
    }

    private List<TextNotice> notices(List<Side> sides, Merger merger, long minCount) {
        List<TextNotice> notices = new ArrayList<>();
        tasks.forEach(task -> notices.addAll(task.counted.notices()));
        for (Side side : sides) {
            if (!side.hasDocuments()) {
                notices.add(new TextNotice.ReadyCounts(side.source()));
            }
            List<String> empty = side.documents().stream()
                    .filter(document -> document.tokens() == 0)
                    .map(DocumentInfo::name)
                    .toList();
            if (!empty.isEmpty()) {
                List<String> first = empty.subList(0, Math.min(CorpusReader.NAMED, empty.size()));
                notices.add(new TextNotice.EmptyDocuments(side.source(), first, empty.size()));
            }
        }
        if (merger.droppedTypes() > 0) {
            notices.add(new TextNotice.RareTermsDropped(minCount, merger.droppedTypes(), merger.droppedTokens()));
        }
        return notices;
    }
}
