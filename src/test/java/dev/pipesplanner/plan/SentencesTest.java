package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SentencesTest {

    @Test
    void namesAreListedAsInASentence() {
        assertThat(Sentences.listed(List.of())).isEmpty();
        assertThat(Sentences.listed(List.of("a"))).isEqualTo("a");
        assertThat(Sentences.listed(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Sentences.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void aPartBecomesASentenceAndBack() {
        assertThat(Sentences.capitalized("the service")).isEqualTo("The service");
        assertThat(Sentences.capitalized("")).isEmpty();
        assertThat(Sentences.withoutStop("It fits.")).isEqualTo("It fits");
        assertThat(Sentences.withoutStop("It fits")).isEqualTo("It fits");
    }
}
