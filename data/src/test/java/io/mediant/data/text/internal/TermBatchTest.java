package io.mediant.data.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TermBatchTest {
    @Test
    void termsGetTheNumbersThatTheyGetOneByOne() {
        SplittableRandom random = new SplittableRandom(7);
        TermTable single = new TermTable();
        TermTable together = new TermTable();
        TermBatch batch = new TermBatch(together);
        int[] expected = new int[1 << 10];
        for (int i = 0; i < 50_000; i++) {
            char[] term = Integer.toString(random.nextInt(1 + random.nextInt(20_000)), 36)
                    .repeat(random.nextInt(100) == 0 ? 40_000 / (1 + i) + 1 : 1)
                    .toCharArray();
            expected[batch.size()] = single.intern(term, 0, term.length);
            batch.add(term, 0, term.length);
            if (batch.isFull() || i == 49_999) {
                int count = batch.size();
                int[] numbers = batch.numbers();
                for (int j = 0; j < count; j++) {
                    assertEquals(expected[j], numbers[j]);
                }
            }
        }
        assertEquals(single.size(), together.size());
        for (int id = 0; id < single.size(); id++) {
            assertEquals(single.term(id), together.term(id));
            assertEquals(id, together.find(single.term(id)));
        }
    }
}
