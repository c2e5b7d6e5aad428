package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What `terraform show -json` prints of a plan or a state. What it marks as sensitive is dropped
/// before anything looks at it.
final class ShownJson {

    private static final HclValue.MapOf NOTHING = new HclValue.MapOf(new LinkedHashMap<>());

    private final TextFile file;
    private final HclValue.MapOf whole;
    private final Map<String, List<HclValue>> marks = new HashMap<>();
    private final Set<String> masked = new HashSet<>();

    private ShownJson(TextFile file, HclValue.MapOf whole) {
        this.file = file;
        this.whole = whole;
        for (HclValue.MapOf change : maps(whole, "resource_changes")) {
            HclValue.MapOf both = map(change, "change");
            for (String side : List.of("before_sensitive", "after_sensitive")) {
                Resource.entry(both, side).ifPresent(mark -> mark(text(change, "address"), mark));
            }
        }
    }

    /// Empty for any other file.
    static Optional<ShownJson> of(TextFile file) {
        if (!file.path().endsWith(".json")
                || file.path().endsWith(".tfvars.json")
                || ValueFiles.isCode(file.path())) {
            return Optional.empty();
        }
        // what a shell of Windows wrote may begin with a mark
        String text = file.text().replaceFirst("^\uFEFF", "");
        HclValue value = SyntaxErrors.in(file, () -> HclLiterals.json(text));
        return value instanceof HclValue.MapOf map
                        && map.entries().containsKey("format_version")
                        && map.entries().containsKey("terraform_version")
                ? Optional.of(new ShownJson(file, map))
                : Optional.empty();
    }

    String file() {
        return file.path();
    }

    /// Of a plan's root module, by name; a state has none.
    SequencedMap<String, HclValue> variables() {
        SequencedMap<String, HclValue> values = new LinkedHashMap<>();
        map(whole, "variables")
                .entries()
                .forEach((name, variable) -> {
                    if (variable instanceof HclValue.MapOf map) {
                        values.put(name, map.entries().getOrDefault("value", HclValue.none()));
                    }
                });
        return values;
    }

    /// The variables that the root module declares as sensitive.
    Set<String> sensitive() {
        Set<String> names = new HashSet<>();
        map(map(map(whole, "configuration"), "root_module"), "variables")
                .entries()
                .forEach((name, variable) -> {
                    if (variable instanceof HclValue.MapOf map
                            && isTrue(map.entries().getOrDefault("sensitive", HclValue.none()))) {
                        names.add(name);
                    }
                });
        return names;
    }

    /// What is planned, or is there, by the address of its module.
    SequencedMap<String, Resources> resources() {
        SequencedMap<String, Resources> byModule = new LinkedHashMap<>();
        HclValue.MapOf planned = map(map(whole, "planned_values"), "root_module");
        collect(
                planned.entries().isEmpty() ? map(map(whole, "values"), "root_module") : planned,
                byModule);
        return byModule;
    }

    /// The addresses of what is sensitive, once the resources were read.
    Set<String> masked() {
        return masked;
    }

    private void collect(HclValue.MapOf module, SequencedMap<String, Resources> byModule) {
        List<Resource> own = new ArrayList<>();
        for (HclValue.MapOf each : maps(module, "resources")) {
            if (text(each, "mode").equals("managed")) {
                own.add(resource(each));
            }
        }
        byModule.put(text(module, "address"), new Resources(own));
        maps(module, "child_modules").forEach(child -> collect(child, byModule));
    }

    private Resource resource(HclValue.MapOf each) {
        String address = text(each, "address");
        Resource.entry(each, "sensitive_values").ifPresent(mark -> mark(address, mark));
        HclValue values = map(each, "values");
        for (HclValue mark : marks.getOrDefault(address, List.of())) {
            values = unmarked(values, mark, address).orElse(NOTHING);
        }
        HclValue.MapOf known = values instanceof HclValue.MapOf map ? map : NOTHING;
        return new Resource(address, text(each, "type"), file.path(), known, Map.of());
    }

    private void mark(String address, HclValue mark) {
        marks.computeIfAbsent(address, _ -> new ArrayList<>()).add(mark);
    }

    /// Without what a mark calls sensitive; empty when that is all of it.
    private Optional<HclValue> unmarked(HclValue value, HclValue mark, String place) {
        if (isTrue(mark)) {
            if (!(value instanceof HclValue.Null)) {
                masked.add(place);
            }
            return Optional.empty();
        }
        return Optional.of(
                switch (value) {
                    case HclValue.MapOf(var entries) -> {
                        SequencedMap<String, HclValue> kept = new LinkedHashMap<>();
                        entries.forEach((name, item) ->
                                unmarked(item, at(mark, name), place + "." + name)
                                        .ifPresent(left -> kept.put(name, left)));
                        yield new HclValue.MapOf(kept);
                    }
                    case HclValue.ListOf(var items) -> {
                        List<HclValue> kept = new ArrayList<>();
                        for (int i = 0; i < items.size(); i++) {
                            unmarked(items.get(i), at(mark, i), place).ifPresent(kept::add);
                        }
                        yield new HclValue.ListOf(kept);
                    }
                    case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ ->
                            value;
                });
    }

    private static HclValue at(HclValue mark, String name) {
        return mark instanceof HclValue.MapOf(var entries)
                ? entries.getOrDefault(name, HclValue.none())
                : HclValue.none();
    }

    private static HclValue at(HclValue mark, int index) {
        return mark instanceof HclValue.ListOf(var items) && index < items.size()
                ? items.get(index)
                : HclValue.none();
    }

    private static boolean isTrue(HclValue value) {
        return value instanceof HclValue.Bool(boolean is) && is;
    }

    private static String text(HclValue.MapOf map, String name) {
        return Resource.entry(map, name).flatMap(Resource::text).orElse("");
    }

    private static HclValue.MapOf map(HclValue.MapOf map, String name) {
        return map.entries().get(name) instanceof HclValue.MapOf inner ? inner : NOTHING;
    }

    private static List<HclValue.MapOf> maps(HclValue.MapOf map, String name) {
        return map.entries().get(name) instanceof HclValue.ListOf(var items)
                ? items.stream()
                        .filter(HclValue.MapOf.class::isInstance)
                        .map(HclValue.MapOf.class::cast)
                        .toList()
                : List.of();
    }
}
