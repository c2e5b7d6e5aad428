package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class EnvironmentDesignsTest {

    private static final Environment DEFAULTS = Environment.withDefaults("dev");

    @Test
    void aPlanComparesItsDefaultsUnlessItSaysOtherwise() {
        assertThat(DEFAULTS.designs()).isEqualTo(Design.DEFAULTS);
        assertThat(PlanFields.require("designs").text(DEFAULTS)).isEqualTo("pipes, service");
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void oneDesignAloneIsAPlan(Design design) {
        Environment alone = PlanFields.require("designs").withText(DEFAULTS, design.id());

        assertThat(alone.designs()).containsExactly(design);
        assertThat(PlanChecks.of(alone)).isEmpty();
    }

    @Test
    void theOrderOfDesignsIsThePlans() {
        Environment turned = PlanFields.require("designs").withText(DEFAULTS, "service,pipes");

        assertThat(turned.designs()).containsExactly(Design.SERVICE, Design.PIPES);
        assertThat(PlanFields.require("designs").data(turned))
                .isEqualTo(List.of("service", "pipes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "pipes, pipes", "lambada", "service,pipe"})
    void aListThatNamesNoDesignOrOneTwiceIsRefused(String text) {
        assertThatThrownBy(() -> PlanFields.require("designs").withText(DEFAULTS, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("designs (");
    }

    @Test
    void whatIsChosenMustBeCompared() {
        Environment alone = PlanFields.require("designs").withText(DEFAULTS, "pipes");
        Environment chosen = PlanFields.require("chosenDesign").withText(alone, "service");

        assertThat(PlanChecks.of(chosen)).extracting(Problem::path).containsExactly("chosenDesign");
        assertThat(PlanChecks.of(PlanFields.require("chosenDesign").withText(alone, "pipes")))
                .isEmpty();
    }

    @Test
    void anInterruptionRateIsUnknownUntilItIsTyped() {
        Field<Environment, ?> rate = PlanFields.require("task.interruptionsPerTaskHour");

        assertThat(rate.text(DEFAULTS)).isEqualTo("none");
        assertThat(DEFAULTS.task().interruptionRate()).isZero();
        assertThat(rate.withText(DEFAULTS, "0").task().interruptionsPerTaskHour())
                .isEqualTo(Setting.of(0.0));
        assertThat(rate.withText(DEFAULTS, "0.5").task().interruptionRate()).isEqualTo(0.5);
        assertThatThrownBy(() -> rate.withText(DEFAULTS, "11"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task.interruptionsPerTaskHour (11) must be 0 to 10, or none.");
        assertThatThrownBy(() -> rate.withData(DEFAULTS, -1.0))
                .hasMessage("task.interruptionsPerTaskHour (-1) must be 0 to 10, or none.");
    }
}
