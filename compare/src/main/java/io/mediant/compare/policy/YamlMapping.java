package io.mediant.compare.policy;

import io.mediant.data.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of a YAML file whose every complaint names file, line and column. Keys are unique; lines and columns count from 1. */
final class YamlMapping {
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final Map<String, Node> values;
    private final Map<String, Node> keys;

    private YamlMapping(String file, Map<String, Node> keys, Map<String, Node> values) {
        this.file = file;
        this.keys = keys;
        this.values = values;
    }

    /** Reads a node as a mapping with texts as keys. @param what names the mapping in messages */
    static YamlMapping of(String file, Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(
                    file,
                    node,
                    what + " must hold \"key: value\" lines",
                    "found " + describe(node),
                    "write for example \"tolerance: 0.02\"");
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode scalar)) {
                throw error(
                        file, key, "a key must be a text", "found " + describe(key), "write a name before the colon");
            }
            String name = scalar.getValue();
            if (keys.putIfAbsent(name, key) != null) {
                throw error(
                        file,
                        key,
                        "key \"" + quotable(name) + "\" appears twice",
                        "first seen at line " + line(keys.get(name)),
                        "keep one of the two");
            }
            values.put(name, tuple.getValueNode());
        }
        return new YamlMapping(file, keys, values);
    }

    Set<String> names() {
        return keys.keySet();
    }

    /** Rejects every key that is not in {@code known}. */
    void allowOnly(List<String> known) {
        for (Map.Entry<String, Node> entry : keys.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw error(
                        file,
                        entry.getValue(),
                        "unknown key \"" + quotable(entry.getKey()) + "\"",
                        "known: " + String.join(", ", known),
                        Nearest.to(entry.getKey(), known)
                                .map(name -> "did you mean \"" + name + "\"?")
                                .orElse("remove the line, or use one of the known keys"));
            }
        }
    }

    /** The mapping below a key. */
    Optional<YamlMapping> mapping(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> of(file, node, "\"" + quotable(key) + "\""));
    }

    /**
     * The value of a key, converted.
     *
     * @param expected completes "write ..." in the message
     * @param convert throws an {@link IllegalArgumentException} that says what is wrong
     */
    <T> Optional<T> value(String key, String expected, Function<String, T> convert) {
        Node node = values.get(key);
        return node == null ? Optional.empty() : Optional.of(converted(key, node, expected, convert));
    }

    /** The texts of a list, or the single text that stands in place of one. */
    Optional<List<String>> texts(String key, String expected) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        List<String> texts = new ArrayList<>(items.size());
        for (Node item : items) {
            texts.add(converted(key, item, expected, Function.identity()));
        }
        return Optional.of(texts);
    }

    private <T> T converted(String key, Node node, String expected, Function<String, T> convert) {
        String fix = "write " + expected;
        if (!(node instanceof ScalarNode scalar) || node.getTag().equals(Tag.NULL)) {
            throw error(file, node, "\"" + key + "\" has no usable value", "found " + describe(node), fix);
        }
        try {
            return convert.apply(scalar.getValue());
        } catch (IllegalArgumentException e) {
            throw error(file, node, "\"" + key + "\" has a wrong value", e.getMessage(), fix);
        }
    }

    private static PolicyException error(String file, Node at, String what, String why, String fix) {
        Mark mark = at.getStartMark().orElseThrow();
        String place = file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        return new PolicyException(place + ": " + what, why, fix);
    }

    private static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine() + 1;
    }

    private static String describe(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        return node.getTag().equals(Tag.NULL) ? "nothing" : "\"" + quotable(((ScalarNode) node).getValue()) + "\"";
    }

    private static String quotable(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
