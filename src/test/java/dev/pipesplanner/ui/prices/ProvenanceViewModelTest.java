package dev.pipesplanner.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.pricing.PrivateRate;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.Sessions;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the figures come from is said in one line, and in sentences.
class ProvenanceViewModelTest {

    private final Map<String, String> memory = new HashMap<>();
    private final PricePreferences preferences =
            PricePreferences.of(new Agreement(), memory::getOrDefault, memory::put);
    private final SessionViewModel session = Sessions.ofDefaults();
    private final ProvenanceViewModel provenance =
            new ProvenanceViewModel(
                    session,
                    new PriceAgeViewModel(session, preferences.limits()),
                    preferences.rates());

    @Test
    void listPricesEngineAndMonthAreNamed() {
        Sessions.set(session, "designs", "pipes");

        assertThat(provenance.textProperty().get())
                .isEqualTo(
                        "List prices, oldest confirmed 2026-06 · computed · 730 h per month"
                                + " · free tiers off, no tax");
        assertThat(provenance.privateProperty().get()).isFalse();
        assertThat(provenance.explanationProperty().get())
                .contains("AWS's list prices", "closed form", "730 hours");
    }

    @Test
    void aDesignThatIsSimulatedIsNotCalledComputed() {
        Sessions.set(session, "service.scaling.policy", "target-tracking");

        assertThat(provenance.textProperty().get()).contains(" · simulating … · ");
    }

    @Test
    void privateRatesAreNamedAsLongAsTheyAreInForce() {
        preferences.rates().choose("rates.json");
        assertThat(provenance.textProperty().get())
                .startsWith(
                        "Private rates of Frame agreement over list prices, oldest confirmed"
                                + " 2026-");
        assertThat(provenance.privateProperty().get()).isTrue();

        preferences.rates().remove();
        assertThat(provenance.textProperty().get()).startsWith("List prices, ");
        assertThat(provenance.privateProperty().get()).isFalse();
    }

    @Test
    void privateRatesOfAnotherRegionAreNotThoseOfTheseFigures() {
        preferences.rates().choose("rates.json");

        Sessions.set(session, "region", "eu-west-1");

        assertThat(provenance.privateProperty().get()).isFalse();
        assertThat(provenance.textProperty().get()).startsWith("List prices, ");
    }

    /// Updates that know one file of private rates.
    private static final class Agreement extends NoUpdates {

        @Override
        public Reading<PrivateRates> rates(String file) {
            return new Reading.Read<>(
                    new PrivateRates(
                            "Frame agreement",
                            List.of(
                                    new PrivateRate.Discount(
                                            Optional.empty(),
                                            Optional.of("us-east-1"),
                                            new BigDecimal("0.10")))));
        }
    }
}
