package io.mediant.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path inversion | 路径反演",
                "chi-square (Pearson) | 卡方检验（Pearson）",
                "multi-resolution and Anderson-Darling, permuted | 多分辨率与 Anderson-Darling，置换",
                "path inversion, effective rows; jackknife over documents | 路径反演，有效行数；对文档的刀切法",
                "a method of tomorrow | a method of tomorrow"
            })
    void namesAreTranslated(String english, String chinese) {
        assertEquals(chinese, Methods.name(english, Texts.of(Language.ZH)));
    }
}
