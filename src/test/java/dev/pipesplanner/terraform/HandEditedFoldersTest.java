package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Folders that somebody has edited, brought up to date for another plan: whatever they typed is
/// still there to the byte, the plan's values are the plan's, and a second run changes nothing
/// (TERRAFORM §9).
final class HandEditedFoldersTest {

    private static final String OWN_FILE = "out/envs/dev/mine.tf";

    private final Random random = new Random(81);
    private final RandomPlans plans = new RandomPlans(82);
    private final Modules modules = BundledModules.read();
    private final Map<Design, List<TextFile>> code = new EnumMap<>(Design.class);

    @Test
    void whatSomebodyTypedStaysInThreeHundredFolders() {
        followAnotherPlan(300);
    }

    @Test
    @Tag("thorough")
    void whatSomebodyTypedStaysInThreeThousandFolders() {
        followAnotherPlan(3_000);
    }

    private void followAnotherPlan(int folders) {
        for (int i = 0; i < folders; i++) {
            boolean json = random.nextInt(4) == 0;
            MemoryFolders disk = new MemoryFolders();
            FolderExport export = new FolderExport(disk, "out");
            Exported old = exported(json);
            assertThat(export.export(old.files, FolderExport.Mode.WRITE).failures()).isEmpty();
            HandEditor editor = new HandEditor(random);
            String values = "out/" + old.files.getFirst().path();
            String before = disk.files.get(values);
            String edited = json ? editor.editedJson(before) : editor.edited(before);
            disk.files.put(values, edited);
            Map<String, String> byHand = editedCode(disk, old);
            Exported wanted = exported(json);

            FolderExport.Outcome outcome = export.export(wanted.files, FolderExport.Mode.WRITE);

            String merged = disk.files.getOrDefault(values, "");
            String shown = "%s%n=> %s".formatted(edited, merged);
            assertThat(outcome.failures()).as(shown).isEmpty();
            assertThat(editor.typed)
                    .allSatisfy(text -> assertThat(merged).as(shown).contains(text));
            assertThat(disk.files).containsAllEntriesOf(byHand);
            assertValues(new TextFile(values, merged), wanted, editor, shown);
            Map<String, String> after = Map.copyOf(disk.files);
            assertThat(export.export(wanted.files, FolderExport.Mode.WRITE).written())
                    .as(shown)
                    .isEmpty();
            assertThat(disk.files).isEqualTo(after);
        }
    }

    private static void assertValues(
            TextFile merged, Exported wanted, HandEditor editor, String shown) {
        Map<String, HclValue> values = ValueFiles.values(merged);
        ValueFiles.values(wanted.files.getFirst())
                .forEach((name, value) -> {
                    HclValue there = values.getOrDefault(name, HclValue.none());
                    List<String> own = editor.entries.getOrDefault(name, List.of());
                    switch (value) {
                        case HclValue.MapOf(var entries) -> {
                            assertThat(keys(there)).as(shown).containsAll(own);
                            assertThat(SameValue.of(only(there, entries.keySet()), value))
                                    .as("%s in %s", name, shown)
                                    .isTrue();
                        }
                        case HclValue.ListOf(var items) when areTexts(items) ->
                                assertThat(texts(there))
                                        .as(shown)
                                        .containsAll(own)
                                        .containsAll(texts(value));
                        case HclValue.ListOf _,
                                HclValue.Text _,
                                HclValue.Number _,
                                HclValue.Bool _,
                                HclValue.Null _ ->
                                assertThat(SameValue.of(there, value))
                                        .as("%s in %s", name, shown)
                                        .isTrue();
                    }
                });
        editor.filled.keySet().stream()
                .filter(wanted.missing::contains)
                .forEach(name -> {
                    assertThat(merged.text()).as(shown).contains(editor.filled.get(name));
                    assertThat(merged.text()).as(shown).doesNotContain("# " + name + ": required");
                });
    }

    private static Set<String> keys(HclValue value) {
        return value instanceof HclValue.MapOf(var entries) ? entries.keySet() : Set.of();
    }

    private static HclValue only(HclValue value, Set<String> keys) {
        TreeMap<String, HclValue> entries = new TreeMap<>();
        if (value instanceof HclValue.MapOf(var all)) {
            entries.putAll(all);
        }
        entries.keySet().retainAll(keys);
        return new HclValue.MapOf(entries);
    }

    private static boolean areTexts(List<HclValue> items) {
        return items.stream().allMatch(HclValue.Text.class::isInstance);
    }

    private static List<String> texts(HclValue value) {
        return value instanceof HclValue.ListOf(var items)
                ? items.stream()
                        .flatMap(item -> SameValue.text(item).stream())
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    /// A file of one's own, and now and then one of ours with a change.
    private Map<String, String> editedCode(MemoryFolders disk, Exported old) {
        Map<String, String> edited = new TreeMap<>();
        edited.put(OWN_FILE, "# mine\r\nlocals {\r\n  a = 1\r\n}\r\n");
        if (random.nextInt(3) == 0) {
            List<TextFile> files = old.files.subList(1, old.files.size());
            String path = "out/" + files.get(random.nextInt(files.size())).path();
            edited.put(path, disk.files.get(path) + "# mine " + random.nextInt() + "\n");
        }
        disk.files.putAll(edited);
        return edited;
    }

    /// @param files the one of values first
    /// @param missing what the plan has no value for
    private record Exported(List<TextFile> files, List<String> missing) {}

    private Exported exported(boolean json) {
        Environment environment = plans.environment("dev");
        Design design = random.nextInt(3) == 0 ? Design.SERVICE : Design.PIPES;
        if (!(Tfvars.of(environment, design, Exports.HEADER) instanceof TfvarsExport.Ready ready)) {
            throw new AssertionError(Tfvars.of(environment, design, Exports.HEADER));
        }
        List<TextFile> files = new ArrayList<>(json ? List.of(ready.json()) : ready.files());
        files.addAll(
                code.computeIfAbsent(
                        design,
                        _ -> new PlanExport(modules).add("dev", design, List.of()).files()));
        return new Exported(files, ready.missing());
    }
}
