package io.mediant.compare.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.compare.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartProgressTest {
    @Test
    void aHundredStepsWhateverThePartsTell() {
        List<String> steps = new ArrayList<>();
        PartProgress parts = new PartProgress(new Progress() {
            @Override
            public void stage(Stage stage, int count) {
                assertEquals(100, count);
            }

            @Override
            public void step(String name) {
                steps.add(name);
            }
        });
        assertEquals("x", parts.part("first", 10, () -> "x"));
        assertEquals(10, steps.size());
        parts.part("second", 50, told -> {
            told.accept(0.5);
            assertEquals(35, steps.size());
            told.accept(0.1);
            told.accept(1);
            return "y";
        });
        assertEquals(60, steps.size());
        parts.part("third", 60, () -> "z");
        assertEquals(100, steps.size());
        assertEquals("third", steps.get(99));
    }
}
