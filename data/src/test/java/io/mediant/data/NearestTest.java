package io.mediant.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("price", "customer_age", "city", "A");

    @Test
    void findsTheNameThatWasMeant() {
        assertEquals(Optional.of("price"), Nearest.to("prcie", KNOWN));
        assertEquals(Optional.of("price"), Nearest.to("PRICE", KNOWN));
        assertEquals(Optional.of("customer_age"), Nearest.to("custmer age", KNOWN));
        assertEquals(Optional.of("city"), Nearest.to("cty", KNOWN));
    }

    @Test
    void suggestsNothingThatIsFar() {
        assertEquals(Optional.empty(), Nearest.to("weight", KNOWN));
        assertEquals(Optional.empty(), Nearest.to("B", KNOWN));
        assertEquals(Optional.empty(), Nearest.to("x".repeat(1_000_000), KNOWN));
        assertEquals(Optional.empty(), Nearest.to("price", List.of()));
    }
}
