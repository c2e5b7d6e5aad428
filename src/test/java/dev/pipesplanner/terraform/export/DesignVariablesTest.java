package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RandomPlans;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;

final class DesignVariablesTest {

    private final Modules modules = BundledModules.read();

    private static Set<String> difference(Module some, Module others) {
        Set<String> names = new TreeSet<>(some.variableNames());
        others.variableNames().forEach(names::remove);
        return names;
    }

    @Test
    void areWhatOneModuleHasAndTheOtherDoesNot() {
        assertThat(DesignVariables.of(Design.PIPES))
                .isEqualTo(difference(modules.pipes(), modules.service()));
        assertThat(DesignVariables.of(Design.SERVICE))
                .isEqualTo(difference(modules.service(), modules.pipes()));
    }

    @Test
    void everyExportedVariableIsDeclaredByItsModule() {
        RandomPlans plans = new RandomPlans(12);
        for (int i = 0; i < 200; i++) {
            Design design = Design.values()[i % 2];
            String text = Exports.file(plans.environment("e"), design).text();
            TfvarsText file = ((TfvarsText.Read.Parsed) TfvarsText.read(text)).file();
            assertThat(modules.of(design).variableNames()).containsAll(file.names());
            assertThat(file.text()).isEqualTo(text);
        }
    }
}
