package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclBlock;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Code that is written as JSON (`.tf.json`), as the blocks that it stands for. JSON does not tell
/// blocks inside of blocks from maps, so all of them are arguments here.
///
/// Source: Terraform, "JSON Configuration Syntax": texts are templates, but for what declares a
/// variable.
final class JsonCode {

    private final List<HclBlock> blocks = new ArrayList<>();

    private JsonCode() {}

    /// The blocks that an import looks into.
    ///
    /// @throws IllegalArgumentException when the file is no JSON; names file, line and column
    static List<HclBlock> of(TextFile file) {
        JsonCode code = new JsonCode();
        HclValue whole = SyntaxErrors.in(file, () -> HclLiterals.json(file.text()));
        entries(whole)
                .forEach((type, inside) -> {
                    switch (type) {
                        case "locals" -> code.add(type, List.of(), 0, inside);
                        case Declarations.VARIABLE, "module" ->
                                code.add(type, List.of(), 1, inside);
                        case "resource" -> code.add(type, List.of(), 2, inside);
                        default -> {
                            // providers, outputs and the like say nothing of a worker
                        }
                    }
                });
        return List.copyOf(code.blocks);
    }

    /// @param deeper how many labels are still to come
    private void add(String type, List<String> labels, int deeper, HclValue inside) {
        if (deeper == 0) {
            SequencedMap<String, String> arguments = new LinkedHashMap<>();
            entries(inside).forEach((name, value) -> arguments.put(name, code(type, name, value)));
            blocks.add(new HclBlock(type, labels, arguments, List.of()));
            return;
        }
        entries(inside)
                .forEach((label, body) -> {
                    List<String> more = new ArrayList<>(labels);
                    more.add(label);
                    add(type, more, deeper - 1, body);
                });
    }

    private static String code(String type, String name, HclValue value) {
        if (type.equals(Declarations.VARIABLE)) {
            return name.equals("type") && value instanceof HclValue.Text(String constraint)
                    ? constraint
                    : HclText.inline(value);
        }
        return HclText.inline(value).replace("$${", "${").replace("%%{", "%{");
    }

    /// Of an object, or of several in a list.
    private static SequencedMap<String, HclValue> entries(HclValue value) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        switch (value) {
            case HclValue.MapOf(var own) -> entries.putAll(own);
            case HclValue.ListOf(var items) -> items.forEach(item -> entries.putAll(entries(item)));
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ -> {}
        }
        entries.remove(ValueFiles.JSON_COMMENT);
        return entries;
    }
}
