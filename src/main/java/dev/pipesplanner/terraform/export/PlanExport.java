package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.TextFile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// All files of an export: a root for each environment, and the modules they call.
public final class PlanExport {

    private final Modules modules;
    private final SequencedSet<Module> called = new LinkedHashSet<>();
    private final List<TextFile> roots = new ArrayList<>();

    public PlanExport(Modules modules) {
        this.modules = modules;
    }

    /// Adds an environment.
    ///
    /// @param values its tfvars file
    public PlanExport add(String environment, Design design, List<TextFile> values) {
        Module module = modules.of(design);
        called.add(module);
        roots.addAll(values);
        RootModule.of("envs/" + environment, module).stream()
                .map(OriginMark::on)
                .forEach(roots::add);
        return this;
    }

    /// Values and roots by environment, then the modules; paths are unique.
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>(roots);
        for (Module module : called) {
            for (TextFile file : module.files()) {
                String path = "modules/" + module.name() + "/" + file.path();
                files.add(OriginMark.on(new TextFile(path, file.text())));
            }
        }
        return List.copyOf(files);
    }
}
