package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.RootCode.Located;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import java.util.List;
import java.util.Set;

/// The values of a folder with its code: variables, what calls of modules pass on, and what
/// resources say.
final class RootValues {

    private final VariableMapping mapping;
    private final RootCode code;
    private final LocalModules modules;
    private final Set<String> sensitive;
    private final StatedDefaults stated;

    /// @param beside the files of the code's folder
    RootValues(
            VariableMapping mapping,
            RootCode code,
            LocalModules modules,
            Set<String> sensitive,
            List<TextFile> beside) {
        this.mapping = mapping;
        this.code = code;
        this.modules = modules;
        this.sensitive = sensitive;
        this.stated = new StatedDefaults(beside);
    }

    /// Whether code builds a worker, as far as it can be read.
    static boolean builds(List<TextFile> files, VariableMapping mapping) {
        try {
            return builds(RootCode.of(files), mapping);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean builds(RootCode code, VariableMapping mapping) {
        return !ModuleCalls.workers(code.calls(), mapping).isEmpty()
                || code.resources().stream()
                        .map(each -> each.block().labels().getFirst())
                        .anyMatch(type ->
                                DesignModule.all().stream()
                                        .anyMatch(m -> m.resourceReader().type().equals(type)));
    }

    /// One environment, or one for each call where several build a worker.
    void addTo(ImportedPlan plan, String wanted, List<TextFile> files) {
        List<Located> workers = ModuleCalls.workers(code.calls(), mapping);
        if (workers.size() < 2) {
            add(plan, plan.name(wanted), files, workers);
            return;
        }
        for (Located worker : workers) {
            String name = wanted + "-" + worker.block().labels().getLast();
            add(plan, plan.name(name), files, List.of(worker));
        }
    }

    private void add(ImportedPlan plan, String name, List<TextFile> files, List<Located> workers) {
        VariableValues values =
                new VariableValues(name, mapping, code.declared(), sensitive, files);
        for (TextFile file : files) {
            if (file.path().endsWith(ValueFile.EXAMPLE)) {
                values.say(
                        Kind.SUSPICIOUS,
                        file.path(),
                        file.path(),
                        "an example of values, taken because there are no others");
            }
        }
        if (files.stream().noneMatch(file -> file.path().endsWith(ValueFile.EXAMPLE))) {
            stated.compare(values);
        }
        code.overrides()
                .forEach(file ->
                        values.say(
                                Kind.SUSPICIOUS,
                                file,
                                file,
                                "Terraform merges it over the other files, and so does the"
                                        + " import"));
        Scope scope = new Scope(values, code.locals());
        List<Located> all = ModuleCalls.workers(code.calls(), mapping);
        ModuleCalls calls = new ModuleCalls(mapping, values, scope);
        for (Located call : code.calls()) {
            if (workers.contains(call)) {
                calls.worker(call);
                modules.of(call)
                        .filter(_ -> ModuleCalls.design(call).isEmpty())
                        .ifPresent(inside -> worker(values, resources(name, call, scope, inside)));
            } else if (!all.contains(call)) {
                calls.other(call);
            }
        }
        if (workers.isEmpty()) {
            worker(values, new CodeResources(scope, "").of(code.resources()));
        }
        plan.add(name, values);
    }

    /// Those of a module that is called, with what the call passes to it.
    private Resources resources(String name, Located call, Scope outside, RootCode inside) {
        VariableValues passed =
                new VariableValues(name, mapping, inside.declared(), sensitive, List.of());
        call.block()
                .arguments()
                .forEach((argument, text) -> {
                    // one that is not known is not the module's default either
                    passed.remove(argument);
                    outside.literal(text)
                            .ifPresent(value ->
                                    passed.add(argument, new Found(value, call.file(), false)));
                });
        Scope scope = new Scope(passed, inside.locals());
        return new CodeResources(scope, call.address() + ".").of(inside.resources());
    }

    /// What resources say of the worker that they are.
    static void worker(VariableValues values, Resources resources) {
        ReadInputs inputs = new ReadInputs(values);
        boolean isFound = false;
        for (Design design : Design.values()) {
            ResourceReader reader = DesignModule.of(design).resourceReader();
            List<Resource> mains =
                    resources.of(reader.type()).stream().filter(reader::isWorker).toList();
            if (mains.size() == 1 && !isFound) {
                values.tell(design);
                reader.read(mains.getFirst(), resources, inputs);
                isFound = true;
            } else {
                String why =
                        isFound
                                ? "it stands beside the worker that was read, and is not read"
                                : "there are "
                                        + mains.size()
                                        + " of its kind; which one is the worker is not known, so"
                                        + " none is read";
                mains.forEach(main -> inputs.say(main, "", Kind.SUSPICIOUS, why));
            }
        }
    }
}
