package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RandomPlans;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Set;
import java.util.TreeSet;

final class DesignVariablesTest {

    private final Modules modules = BundledModules.read();

    @ParameterizedTest
    @EnumSource
    void areWhatNotEveryModuleHas(Design design) {
        Set<String> inEvery = new TreeSet<>(modules.of(design).variableNames());
        for (Design each : Design.values()) {
            inEvery.retainAll(modules.of(each).variableNames());
        }
        Set<String> own = new TreeSet<>(modules.of(design).variableNames());
        own.removeAll(inEvery);

        assertThat(new TreeSet<>(DesignModule.of(design).variables())).isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource
    void aDesignsOwnVariablesAreNoStrangersToItsFile(Design design) {
        Set<String> own = DesignModule.of(design).variables();

        assertThat(DesignVariables.strangersTo(own)).isNotEmpty().doesNotContainAnyElementsOf(own);
    }

    @Test
    void everyExportedVariableIsDeclaredByItsModule() {
        RandomPlans plans = new RandomPlans(12);
        for (int i = 0; i < 200; i++) {
            Design design = Design.values()[i % Design.values().length];
            String text = Exports.file(plans.environment("e"), design).text();
            TfvarsText file = ((TfvarsText.Read.Parsed) TfvarsText.read(text)).file();
            assertThat(modules.of(design).variableNames()).containsAll(file.names());
            assertThat(file.text()).isEqualTo(text);
        }
    }
}
