package io.mediant.cli.demo;

import io.mediant.cli.console.Bilingual;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders of a made shop, drawn from known laws: one column for each thing that can happen to a column. The same seed
 * gives the same bytes on every machine.
 */
public final class DemoData {
    /** Rows of each side. */
    public static final int ROWS = 50_000;

    private static final double OUTLIER_MINUTES = 1e9;
    private static final int OUTLIER_ROW = 31_415;
    private static final int REFUNDS_REFERENCE = 412;
    private static final int REFUNDS_CURRENT = 37;
    private static final int DAYS = 28;
    private static final Bilingual NOTHING = new Bilingual("nothing happened", "没有变化");

    private static final Law PRICE_BEFORE = new Law.LogNormalMixture(0.8, 4.2, 0.45, 5.3, 0.35);
    private static final Law PRICE_AFTER = new Law.LogNormalMixture(0.55, 4.2, 0.45, 5.3, 0.35);
    private static final Law DELIVERY_BEFORE = new Law.FourSteps(10, 8);
    private static final Law DELIVERY_AFTER = new Law.FourSteps(17, 8);
    private static final Law SENSOR_BEFORE = new Law.Triangle(96, 106);
    private static final Law SENSOR_AFTER = new Law.Triangle(137, 147);
    private static final Categories CITY_BEFORE = Categories.of(
            "Shanghai",
            0.24,
            "Beijing",
            0.2,
            "Guangzhou",
            0.15,
            "Shenzhen",
            0.13,
            "Hangzhou",
            0.1,
            "西安",
            0.09,
            "武汉",
            0.07,
            "Lhasa",
            0.02);
    private static final Categories CITY_AFTER = Categories.of(
            "Shanghai",
            0.22,
            "Beijing",
            0.185,
            "Guangzhou",
            0.14,
            "Shenzhen",
            0.12,
            "Hangzhou",
            0.095,
            "西安",
            0.085,
            "武汉",
            0.065,
            "Chengdu",
            0.09);
    private static final Categories COUPON_BEFORE =
            Categories.of("", 0.001, "none", 0.54945, "WELCOME", 0.24975, "SPRING", 0.1998);
    private static final Categories COUPON_AFTER =
            Categories.of("", 0.04, "none", 0.528, "WELCOME", 0.24, "SPRING", 0.192);
    private static final Categories PAYMENT =
            Categories.of("alipay", 0.42, "wechat", 0.33, "card", 0.15, "transfer", 0.07, "cash", 0.03);
    private static final Categories REFUND_BEFORE =
            Categories.of("damaged", 0.35, "late", 0.3, "wrong item", 0.2, "other", 0.15);
    private static final Categories REFUND_AFTER =
            Categories.of("damaged", 0.27, "late", 0.4, "wrong item", 0.2, "other", 0.13);

    private static final List<String> HEADER = List.of(
            "order_id",
            "order_time",
            "customer_age",
            "quantity",
            "price",
            "delivery_minutes",
            "city",
            "coupon",
            "sensor_kpa",
            "payment_method",
            "refund_reason",
            "is_gift");

    private final long seed;

    public DemoData(long seed) {
        this.seed = seed;
    }

    /** What is true of each column that can be compared. */
    public static List<Truth> truths() {
        return List.of(
                Truth.same("order_time", new Bilingual("the same four weeks", "同样的四个星期")),
                Truth.same("customer_age", NOTHING),
                Truth.same("quantity", NOTHING),
                Truth.of(
                        "price",
                        PRICE_BEFORE,
                        PRICE_AFTER,
                        0,
                        5000,
                        new Bilingual("dear goods sell more than twice as often", "贵重商品的销量增至两倍多")),
                Truth.of(
                        "delivery_minutes",
                        DELIVERY_BEFORE,
                        DELIVERY_AFTER,
                        0,
                        500,
                        new Bilingual("seven minutes slower, and one absurd value of 1e9", "慢了七分钟，另有一个离谱的取值 1e9")),
                Truth.of(
                        "city",
                        CITY_BEFORE,
                        CITY_AFTER,
                        new Bilingual("Chengdu is new, Lhasa is gone", "新增 Chengdu，Lhasa 消失")),
                Truth.of(
                        "coupon",
                        COUPON_BEFORE,
                        COUPON_AFTER,
                        new Bilingual("missing values rose from 0.1 % to 4 %", "缺失值从 0.1% 升至 4%")),
                Truth.of(
                        "sensor_kpa",
                        SENSOR_BEFORE,
                        SENSOR_AFTER,
                        90,
                        150,
                        new Bilingual("no overlap: 41 kPa further", "不再重叠：移动了 41 kPa")),
                Truth.same(
                        "payment_method", new Bilingual("the same shares, named in another order", "占比相同，只是出现的先后不同")),
                Truth.of(
                        "refund_reason",
                        REFUND_BEFORE,
                        REFUND_AFTER,
                        new Bilingual("37 values on one side are too few to tell", "一侧只有 37 个取值，不足以判断")),
                Truth.same("is_gift", NOTHING));
    }

