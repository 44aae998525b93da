package io.mediant.report.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PictureUriTest {

    @Test
    void rasterPicturesInBase64AreSafe() {
        assertTrue(PictureUri.isSafe("data:image/png;base64,iVBORw0KGgo="));
        assertTrue(PictureUri.isSafe("data:image/jpeg;base64,/9j/4AAQ"));
        assertTrue(PictureUri.isSafe("data:image/webp;base64,UklGRg=="));
        assertTrue(PictureUri.isSafe("data:image/png;base64," + "A".repeat(2_000_000)));
    }

    @Test
    void everythingElseIsNot() {
        assertFalse(PictureUri.isSafe(""));
        assertFalse(PictureUri.isSafe("data:image/svg+xml;base64,PHN2Zz4="));
        assertFalse(PictureUri.isSafe("data:text/html;base64,PGI+"));
        assertFalse(PictureUri.isSafe("data:image/png;base64,"));
        assertFalse(PictureUri.isSafe("data:image/png;base64,AA\" onload=\"x"));
        assertFalse(PictureUri.isSafe("data:image/png;base64,AA==\n"));
        assertFalse(PictureUri.isSafe("data:image/png;base64,A=A"));
        assertFalse(PictureUri.isSafe("data:image/png,raw"));
        assertFalse(PictureUri.isSafe("https://example.org/a.png"));
        assertFalse(PictureUri.isSafe(" data:image/png;base64,AA"));
    }
}
