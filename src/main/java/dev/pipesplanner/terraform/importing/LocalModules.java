package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.importing.RootCode.Located;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The modules that calls name by a folder (`./worker`, `../modules/worker`), as far as these
/// folders are among those that are read.
///
/// @param folders their files, by path
record LocalModules(Map<String, List<TextFile>> folders) {

    private static final String MODULES = "modules";

    /// Whether a folder holds modules for others to call, and nothing by itself.
    static boolean isForModules(String folder) {
        return List.of(folder.split("/")).contains(MODULES);
    }

    /// The folders that others call.
    Set<String> called() {
        Set<String> called = new HashSet<>();
        folders.forEach((folder, _) ->
                code(folder).stream()
                        .flatMap(code -> code.calls().stream())
                        .forEach(call -> place(call).ifPresent(called::add)));
        return called;
    }

    /// The code behind a call, if it can be read.
    Optional<RootCode> of(Located call) {
        return place(call).filter(folders::containsKey).flatMap(this::code);
    }

    private Optional<RootCode> code(String folder) {
        try {
            return Optional.of(RootCode.of(folders.getOrDefault(folder, List.of())));
        } catch (IllegalArgumentException _) {
            // where it is an environment's own, the import says so
            return Optional.empty();
        }
    }

    /// Empty where the source is no folder, or one outside of what is read.
    private static Optional<String> place(Located call) {
        String source =
                call.block().arguments().getOrDefault("source", "").replace("\"", "").strip();
        if (!source.startsWith("./") && !source.startsWith("../")) {
            return Optional.empty();
        }
        String folder = call.file().substring(0, Math.max(0, call.file().lastIndexOf('/')));
        Deque<String> names = new ArrayDeque<>();
        for (String name : (folder + "/" + source).split("/+")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }
}
