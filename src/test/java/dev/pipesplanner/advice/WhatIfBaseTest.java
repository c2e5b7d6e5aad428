package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What another split of the tasks would cost leaves no base where it could not be placed.
class WhatIfBaseTest {

    private static final String FIXED =
            "service.scaling.policy=fixed service.minTasks=2 service.maxTasks=2";

    @Test
    void aServiceOnSpotHasNoBaseOnDemand() {
        String based = " service.base.provider=on-demand service.base.tasks=2";

        assertThat(onSpot(FIXED + based)).isNotEmpty().isEqualTo(onSpot(FIXED));
    }

    private static String onSpot(String plan) {
        return RealAnswersTest.findings(plan).stream()
                .filter(finding -> finding.rule().id().equals("service-on-demand-against-spot"))
                .map(Finding::message)
                .findFirst()
                .orElse("");
    }
}
