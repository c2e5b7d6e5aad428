package dev.pipesplanner.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void aNumberKeepsItsUnit() {
        assertThat(Quantities.kept("misses the target by 5 s: p95 65 s, 83 % less, 5 min."))
                .isEqualTo(
                        "misses the target by 5\u00a0s: p95 65\u00a0s, 83\u00a0% less,"
                                + " 5\u00a0min.");
    }

    @Test
    void wordsAreLeftAlone() {
        String text = "0 to 5 tasks, p95 of 3 messages, 2 designs, 1 service.";

        assertThat(Quantities.kept(text)).isEqualTo(text);
    }
}
