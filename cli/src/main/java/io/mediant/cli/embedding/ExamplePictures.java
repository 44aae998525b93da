package io.mediant.cli.embedding;

import io.mediant.cli.console.UsageException;
import io.mediant.compare.embedding.Illustrator;
import io.mediant.data.vector.RowField;
import io.mediant.data.vector.Vectors;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Small pictures of vectors as data URIs: from the files that the source names, or drawn from the numbers themselves. */
public final class ExamplePictures {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})[x×](\\d{1,4})");
    private static final int THUMBNAIL = 64;
    private static final long LARGEST_FILE = 32L << 20;
    private static final long MOST_PIXELS = 1L << 26;
    private static final int WHITE = 255;

    private ExamplePictures() {}

    /** Thumbnails of the files that the field {@link RowField#IMAGE} names; none where a file cannot be read as a picture. */
    public static Illustrator fromFiles() {
        return (side, index) -> side.value(RowField.IMAGE, index).flatMap(ExamplePictures::thumbnail);
    }

    /**
     * Grey pictures of the vectors' numbers, row after row, dark for the smallest number of the vector and white for the largest.
     *
     * @param size width and height, such as 8x8; their product is the number of dimensions
     */
    public static Illustrator drawn(String size) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new UsageException(
                    "wrong value for --draw",
                    "\"" + size + "\" is no size of a picture",
                    "write for example --draw 28x28");
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        return (side, index) -> {
            if (side.dimensions() != width * height) {
                throw new UsageException(
                        "--draw " + size + " does not fit the vectors",
                        width + " times " + height + " are " + width * height + " pixels, and the vectors have "
                                + side.dimensions() + " numbers",
                        "give a width and a height whose product is " + side.dimensions() + ", or leave out --draw");
            }
            return Optional.of(draw(side, index, width, height));
        };
    }

    private static String draw(Vectors side, int index, int width, int height) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < width * height; k++) {
            least = Math.min(least, side.points().coordinate(index, k));
            most = Math.max(most, side.points().coordinate(index, k));
        }
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int k = 0; k < width * height; k++) {
            double share = most > least ? (side.points().coordinate(index, k) - least) / (most - least) : 0;
            picture.getRaster().setSample(k % width, k / width, 0, (int) Math.round(WHITE * share));
        }
        return dataUri(picture);
    }

    private static Optional<String> thumbnail(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
                return Optional.empty();
            }
            BufferedImage picture = ImageIO.read(path.toFile());
            if (picture == null || (long) picture.getWidth() * picture.getHeight() > MOST_PIXELS) {
                return Optional.empty();
            }
            double scale = Math.min(1, (double) THUMBNAIL / Math.max(picture.getWidth(), picture.getHeight()));
            int width = Math.max(1, (int) Math.round(scale * picture.getWidth()));
            int height = Math.max(1, (int) Math.round(scale * picture.getHeight()));
            BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = small.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, 0, 0, width, height, null);
            graphics.dispose();
            return Optional.of(dataUri(small));
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private static String dataUri(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
