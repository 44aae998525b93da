package io.mediant.calibration.interval;

import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What an earlier prototype of the method did where it was studied: the yardstick for width and for refusing. */
final class Prototype {
    /**
     * One pair of its settings.
     *
     * @param width mean of the median widths with uniform and with Zipf shares, in nats
     * @param uniformRefused whether it refused most draws with uniform shares
     * @param zipfRefused whether it refused most draws with Zipf shares
     */
    record Facts(double width, boolean uniformRefused, boolean zipfRefused) {}

    private final Map<List<Object>, Facts> facts;

    private Prototype(Map<List<Object>, Facts> facts) {
        this.facts = facts;
    }

    static Prototype load() {
        Map<List<Object>, Facts> facts = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Prototype.class.getResourceAsStream("prototype.csv"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("n,"))
                    .toList();
            for (String line : lines) {
                String[] f = line.split(",", -1);
                Sizes sizes = new Sizes(Integer.parseInt(f[0]), Integer.parseInt(f[1]));
                facts.put(
                        List.of(sizes, Integer.parseInt(f[2]), place(Double.parseDouble(f[3]))),
                        new Facts(Double.parseDouble(f[4]), Boolean.parseBoolean(f[5]), Boolean.parseBoolean(f[6])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Prototype(facts);
    }

    private static int place(double nats) {
        for (int i = 0; i < Setting.TRUTHS.size(); i++) {
            if (Math.abs(Setting.TRUTHS.get(i) - nats) < 1e-4) {
                return i;
            }
        }
        throw new IllegalArgumentException("the grid has no truth of " + nats + " nats");
    }

    /** The facts of a setting whose differences are in all cells; null where it was not studied. */
    private Facts of(Setting setting) {
        return setting.spread() == Spread.ALL
                ? facts.get(List.of(setting.sizes(), setting.cells(), place(setting.nats())))
                : null;
    }

    /** Compares widths and refusals, as Markdown. */
    String comparedWith(List<Coverage> results) {
        StringBuilder wider = new StringBuilder();
        int compared = 0;
        int wide = 0;
        int newlyRefused = 0;
        int newlyAnswered = 0;
        for (int i = 0; i < results.size(); i++) {
            Coverage uniform = results.get(i);
            Facts facts = of(uniform.setting());
            if (facts == null || uniform.setting().base() != Base.UNIFORM) {
                continue;
            }
            Setting s = uniform.setting();
            Setting other = new Setting(s.sizes(), s.cells(), Base.ZIPF, s.spread(), s.nats());
            Coverage zipf = results.stream()
                    .filter(r -> r.setting().equals(other))
                    .findFirst()
                    .orElse(uniform);
            compared++;
            double ratio = Stream.of(uniform, zipf)
                            .filter(Coverage::isAnswered)
                            .mapToDouble(Coverage::medianWidth)
                            .average()
                            .orElse(0)
                    / facts.width();
            if (ratio > 1.1) {
                wide++;
                wider.append(String.format(
                        Locale.ROOT,
                        "%s%d, %d; %d; %.3g: %.2f",
                        wider.isEmpty() ? "" : " · ",
                        s.sizes().n(),
                        s.sizes().m(),
                        s.cells(),
                        s.nats(),
                        ratio));
            }
            newlyRefused += count(!uniform.isAnswered() && !facts.uniformRefused())
                    + count(!zipf.isAnswered() && !facts.zipfRefused());
            newlyAnswered += count(uniform.isAnswered() && facts.uniformRefused())
                    + count(zipf.isAnswered() && facts.zipfRefused());
        }
        return String.format(
                "Against an earlier prototype of the method (%d pairs of settings): median width over 1.1 times its own in %d"
                        + " (rows, cells and truth: %s). Mostly refused here but not there: %d; the reverse: %d.",
                compared, wide, wider.isEmpty() ? "none" : wider, newlyRefused, newlyAnswered);
    }

    private static int count(boolean yes) {
        return yes ? 1 : 0;
    }
}
