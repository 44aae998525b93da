package io.mediant.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.report.text.DisplayWidth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void breaksAtSpaces() {
        assertEquals(List.of("one two", "three"), Wrap.lines("one two three", 8));
        assertEquals(List.of("one", "two"), Wrap.lines("one two", 3));
        assertEquals(List.of(), Wrap.lines("", 5));
    }

    @Test
    void cutsAWordThatDoesNotFit() {
        assertEquals(List.of("a", "long…", "b"), Wrap.lines("a longword b", 5));
    }

    @Test
    void breaksBetweenChineseCharactersButNotBeforePunctuation() {
        assertEquals(List.of("中位", "数。"), Wrap.lines("中位数。", 5));
        assertEquals(List.of("中", "位。"), Wrap.lines("中位。", 5));
    }

    @Test
    void neverExceedsTheWidth() {
        Random random = new Random(3);
        String alphabet = "ab c d，。中文e\u0301 (“”) ";
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(60, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            int width = 2 + random.nextInt(30);
            for (String line : Wrap.lines(text.toString(), width)) {
                assertTrue(DisplayWidth.of(line) <= width, line);
            }
        }
    }
}
