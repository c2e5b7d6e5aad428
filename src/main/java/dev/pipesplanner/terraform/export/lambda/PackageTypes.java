package dev.pipesplanner.terraform.export.lambda;

import dev.pipesplanner.plan.PackageType;

/// Kinds of packages as Lambda spells them.
final class PackageTypes {

    private PackageTypes() {}

    static String of(PackageType type) {
        return switch (type) {
            case IMAGE -> "Image";
            case ZIP -> "Zip";
        };
    }
}
