package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every page must keep. */
public final class HtmlPages {

    private static final Set<String> VOID = Set.of("meta", "input", "path", "circle", "use", "wbr", "br", "img");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:[^<>\"]|\"[^\"]*\")*)>");

    private HtmlPages() {}

    /** Every element is closed in order, and no {@code <} stands outside of tags. */
    public static void assertClosed(String page) {
        String html = page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<script.*?</script>", "")
                .replace("<!doctype html>", "");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(1).equals("/")) {
                assertEquals(tag.group(2), open.pop());
            } else if (!VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        assertTrue(open.isEmpty(), open.toString());
        assertFalse(TAG.matcher(html).replaceAll("").contains("<"), "a stray < outside of tags");
    }
}
