package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclBlock;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.RootCode.Located;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Resources in code, with those of their attributes that are literals or refer to one.
final class CodeResources {

    private static final String DYNAMIC = "dynamic";

    private final Scope scope;
    private final String module;

    /// @param module the address of the call that they belong to, with a dot; empty for the root
    CodeResources(Scope scope, String module) {
        this.scope = scope;
        this.module = module;
    }

    Resources of(List<Located> blocks) {
        return new Resources(
                blocks.stream()
                        .filter(located -> located.block().labels().size() == 2)
                        .map(this::resource)
                        .toList());
    }

    private Resource resource(Located located) {
        HclBlock block = located.block();
        Map<String, String> written = new HashMap<>();
        note(block, "", written);
        return new Resource(
                module + located.address(),
                block.labels().getFirst(),
                located.file(),
                attributes(block),
                written);
    }

    private void note(HclBlock block, String path, Map<String, String> written) {
        block.arguments().forEach((name, text) -> written.put(path + name, scope.written(text)));
        for (HclBlock inner : block.blocks()) {
            written.put(path + name(inner), "");
            note(inner, path + name(inner) + ".", written);
        }
    }

    private static String name(HclBlock block) {
        return block.type().equals(DYNAMIC) && !block.labels().isEmpty()
                ? block.labels().getFirst()
                : block.type();
    }

    private HclValue.MapOf attributes(HclBlock block) {
        SequencedMap<String, HclValue> known = new LinkedHashMap<>();
        block.arguments()
                .forEach((name, text) ->
                        scope.literal(text).ifPresent(value -> known.put(name, value)));
        SequencedMap<String, List<HclValue>> blocks = new LinkedHashMap<>();
        for (HclBlock inner : block.blocks()) {
            if (!inner.type().equals(DYNAMIC)) {
                blocks.computeIfAbsent(inner.type(), _ -> new ArrayList<>()).add(attributes(inner));
            }
        }
        blocks.forEach((type, all) -> known.put(type, new HclValue.ListOf(all)));
        return new HclValue.MapOf(known);
    }
}
