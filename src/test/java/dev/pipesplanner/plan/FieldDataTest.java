package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class FieldDataTest {

    @Test
    void commasPartItems() {
        assertThat(FieldData.split("a, b ,,c")).containsExactly("a", "b", "c");
        assertThat(FieldData.split(" ")).isEmpty();
    }

    @Test
    void aCommaWithinJsonPartsNothing() {
        List<String> patterns =
                List.of(
                        "{\"body\": {\"a\": [\"x\", \"y,}\"]}}",
                        "{\"body\": {\"b\": [\"\\\",]\", {\"prefix\": \"z\"}]}}");

        assertThat(FieldData.split(String.join(", ", patterns))).isEqualTo(patterns);
        assertThat(new FieldType.TextList().parse(new FieldType.TextList().format(patterns)))
                .isEqualTo(patterns);
    }

    @Test
    void whatIsNeverClosedHoldsNothingTogether() {
        assertThat(FieldData.split("{a, b, [c")).containsExactly("{a", "b", "[c");
        assertThat(FieldData.split("a}, \"b, c")).containsExactly("a}", "\"b", "c");
    }
}
