package io.mediant.studio.compare;

import io.mediant.studio.api.JsonFields;
import io.mediant.studio.http.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is compared, by which command: which files it reads, and which of its options the page may set. None of them names an output. */
enum Subject {
    TABLES(
            "compare",
            "(csv|tsv|json|jsonl|ndjson)(\\.gz)?|parquet|pq",
            ".csv, .tsv, .json, .jsonl (also with .gz), .parquet",
            "--tolerance-of --type --bins --missing --group --time --columns --exclude --null",
            ""),
    CORPORA(
            "corpus",
            "(txt|md|csv|tsv|json|jsonl|ndjson)(\\.gz)?|parquet|pq",
            ".txt, .md, .csv, .tsv, .json, .jsonl (also with .gz), .parquet, folders of them",
            "--tokenizer --ngram --strip --stop --min-count --text --document --include --encoding --blocks",
            "--keep-case --fold-accents --lines --counts --scan --sensitivity"),
    EMBEDDINGS(
            "embed",
            "npy|npz|safetensors|parquet|pq|(csv|tsv|json|jsonl|ndjson)(\\.gz)?",
            ".npy, .npz, .safetensors, .parquet, .csv, .tsv, .json, .jsonl (also with .gz)",
            "--array --vector --id --label --draw --max-rows",
            "--drop-invalid");

    private static final String COMMON = "--tolerance --confidence --fdr --permutations --seed --reference --current";
    /** The kinds of files that hold rules, for people. */
    static final String POLICIES = ".yaml, .yml";

    private static final Pattern POLICY = Pattern.compile("(?s).*\\.ya?ml", Pattern.CASE_INSENSITIVE);
    private static final Pattern STOP_WORDS = Pattern.compile("--stop=(en|zh)");

    private final String command;
    private final Pattern readable;
    private final String kinds;
    private final String settings;
    private final String switches;

    Subject(String command, String endings, String kinds, String settings, String switches) {
        this.command = command;
        this.readable = Pattern.compile("(?s).*\\.(" + endings + ")", Pattern.CASE_INSENSITIVE);
        this.kinds = kinds;
        this.settings = settings;
        this.switches = switches;
    }

    /** The subject of a command. @throws Problem if there is none */
    static Subject of(String command) {
        return Arrays.stream(values())
                .filter(subject -> subject.command.equals(command))
                .findFirst()
                .orElseThrow(() -> JsonFields.wrong(
                        "command",
                        command,
                        Arrays.stream(values()).map(Subject::command).collect(Collectors.joining(", "))));
    }

    /** Whether any command reads a file of this name. */
    static boolean anyReads(String name) {
        return isPolicy(name) || Arrays.stream(values()).anyMatch(subject -> subject.reads(name));
    }

    /** Whether a file of this name can hold rules. */
    static boolean isPolicy(String name) {
        return POLICY.matcher(name).matches();
    }

    /** The kinds of files that the commands read, for people. */
    static String allKinds() {
        return Arrays.stream(values())
                .map(subject -> subject.command + ": " + subject.kinds)
                .collect(Collectors.joining("; ", "", "; --policy: " + POLICIES));
    }

    String command() {
        return command;
    }

    /** The kinds of files that it reads, for people. */
    String kinds() {
        return kinds;
    }

    /** Whether it reads files of this name. */
    boolean reads(String name) {
        return readable.matcher(name).matches();
    }

    /** Whether a folder can be one side. */
    boolean readsFolders() {
        return this == CORPORA;
    }

    /** Whether rules may come from a file. */
    boolean readsPolicies() {
        return this == TABLES;
    }

    /** @throws Problem unless every option is one that may be set, written {@code --name=value} or {@code --name} */
    void requireAllowed(List<String> options) {
        for (String option : options) {
            int equals = option.indexOf('=');
            boolean allowed = equals < 0
                    ? named(switches).contains(option)
                    : named(COMMON + " " + settings).contains(option.substring(0, equals));
            if (!allowed
                    || (option.startsWith("--stop=")
                            && !STOP_WORDS.matcher(option).matches())) {
                throw new Problem(400, "option", "option", option, "command", command, "allowed", allowedOptions());
            }
        }
    }

    private static List<String> named(String options) {
        return options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
    }

    private String allowedOptions() {
        Set<String> all = new TreeSet<>(named(switches));
        named(COMMON + " " + settings)
                .forEach(name -> all.add(name + (name.equals("--stop") ? "=en, --stop=zh" : "=…")));
        return String.join(", ", all);
    }
}
