package io.mediant.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void countsHaveSeparators() {
        assertEquals("0", Numbers.count(0));
        assertEquals("999", Numbers.count(999));
        assertEquals("50,000", Numbers.count(50_000));
        assertEquals("9,223,372,036,854,775,807", Numbers.count(Long.MAX_VALUE));
    }

    @Test
    void divergencesKeepWhatMatters() {
        assertEquals("0", Numbers.divergence(0));
        assertEquals("1.000", Numbers.divergence(1));
        assertEquals("0.142", Numbers.divergence(0.14204));
        assertEquals("0.0064", Numbers.divergence(0.00642));
        assertEquals("0.0006", Numbers.divergence(0.000617));
        assertEquals("0.00005", Numbers.divergence(0.00005));
        assertEquals("<0.00001", Numbers.divergence(1e-9));
        assertEquals("-0.0002", Numbers.divergence(-0.00021));
        assertEquals("∞", Numbers.divergence(Double.POSITIVE_INFINITY));
        assertEquals("—", Numbers.divergence(Double.NaN));
    }

    @Test
    void quantitiesHaveSignificantDigits() {
        assertEquals("13.2", Numbers.quantity(13.2004, 3));
        assertEquals("0.0123", Numbers.quantity(0.012345, 3));
        assertEquals("1,234,568", Numbers.quantity(1_234_567.8, 3));
        assertEquals("0", Numbers.quantity(0, 3));
        assertEquals("0", Numbers.quantity(-0.0, 3));
        assertEquals("-4.5", Numbers.quantity(-4.5, 3));
        assertEquals("1.23e-7", Numbers.quantity(1.2345e-7, 3));
        assertEquals("-1.8e308", Numbers.quantity(-Double.MAX_VALUE, 3));
        assertEquals("4.94e-324", Numbers.quantity(Double.MIN_VALUE, 3));
        assertEquals("-∞", Numbers.quantity(Double.NEGATIVE_INFINITY, 3));
    }

    @Test
    void twoQuantitiesCanBeToldApart() {
        assertEquals(3, Numbers.digitsToTell(48, 61));
        assertEquals(3, Numbers.digitsToTell(5, 5));
        int digits = Numbers.digitsToTell(1000.01, 1000.02);
        assertEquals("1,000.01", Numbers.quantity(1000.01, digits));
        assertEquals("1,000.02", Numbers.quantity(1000.02, digits));
    }

    @Test
    void percentages() {
        assertEquals("22 %", Numbers.percent(0.22, Language.EN));
        assertEquals("22%", Numbers.percent(0.22, Language.ZH));
        assertEquals("22.0 %", Numbers.percentInTenths(0.22, Language.EN));
        assertEquals("60.9%", Numbers.percentInTenths(0.6091, Language.ZH));
        assertEquals("—", Numbers.percentInTenths(Double.NaN, Language.EN));
        assertEquals("60.9 %", Numbers.percent(0.6091, Language.EN));
        assertEquals("0.02 %", Numbers.percent(0.0002, Language.EN));
        assertEquals("<0.01 %", Numbers.percent(1e-7, Language.EN));
        assertEquals("0 %", Numbers.percent(0, Language.EN));
        assertEquals("100 %", Numbers.percent(1, Language.EN));
        assertEquals(">99.9 %", Numbers.percent(0.99999, Language.EN));
    }

    @Test
    void pValuesAreNeverZero() {
        assertEquals("≤0.001", Numbers.pValue(0.001, 999));
        assertEquals("<0.001", Numbers.pValue(1e-300, 0));
        assertEquals("<0.001", Numbers.pValue(0, 0));
        assertEquals("0.012", Numbers.pValue(0.0123, 999));
        assertEquals("0.43", Numbers.pValue(0.43, 999));
        assertEquals("—", Numbers.pValue(Double.NaN, 999));
    }

    @Test
    void tolerancesAreAsWritten() {
        assertEquals("0.02", Numbers.exact(0.02));
        assertEquals("0.1", Numbers.exact(0.1));
        assertEquals("0.000001", Numbers.exact(1e-6));
    }

    @Test
    void signedNumbersHaveASignOfTheirOwnWidth() {
        assertEquals("+1.2", Numbers.signed(1.24, 2));
        assertEquals("−1.2", Numbers.signed(-1.24, 2));
        assertEquals("0", Numbers.signed(0, 2));
        assertEquals("—", Numbers.signed(Double.NaN, 2));
    }

    @Test
    void endsOfARangeHaveDecimalsThatTellThemApart() {
        assertEquals("0.9995", Numbers.divergenceBeside(0.99954, 1));
        assertEquals("1.0000", Numbers.divergenceBeside(1, 0.99954));
        assertEquals("0.054", Numbers.divergenceBeside(0.0543, 0.0588));
        assertEquals("0.016", Numbers.divergenceBeside(0.016, 0.016));
        assertEquals("0.001818", Numbers.divergenceBeside(0.001818, 0.001823));
        assertEquals("0.0000001", Numbers.divergenceBeside(1e-7, 2e-7));
    }

    @Test
    void numbersOfAColumnHaveTheSameDecimals() {
        assertEquals("0.00895", Numbers.aligned(0.008951, 0.0089));
        assertEquals("0.00000", Numbers.aligned(1e-9, 0.0089));
        assertEquals("0.500", Numbers.aligned(0.5, 0.5));
        assertEquals("0.000", Numbers.aligned(0, 0));
    }
}
