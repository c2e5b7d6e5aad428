package dev.pipesplanner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.Modules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundledModulesTest {

    @ParameterizedTest
    @EnumSource
    void aMissingModuleIsInTheWayOfItsOwnDesignOnly(Design missing) {
        String folder = "/" + DesignModule.of(missing).name() + "/";
        Modules modules =
                BundledModules.from(name ->
                        name.contains(folder)
                                ? null
                                : BundledModules.class.getResourceAsStream(name));

        for (Design design : Design.values()) {
            if (design == missing) {
                assertThatThrownBy(() -> modules.of(design))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(folder);
            } else {
                assertThat(modules.of(design).files()).isNotEmpty();
            }
        }
    }
}
