package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclBlock;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The code of one folder, its override files merged in as Terraform does.
///
/// @param locals as written
/// @param overrides the files that are merged in last
record RootCode(
        SequencedMap<String, Declarations.Declared> declared,
        Map<String, String> locals,
        List<Located> calls,
        List<Located> resources,
        List<String> overrides) {

    /// @param file that holds it, or what is merged over it
    record Located(String file, HclBlock block) {

        /// As Terraform calls it: `module.worker`, `aws_ecs_service.worker`.
        String address() {
            String labels = String.join(".", block.labels());
            return block.type().equals("module") ? "module." + labels : labels;
        }
    }

    static final RootCode NONE = of(List.of());

    /// @param files of any kind
    /// @throws IllegalArgumentException when a file is no Terraform; names file, line and column
    static RootCode of(List<TextFile> files) {
        List<TextFile> ordered =
                files.stream()
                        .filter(file -> ValueFiles.isCode(file.path()))
                        .sorted(Comparator.comparing(file -> ValueFiles.isOverride(file.path())))
                        .toList();
        SequencedMap<String, Located> variables = new LinkedHashMap<>();
        SequencedMap<String, Located> others = new LinkedHashMap<>();
        SequencedMap<String, String> locals = new LinkedHashMap<>();
        List<String> overrides = new ArrayList<>();
        for (TextFile file : ordered) {
            boolean overriding = ValueFiles.isOverride(file.path());
            if (overriding) {
                overrides.add(file.path());
            }
            for (HclBlock block : blocks(file)) {
                boolean isVariable = Declarations.isVariable(block);
                locals.putAll(block.type().equals("locals") ? block.arguments() : Map.of());
                put(isVariable ? variables : others, new Located(file.path(), block), overriding);
            }
        }
        SequencedMap<String, Declarations.Declared> declared = new LinkedHashMap<>();
        variables.forEach((_, each) ->
                declared.put(
                        each.block().labels().getFirst(),
                        Declarations.declared(each.file(), each.block())));
        return new RootCode(
                declared, locals, of("module", others), of("resource", others), overrides);
    }

    /// Those that an import looks into, and that can be read; what declares a variable has to be.
    private static List<HclBlock> blocks(TextFile file) {
        if (file.path().endsWith(".json")) {
            return JsonCode.of(file);
        }
        return SyntaxErrors.in(file, () -> HclBlock.headers(file.text())).stream()
                .flatMap(header ->
                        header.type().equals(Declarations.VARIABLE)
                                ? Stream.of(SyntaxErrors.in(file, () -> HclBlock.of(header)))
                                : body(header).stream())
                .toList();
    }

    private static void put(SequencedMap<String, Located> all, Located found, boolean overriding) {
        all.merge(
                found.block().type() + "." + found.address(),
                found,
                (first, next) ->
                        overriding
                                ? new Located(next.file(), first.block().overriddenBy(next.block()))
                                : next);
    }

    /// Of a block that an import looks into, and that can be read.
    private static Optional<HclBlock> body(HclCursor.Block header) {
        if (!List.of("module", "resource", "locals").contains(header.type())) {
            return Optional.empty();
        }
        try {
            return Optional.of(HclBlock.of(header));
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
    }

    private static List<Located> of(String type, SequencedMap<String, Located> blocks) {
        return blocks.values().stream().filter(each -> each.block().type().equals(type)).toList();
    }
}
