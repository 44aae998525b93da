package io.mediant.lab.target;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void everyPictureHasInkAndPaper() {
        int count = 500;
        float[] pixels = Shapes.draw(count, new SplittableRandom(1));
        assertEquals(count * Shapes.PIXELS, pixels.length);
        for (int picture = 0; picture < count; picture++) {
            float most = 0;
            float least = 1;
            for (int i = 0; i < Shapes.PIXELS; i++) {
                float pixel = pixels[picture * Shapes.PIXELS + i];
                assertTrue(pixel >= 0 && pixel <= 1, "pixel " + i + " is " + pixel);
                most = Math.max(most, pixel);
                least = Math.min(least, pixel);
            }
            assertTrue(most > 0.5, "picture " + picture + " has no ink");
            assertEquals(0, least, "picture " + picture + " has no paper");
        }
    }

    @Test
    void followsFromTheSeed() {
        assertArrayEquals(Shapes.draw(20, new SplittableRandom(7)), Shapes.draw(20, new SplittableRandom(7)));
        assertEquals(0, Shapes.draw(0, new SplittableRandom(7)).length);
    }
}
