package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SparseDocumentsTest {
    @Test
    void holdsWhatWasAdded() {
        SparseDocuments documents = SparseDocuments.builder(4)
                .startDocument()
                .add(3, 2)
                .add(1, 5)
                .startDocument()
                .startDocument()
                .add(1, 1)
                .add(0, 0)
                .build();
        assertEquals(3, documents.documents());
        assertEquals(7, documents.tokens(0));
        assertEquals(0, documents.tokens(1));
        assertArrayEquals(new long[] {0, 6, 0, 2}, documents.totals());
        assertArrayEquals(new int[][] {{0, 5, 0, 2}, {0, 0, 0, 0}, {0, 1, 0, 0}}, Corpora.table(documents, 0, 3));
        assertEquals("SparseDocuments[3 documents, 8 tokens, 4 terms]", documents.toString());
    }

    @Test
    void wrongEntriesAreRejected() {
        SparseDocuments.Builder builder = SparseDocuments.builder(2);
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, 1));
        builder.startDocument().add(0, 1);
        for (int[] wrong : new int[][] {{0, 1}, {2, 1}, {-1, 1}, {1, -1}}) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> builder.add(wrong[0], wrong[1]));
            assertEquals(
                    "count " + wrong[1] + " of term " + wrong[0]
                            + " in document 0 is not allowed; begin a document, add"
                            + " each of its terms once, with counts of at least 0, and terms from 0 to 1",
                    e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> SparseDocuments.builder(-1));
        assertThrows(IllegalArgumentException.class, () -> SparseDocuments.of(new int[][] {{1, 2}, {1}}));
    }
}
