package dev.pipesplanner.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ReadingTest {

    private final Reading<String> read = Reading.of("7");
    private final Reading<String> refused = Reading.refused("There is no file.");

    @Test
    void aValueIsChangedAndARefusalStays() {
        assertThat(read.map(Integer::valueOf)).isEqualTo(Reading.of(7));
        assertThat(refused.map(Integer::valueOf)).isEqualTo(Reading.refused("There is no file."));
    }

    @Test
    void whatAValueLeadsToMayBeRefused() {
        assertThat(read.then(_ -> refused)).isEqualTo(refused);
        assertThat(refused.then(_ -> read)).isEqualTo(refused);
    }

    @Test
    void onlyARefusalIsSubstitutedOrThrown() {
        assertThat(read.orElse(reason -> reason)).isEqualTo("7");
        assertThat(refused.orElse(reason -> reason)).isEqualTo("There is no file.");
        assertThat(read.orThrow(IllegalStateException::new)).isEqualTo("7");
        assertThatThrownBy(() -> refused.orThrow(IllegalStateException::new))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no file.");
    }

    @Test
    void aRefusalHasNoValue() {
        assertThat(read.toOptional()).contains("7");
        assertThat(refused.toOptional()).isEmpty();
    }
}
