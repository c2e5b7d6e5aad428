package dev.pipesplanner.storage;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.Module;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.terraform.importing.VariableMapping;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The Terraform modules inside the app, and what their variables are in a plan.
public final class BundledModules {

    private static final String FOLDER = "/terraform/modules/";
    private static final String SHARED_MAPPING = "/terraform/variable-mapping.properties";

    private static final List<String> IN_EVERY_MODULE =
            List.of(
                    "README.md",
                    "alarm.tf",
                    "main.tf",
                    "outputs.tf",
                    "roles.tf",
                    "variables.tf",
                    "versions.tf",
                    "tests/worker.tftest.hcl");

    /// What the app carries.
    interface Resources {

        /// Null where there is nothing of that name.
        @Nullable InputStream open(String name);
    }

    private BundledModules() {}

    /// What common variables are in a plan, and those of each module, which lie beside its folder.
    public static VariableMapping mapping() {
        VariableMapping all = mapping(SHARED_MAPPING);
        for (DesignModule module : DesignModule.all()) {
            all = mapping(FOLDER + module.name() + ".mapping.properties").extended(all);
        }
        return all;
    }

    private static VariableMapping mapping(String resource) {
        return VariableMapping.parse(
                resource, text(resource, BundledModules.class::getResourceAsStream));
    }

    public static Modules read() {
        return from(BundledModules.class::getResourceAsStream);
    }

    static Modules from(Resources resources) {
        return design -> module(DesignModule.of(design), resources);
    }

    private static Module module(DesignModule module, Resources resources) {
        return new Module(
                module.name(),
                Stream.concat(IN_EVERY_MODULE.stream(), module.files().stream())
                        .map(path ->
                                new TextFile(
                                        path, text(FOLDER + module.name() + "/" + path, resources)))
                        .toList());
    }

    private static String text(String resource, Resources resources) {
        try (InputStream stream = resources.open(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The app must carry " + resource + ".\nBuild the app again.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException reason) {
            throw new UncheckedIOException(resource, reason);
        }
    }
}
