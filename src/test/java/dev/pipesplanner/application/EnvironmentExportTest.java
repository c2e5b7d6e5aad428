package dev.pipesplanner.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.PlanExport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

final class EnvironmentExportTest {

    private static final Plan PLAN =
            new JsonPlanFiles().sample("flow-builder").orThrow(AssertionError::new);

    private static Comparison compared(Environment environment) {
        return Planner.of(PLAN)
                .compare(
                        environment,
                        new BundledPriceBooks().usable(environment.region()).orElseThrow());
    }

    /// Chosen by hand, so that no engine has to answer first.
    private static Environment environment() {
        return PlanFields.require("chosenDesign")
                .withData(PLAN.environments().getFirst(), Design.SERVICE.id());
    }

    @ParameterizedTest
    @EnumSource
    void anyDesignCanBeAskedFor(Design design) {
        // as long as a function may run
        Environment patient =
                PlanFields.require("queue.visibilityTimeoutSeconds")
                        .withText(environment(), "5400");
        Comparison comparison =
                compared(PlanFields.require("designs").withText(patient, "pipes, service, lambda"));

        assertThat(EnvironmentExport.of("My plan", comparison, design))
                .isInstanceOfSatisfying(
                        EnvironmentExport.Ready.class,
                        ready ->
                                assertThat(ready.files().files().getFirst().text())
                                        .startsWith("# Plan: My plan\n")
                                        .contains("# Design: " + design.id())
                                        .contains(comparison.answer(design).monthlyUsd()));
    }

    @Test
    void withoutAWishItIsTheChosenDesign() {
        Comparison comparison = compared(environment());

        assertThat(EnvironmentExport.of("", comparison))
                .isEqualTo(EnvironmentExport.of("", comparison, comparison.chosen().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theValuesAreOfOneKind(boolean asJson) {
        PlanExport export = new PlanExport(BundledModules.read());
        ((EnvironmentExport.Ready) EnvironmentExport.of("", compared(environment())))
                .addTo(export, asJson);

        List<String> values =
                export.files().stream()
                        .map(TextFile::path)
                        .filter(path -> path.contains(".tfvars"))
                        .toList();

        assertThat(values)
                .singleElement()
                .asString()
                .endsWith(asJson ? ".auto.tfvars.json" : "terraform.tfvars");
    }

    @Test
    void aRefusalNamesTheEnvironmentBeforeEachReason() {
        Environment environment =
                PlanFields.require("terraform.environmentVariables")
                        .withData(environment(), Map.of("DB_PASSWORD", "x", "API_KEY", "y"));

        assertThat(EnvironmentExport.of("", compared(environment)))
                .isInstanceOfSatisfying(
                        EnvironmentExport.Refused.class,
                        refused ->
                                assertThat(refused.message().lines())
                                        .filteredOn(line ->
                                                line.startsWith("dev: The environment variable ("))
                                        .hasSize(2));
    }
}
