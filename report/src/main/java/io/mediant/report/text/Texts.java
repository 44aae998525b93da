package io.mediant.report.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of one language: a flat catalogue of keys and templates. A placeholder is a name in braces; a key with a
 * plural has the two forms {@code key.one} and {@code key.other}. It is read from files of several parts, and from each
 * file of such a name that is on the class path; no key may be there twice. Values are inserted as they are and never read as
 * templates, so a column named {@code {p}} stays itself.
 */
public final class Texts {

    private static final List<String> PARTS = List.of("texts", "lab", "studio");

    private static final Texts ENGLISH = load(Language.EN);
    private static final Texts CHINESE = load(Language.ZH);

    private final Language language;
    private final Map<String, String> templates;

    private Texts(Language language, Map<String, String> templates) {
        this.language = language;
        this.templates = Collections.unmodifiableMap(templates);
    }

    /** The catalogue of a language. */
    public static Texts of(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** The language of this catalogue. */
    public Language language() {
        return language;
    }

    /** All templates by key. */
    public Map<String, String> templates() {
        return templates;
    }

    /**
     * The text of a key.
     *
     * @param namesAndValues placeholder name, value, placeholder name, value, ...
     * @throws IllegalArgumentException if the key is unknown, or a placeholder of its template got no value
     */
    public String get(String key, String... namesAndValues) {
        String template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no text for key \"" + key + "\" in language " + language.tag());
        }
        return fill(key, template, namesAndValues);
    }

    /** The text of a key in the plural form for a count; {@code {count}} is the count with separators. */
    public String plural(String key, long count, String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 2];
        System.arraycopy(namesAndValues, 0, all, 0, namesAndValues.length);
        all[namesAndValues.length] = "count";
        all[namesAndValues.length + 1] = Numbers.count(count);
        return get(key + (count == 1 ? ".one" : ".other"), all);
    }

    /** Items with this language's separator between them. */
    public String list(Iterable<String> items) {
        return String.join(get("list.separator"), items);
    }

    private static String fill(String key, String template, String[] namesAndValues) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open);
            text.append(value(key, template.substring(open + 1, close), namesAndValues));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    private static String value(String key, String name, String[] namesAndValues) {
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        throw new IllegalArgumentException("text \"" + key + "\" needs a value for {" + name + "}");
    }

    private static Texts load(Language language) {
        Catalogue catalogue = new Catalogue();
        for (String part : PARTS) {
            read(part + "_" + language.tag() + ".properties", catalogue);
        }
        Map<String, String> templates = new TreeMap<>();
        catalogue.stringPropertyNames().forEach(key -> templates.put(key, catalogue.getProperty(key)));
        return new Texts(language, templates);
    }

    private static void read(String name, Catalogue catalogue) {
        String resource = Texts.class.getPackageName().replace('.', '/') + "/" + name;
        try {
            List<URL> found = Collections.list(Texts.class.getClassLoader().getResources(resource));
            if (found.isEmpty()) {
                throw new IllegalStateException("the resource " + name + " is missing from the program");
            }
            for (URL url : found) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    catalogue.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }

    /** Keys with their templates; a key that is there twice is refused, in one file or in two. */
    static final class Catalogue extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object template) {
            if (containsKey(key)) {
                throw new IllegalStateException("the text \"" + key + "\" is there twice");
            }
            return super.put(key, template);
        }
    }
}
