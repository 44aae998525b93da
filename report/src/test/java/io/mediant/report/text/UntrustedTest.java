package io.mediant.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class UntrustedTest {

    @Test
    void plainTextStays() {
        assertEquals("price", Untrusted.shown("price"));
        assertEquals("成都 – Xi’an", Untrusted.shown("成都 – Xi’an"));
        assertEquals("e\u0301te\u0301", Untrusted.shown("e\u0301te\u0301"));
    }

    @Test
    void escapeSequencesVanishWhole() {
        assertEquals("red", Untrusted.shown("\u001b[1;31mred\u001b[0m"));
        assertEquals("ab", Untrusted.shown("a\u001b]8;;evil\u001b\\b"));
        assertEquals("ab", Untrusted.shown("a\u001b]0;title\u0007b"));
        assertEquals("ab", Untrusted.shown("a\u009bb"));
    }

    @Test
    void controlsAndDirectionMarksVanishAndSpaceIsOne() {
        assertEquals("a b c", Untrusted.shown(" a\r\n\tb \u00a0\u2028 c "));
        assertEquals("ab", Untrusted.shown("a\u202e\u200b\u0000\u2066b"));
        assertEquals("a\ufffdb", Untrusted.shown("a\ud800b"));
    }

    @Test
    void longTextIsCutByWidth() {
        assertEquals("x".repeat(59) + "…", Untrusted.shown("x".repeat(1_000_000)));
        assertEquals("成都…", Untrusted.shown("成都市名称", 5));
        assertEquals("成都…", Untrusted.shown("成都市名称", 6));
        assertEquals(10, DisplayWidth.of("成都市名称"));
    }

    @Test
    void whateverComesInFitsOnOneLine() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(80, 0, 0x10000).forEach(c -> text.append((char) c));
            String shown = Untrusted.shown(text.toString());
            assertTrue(DisplayWidth.of(shown) <= Untrusted.LONGEST);
            assertTrue(shown.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == 0x2028));
        }
    }
}
