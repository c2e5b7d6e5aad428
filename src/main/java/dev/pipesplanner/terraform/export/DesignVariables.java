package dev.pipesplanner.terraform.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which inputs of a file belong to which design's module (TERRAFORM §3): a file that was exported
/// for one design is exported for another one.
final class DesignVariables {

    private static final List<DesignModule> MODULES = DesignModule.all();

    /// Inputs that may be somebody's own.
    static final Set<String> MAY_BE_OWN =
            MODULES.stream()
                    .flatMap(module -> module.mayBeOwn().stream())
                    .collect(Collectors.toUnmodifiableSet());

    /// The remarks that an export may write.
    static final List<Note> NOTES =
            MODULES.stream().flatMap(module -> module.notes().stream()).toList();

    private DesignVariables() {}

    /// What a file with these names cannot hold: the inputs of other designs.
    static Set<String> strangersTo(Set<String> names) {
        DesignModule own = moduleOf(names);
        Set<String> strangers = new HashSet<>();
        MODULES.forEach(module -> strangers.addAll(module.variables()));
        strangers.removeAll(own.variables());
        return strangers;
    }

    /// The headings under which those inputs were written.
    static List<String> headingsBesides(Set<String> names) {
        List<String> own = moduleOf(names).headings();
        return MODULES.stream()
                .map(DesignModule::headings)
                .flatMap(Collection::stream)
                .filter(heading -> !own.contains(heading))
                .toList();
    }

    /// Whether a comment is a heading of ours, of any design.
    static boolean isHeading(String comment) {
        return comment.startsWith("# ")
                && (Tfvars.HEADINGS.contains(comment.substring(2))
                        || MODULES.stream()
                                .anyMatch(module ->
                                        module.headings().contains(comment.substring(2))));
    }

    /// The module that has the most of these names.
    private static DesignModule moduleOf(Set<String> names) {
        DesignModule best = MODULES.getFirst();
        for (DesignModule module : MODULES) {
            if (known(module, names) > known(best, names)) {
                best = module;
            }
        }
        return best;
    }

    private static long known(DesignModule module, Set<String> names) {
        return names.stream().filter(module.variables()::contains).count();
    }
}
