package dev.pipesplanner.terraform;

import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Somebody who edits files of values by hand, and remembers what they typed.
///
/// Each thing typed has a number of its own, so that it is found again wherever it stands.
final class HandEditor {

    private static final List<String> LISTS =
            List.of("subnet_ids", "security_group_ids", "alarm_actions", "filter_patterns");
    private static final List<String> MAPS = List.of("environment_variables", "secrets", "tags");

    private final Random random;

    /// Texts that must be found again to the byte: comments, values, whole variables.
    final List<String> typed = new ArrayList<>();

    /// Entries of maps and lists, by variable.
    final Map<String, List<String>> entries = new TreeMap<>();

    /// Variables that the export named as required, with what was typed for them.
    final Map<String, String> filled = new TreeMap<>();

    private int count;

    HandEditor(Random random) {
        this.random = random;
    }

    /// A file of values with the edits.
    String edited(String text) {
        TfvarsText file = TfvarsText.reread(text);
        List<String> parts = new ArrayList<>();
        String top = file.preamble();
        int end = 0;
        for (String name : file.names()) {
            String value = file.value(name).orElseThrow();
            int start = file.valueStart(name);
            int line = text.indexOf('\n', start + value.length()) + 1;
            String before = text.substring(end == 0 ? top.length() : end, start);
            String behind = random.nextInt(6) == 0 ? " # behind " + count++ : "";
            parts.add(remark() + before + withOwn(name, value) + behind + "\n");
            end = line;
        }
        parts.add(text.substring(end));
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(random.nextInt(parts.size()), "\n" + typed(variable()) + "\n");
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(parts, random);
        }
        String whole = fill(top + String.join("", parts));
        return random.nextInt(5) == 0 ? windows(whole) : whole;
    }

    private String windows(String text) {
        typed.replaceAll(each -> each.replace("\n", "\r\n"));
        return text.replace("\n", "\r\n");
    }

    private String typed(String text) {
        typed.add(text);
        return text;
    }

    private String remark() {
        return random.nextInt(6) == 0 ? typed("# remark " + count++ + " = {[\"") + "\n" : "";
    }

    private String variable() {
        String name = "mine_" + count++;
        return switch (random.nextInt(4)) {
            case 0 -> name + " = <<-E\n    # Pipe $${x}\n\n  [ restart\n  E";
            case 1 -> name + "   =   { a=1, \"b\" = [ 2,3 ] } // as it is";
            case 2 -> name + " = [\n      1, # one\n  2\n]";
            default -> name + " = \"subnet-0 $${\\u00e9}\"";
        };
    }

    /// What the export called required, typed in below its comment or in its place.
    private String fill(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            boolean required = line.matches("# [a-z_]+: required.*\n");
            if (required && random.nextBoolean()) {
                String name = line.substring(2, line.indexOf(':'));
                String value = "\"typed-" + count++ + "\"";
                filled.put(name, LISTS.contains(name) ? "[" + value + "]" : value);
                out.append(random.nextBoolean() ? line : "");
                out.append(name).append(" = ").append(filled.get(name)).append('\n');
            } else {
                out.append(line);
            }
        }
        return out.toString();
    }

    /// A map or list with entries of one's own, in one's own layout.
    private String withOwn(String name, String value) {
        HclValue read = HclLiterals.hcl(value);
        if (LISTS.contains(name) && read instanceof HclValue.ListOf(var items)) {
            return list(name, items);
        }
        return MAPS.contains(name) && random.nextInt(3) > 0 ? map(name, value) : value;
    }

    private String list(String name, List<HclValue> items) {
        List<String> parts = new ArrayList<>();
        items.forEach(item -> parts.add(HclText.inline(item)));
        for (int i = random.nextInt(3); i > 0; i--) {
            String own = "own-" + count++;
            entries.computeIfAbsent(name, _ -> new ArrayList<>()).add(own);
            parts.add(
                    random.nextInt(parts.size() + 1),
                    random.nextInt(6) == 0 ? "<<E\n" + own + "\nE\n" : "\"" + own + "\"");
        }
        return switch (random.nextInt(5)) {
            case 0 -> "[ /* zones\n  a and b */\n  " + String.join(",\n  ", parts) + ",\n]";
            case 1 -> "[\n  # first\n  " + String.join(", ", parts) + ",\n]";
            case 2 -> "[/* a */ " + String.join(", /* b */ ", parts) + "]";
            case 3 -> "[" + String.join(",\n # next\n ", parts) + " # last\n]";
            default -> "[" + String.join(", ", parts) + "]";
        };
    }

    private String map(String name, String value) {
        StringBuilder own = new StringBuilder();
        boolean oneLine = value.equals("{}") && random.nextBoolean();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String key = "OWN_" + count++;
            entries.computeIfAbsent(name, _ -> new ArrayList<>()).add(key);
            String text = "arn:aws:ssm:typed-" + count++;
            if (oneLine) {
                own.append(key).append(" = ");
                own.append(typed("\"" + text + "\"")).append(", ");
            } else if (random.nextInt(4) == 0) {
                own.append("  ").append(key).append(" = ");
                own.append(typed("<<EOT\n  " + text + " \"$${\"\n\nEOT")).append('\n');
            } else {
                own.append(random.nextInt(3) == 0 ? "  " + remark() : "");
                own.append("  ").append(key).append(" = ").append(typed("\"" + text + "\""));
                own.append(random.nextInt(4) == 0 ? typed(" // why " + count++) : "").append('\n');
            }
        }
        if (value.equals("{}")) {
            return oneLine ? "{ " + own + "}" : "{\n" + own + "}";
        }
        int at = random.nextBoolean() ? value.indexOf('\n') + 1 : value.length() - 1;
        return value.substring(0, at) + own + value.substring(at);
    }

    /// A JSON file of values with the edits.
    String editedJson(String json) {
        String text = json;
        for (String name : MAPS) {
            String key = "OWN_" + count++;
            String entry = "\"" + key + "\":" + typed("  \"arn:aws:ssm:typed-" + count++ + "\"");
            text = inserted(text, name, '{', key, entry);
        }
        for (String name : LISTS) {
            String own = "own-" + count++;
            text = inserted(text, name, '[', own, typed("\"" + own + "\""));
        }
        String mine = typed("\"mine_" + count++ + "\" : {\"a\":[1,  2]}");
        return random.nextBoolean()
                ? text.replaceFirst("\\{\n", "{\n  " + mine + ",\n")
                : text.replaceFirst("\n}\n$", ",\n  " + mine + "\n}\n");
    }

    private String inserted(String json, String name, char bracket, String own, String entry) {
        int at = json.indexOf("\n  \"" + name + "\": " + bracket);
        if (at < 0) {
            typed.removeLast();
            return json;
        }
        entries.computeIfAbsent(name, _ -> new ArrayList<>()).add(own);
        int start = json.indexOf(bracket, at) + 1;
        boolean empty = json.charAt(start) == ']' || json.charAt(start) == '}';
        String blanks = random.nextBoolean() ? "" : "\n     ";
        return json.substring(0, start)
                + blanks
                + entry
                + (empty ? "" : ",")
                + json.substring(start);
    }
}
