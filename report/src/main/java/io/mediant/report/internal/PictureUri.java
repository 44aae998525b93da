package io.mediant.report.internal;

import java.util.regex.Pattern;

/** Pictures from the data as data URIs: only raster pictures, and only Base64, so that nothing in them can act. */
public final class PictureUri {

    private static final Pattern SAFE = Pattern.compile("data:image/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]++={0,2}");

    private PictureUri() {}

    /** Whether a text is the URI of a PNG, JPEG or WebP picture that can be written into a page as it is. */
    public static boolean isSafe(String uri) {
        return SAFE.matcher(uri).matches();
    }
}