    /** Writes the reference as CSV. */
    public void writeReference(Writer out) throws IOException {
        write(out, true);
    }

    /** Writes the current side as CSV. */
    public void writeCurrent(Writer out) throws IOException {
        write(out, false);
    }

    private void write(Writer out, boolean before) throws IOException {
        List<String[]> columns = new ArrayList<>();
        for (int column = 0; column < HEADER.size(); column++) {
            Draw random = new Draw(seed * 1_000 + 2L * column + (before ? 0 : 1));
            columns.add(column(HEADER.get(column), before, random));
        }
        out.write(String.join(",", HEADER));
        out.write('\n');
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (column > 0) {
                    out.write(',');
                }
                out.write(columns.get(column)[row]);
            }
            out.write('\n');
        }
    }

    private static String[] column(String name, boolean before, Draw random) {
        String[] values = new String[ROWS];
        switch (name) {
            case "order_id" -> Arrays.setAll(values, row -> String.valueOf((before ? 1_000_000 : 1_050_000) + row));
            case "order_time" -> Arrays.setAll(values, row -> time(random));
            case "customer_age" -> Arrays.setAll(values, row -> String.valueOf(age(random)));
            case "quantity" -> Arrays.setAll(values, row -> String.valueOf(quantity(random)));
            case "price" -> {
                Law law = before ? PRICE_BEFORE : PRICE_AFTER;
                Arrays.setAll(values, row -> Decimals.of(law.draw(random), 2));
            }
            case "delivery_minutes" -> {
                Law law = before ? DELIVERY_BEFORE : DELIVERY_AFTER;
                Arrays.setAll(values, row -> Decimals.of(law.draw(random), 1));
                if (!before) {
                    values[OUTLIER_ROW] = Decimals.of(OUTLIER_MINUTES, 1);
                }
            }
            case "sensor_kpa" -> {
                Law law = before ? SENSOR_BEFORE : SENSOR_AFTER;
                Arrays.setAll(values, row -> Decimals.of(law.draw(random), 2));
            }
            case "city" -> names(values, before ? CITY_BEFORE : CITY_AFTER, random);
            case "coupon" -> names(values, before ? COUPON_BEFORE : COUPON_AFTER, random);
            case "payment_method" -> {
                names(values, PAYMENT, random);
                beginWith(
                        values,
                        before
                                ? List.of("alipay", "wechat", "card", "transfer", "cash")
                                : List.of("cash", "transfer", "card", "wechat", "alipay"));
            }
            case "refund_reason" -> refunds(values, before, random);
            case "is_gift" -> Arrays.setAll(values, row -> String.valueOf(random.uniform() < 0.18));
            default -> throw new IllegalArgumentException(name);
        }
        return values;
    }

    private static void names(String[] values, Categories law, Draw random) {
        Arrays.setAll(values, row -> law.draw(random));
    }

    /** Swaps values so that the first rows show the names in this order; the shares stay. */
    private static void beginWith(String[] values, List<String> order) {
        for (int row = 0; row < order.size(); row++) {
            int found = row;
            while (!values[found].equals(order.get(row))) {
                found++;
            }
            values[found] = values[row];
            values[row] = order.get(row);
        }
    }

    private static void refunds(String[] values, boolean before, Draw random) {
        Arrays.fill(values, "");
        Categories law = before ? REFUND_BEFORE : REFUND_AFTER;
        int left = before ? REFUNDS_REFERENCE : REFUNDS_CURRENT;
        while (left > 0) {
            int row = random.below(ROWS);
            if (values[row].isEmpty()) {
                values[row] = law.draw(random);
                left--;
            }
        }
    }

    /** A minute of four weeks, most often in the afternoon. */
    private static String time(Draw random) {
        int day = 1 + random.below(DAYS);
        int minute = (int) (24 * 60 * (random.uniform() + random.uniform() + random.uniform()) / 3);
        return "2026-02-" + twoDigits(day) + " " + twoDigits(minute / 60) + ":" + twoDigits(minute % 60) + ":00";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static int age(Draw random) {
        while (true) {
            long age = Math.round(38 + 13 * random.normal());
            if (age >= 18 && age <= 95) {
                return (int) age;
            }
        }
    }

    private static int quantity(Draw random) {
        int quantity = 1;
        while (quantity < 12 && random.uniform() < 0.4) {
            quantity++;
        }
        return quantity;
    }
}
