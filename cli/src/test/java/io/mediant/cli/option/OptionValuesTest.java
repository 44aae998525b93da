package io.mediant.cli.option;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.cli.console.WrongValue;
import io.mediant.compare.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionValuesTest {

    @ParameterizedTest
    @CsvSource({
        "512MB, 512000000",
        "1gb, 1000000000",
        "1GiB, 1073741824",
        "1.5 k, 1500",
        "2Ki, 2048",
        "1000, 1000",
        "1TB, 1000000000000"
    })
    void amountsOfMemory(String text, long bytes) {
        assertEquals(bytes, new ByteSize.Converter().convert(text).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GB", "-1GB", "1XB", "0", "99999999999TB", "1e3"})
    void otherTextsAreNoAmounts(String text) {
        assertThrows(WrongValue.class, () -> new ByteSize.Converter().convert(text));
    }

    @Test
    void theLastEqualsSignEndsTheName() {
        assertEquals(new ColumnSetting("a=b", "0.1"), new ColumnSetting.Converter().convert("a=b=0.1"));
        assertThrows(WrongValue.class, () -> new ColumnSetting.Converter().convert("=0.1"));
        assertThrows(WrongValue.class, () -> new ColumnSetting.Converter().convert("a="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "a,b; a|b",
                "a, b; a| b",
                "\"city, country\",b; city, country|b",
                "a,\"say \"\"x\"\"\"; a|say \"x\"",
                "a\"b,c; a\"b|c",
                "'\"\"'; ''"
            })
    void namesStandBetweenCommas(String text, String names) {
        assertEquals(
                names,
                String.join("|", new ColumnNames.Converter().convert(text).names()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a\"b", "a,\"b\"\"", "\""})
    void aQuotationMarkIsClosed(String text) {
        assertThrows(WrongValue.class, () -> new ColumnNames.Converter().convert(text));
    }

    @Test
    void whatFails() {
        assertAll(
                () -> assertTrue(FailOn.DRIFT.fails(Status.DRIFT)),
                () -> assertFalse(FailOn.DRIFT.fails(Status.INCONCLUSIVE)),
                () -> assertTrue(FailOn.INCONCLUSIVE.fails(Status.DRIFT)),
                () -> assertTrue(FailOn.INCONCLUSIVE.fails(Status.INCONCLUSIVE)),
                () -> assertFalse(FailOn.INCONCLUSIVE.fails(Status.STABLE)));
    }
}
