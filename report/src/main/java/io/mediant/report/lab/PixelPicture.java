package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure.Pictures;
import io.mediant.lab.experiment.Figure.Strip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** The small grey pictures of a strip as PNG in data URIs, dark ink on white. */
final class PixelPicture {

    /** Pictures of one strip, at most. */
    static final int MOST = 40;

    private static final int WHITE = 255;

    private PixelPicture() {}

    /** The first pictures of a strip. A pixel that is no number is white. */
    static List<String> of(Pictures figure, Strip strip) {
        int pixels = figure.width() * figure.height();
        int count = Math.min(MOST, strip.pixels().length / pixels);
        List<String> uris = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(figure.width(), figure.height(), BufferedImage.TYPE_BYTE_GRAY);
            for (int k = 0; k < pixels; k++) {
                float ink = strip.pixels()[i * pixels + k];
                double light = Float.isNaN(ink) ? 1 : 1 - Math.max(0, Math.min(1, ink));
                picture.getRaster()
                        .setSample(k % figure.width(), k / figure.width(), 0, (int) Math.round(WHITE * light));
            }
            uris.add(uri(picture));
        }
        return uris;
    }

    private static String uri(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
