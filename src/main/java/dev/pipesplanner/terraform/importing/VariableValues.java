package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;
import dev.pipesplanner.terraform.hcl.TfvarsText;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.ImportReport.Line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The variables of one environment as Terraform would set them, each held against its declaration.
/// Values of credentials are masked as they are read, and never kept.
final class VariableValues {

    static final String MASKED = "a credential; its value was not read";

    /// A value with the file it comes from.
    record Found(HclValue value, String file, boolean fromDefault) {

        boolean isNull() {
            return value instanceof HclValue.Null;
        }
    }

    private final String environment;
    private final VariableMapping mapping;
    private final SequencedMap<String, Declarations.Declared> declared;
    private final Set<String> sensitive;
    private final SequencedMap<String, Found> values = new LinkedHashMap<>();
    private final Set<String> masked = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    /// @param sensitive names that any declaration far and near calls so
    /// @param files in the order in which later ones win
    /// @throws IllegalArgumentException when one cannot be read; names file, line and column
    VariableValues(
            String environment,
            VariableMapping mapping,
            SequencedMap<String, Declarations.Declared> declared,
            Set<String> sensitive,
            List<TextFile> files) {
        this.environment = environment;
        this.mapping = mapping;
        this.declared = declared;
        this.sensitive = sensitive;
        read(files);
    }

    /// Nothing to import: neither a value nor a default that means something here.
    boolean isEmpty() {
        return masked.isEmpty()
                && values.entrySet().stream()
                        .allMatch(each ->
                                each.getValue().fromDefault()
                                        && mapping.target(each.getKey()).isEmpty());
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    Map<String, Found> all() {
        return Collections.unmodifiableMap(values);
    }

    Optional<Found> get(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    Optional<Declarations.Declared> declaration(String variable) {
        return Optional.ofNullable(declared.get(variable));
    }

    /// Tells what became of a variable.
    void say(Kind kind, String variable, String detail) {
        String file = get(variable).map(Found::file).orElse("");
        lines.add(new Line(kind, environment, file, variable, detail));
    }

    private void read(List<TextFile> files) {
        declared.forEach((variable, declaration) ->
                byDefault(variable, declaration).ifPresent(found -> values.put(variable, found)));
        for (TextFile file : files) {
            values(file)
                    .forEach((variable, value) -> {
                        values.put(variable, new Found(value, file.path(), false));
                        if (!declared.isEmpty() && !declared.containsKey(variable)) {
                            say(Kind.UNDECLARED, variable, "no .tf file beside it declares it");
                        }
                    });
        }
        declared.forEach((variable, declaration) -> {
            if (!declaration.nullable() && get(variable).filter(Found::isNull).isPresent()) {
                byDefault(variable, declaration).ifPresent(found -> values.put(variable, found));
            }
        });
        declared.forEach(this::judge);
    }

    private Optional<Found> byDefault(String variable, Declarations.Declared declaration) {
        return declaration
                .defaultText()
                .filter(_ -> !isMasked(variable))
                .flatMap(VariableValues::literal)
                .filter(value -> !isCredential(value))
                .map(value -> new Found(value, declaration.file(), true));
    }

    /// Holds a value against its declaration, as Terraform would.
    private void judge(String variable, Declarations.Declared declaration) {
        Found found = values.get(variable);
        if (found == null) {
            if (declaration.defaultText().isEmpty() && !masked.contains(variable)) {
                say(Kind.SUSPICIOUS, variable, "it has no default and is not set");
            }
            return;
        }
        if (!declaration.type().takes(found.value())) {
            say(Kind.WRONG_TYPE, variable, "it is declared as " + declaration.type().text());
            values.remove(variable);
            return;
        }
        Condition value = new Condition(variable, found.value());
        for (Declarations.Validation validation : declaration.validations()) {
            if (value.isBroken(validation.condition())) {
                say(
                        Kind.SUSPICIOUS,
                        variable,
                        "its own validation says: " + Credentials.shown(validation.message()));
            }
        }
    }

    private SequencedMap<String, HclValue> values(TextFile file) {
        SequencedMap<String, HclValue> read = new LinkedHashMap<>();
        if (file.path().endsWith(".json")) {
            HclValue whole = SyntaxErrors.in(file, () -> HclLiterals.json(file.text()));
            if (!(whole instanceof HclValue.MapOf(var entries))) {
                return SyntaxErrors.in(
                        file,
                        () -> {
                            throw new HclCursor.Unexpected(0, "one object of variables");
                        });
            }
            entries.forEach((variable, value) -> {
                if (!variable.equals(ValueFiles.JSON_COMMENT)) {
                    keep(file, variable, value, read);
                }
            });
            return read;
        }
        switch (TfvarsText.read(file.text())) {
            case TfvarsText.Read.Refused(int line, int column, String expected) ->
                    throw new IllegalArgumentException(
                            file.path()
                                    + ", line "
                                    + line
                                    + ", column "
                                    + column
                                    + ": expected "
                                    + expected
                                    + ".\nCorrect the file, or leave it out.");
            case TfvarsText.Read.Parsed(TfvarsText text) -> {
                for (String variable : text.names()) {
                    HclValue value =
                            isMasked(variable)
                                    ? HclValue.none()
                                    : SyntaxErrors.in(
                                            file,
                                            text.valueStart(variable),
                                            () ->
                                                    HclLiterals.hcl(
                                                            text.value(variable).orElseThrow()));
                    keep(file, variable, value, read);
                }
            }
        }
        return read;
    }

    private void keep(
            TextFile file, String variable, HclValue value, SequencedMap<String, HclValue> read) {
        if (isMasked(variable) || isCredential(value)) {
            mask(file.path(), variable);
            read.remove(variable);
        } else {
            read.put(variable, value);
        }
    }

    private void mask(String file, String variable) {
        masked.add(variable);
        lines.add(new Line(Kind.MASKED, environment, file, variable, MASKED));
    }

    /// Whether a value is a credential whatever its name; what a map holds is told entry by entry.
    private static boolean isCredential(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> Credentials.isInAddress(text);
            case HclValue.ListOf(var items) ->
                    items.stream().anyMatch(VariableValues::isCredential);
            case HclValue.MapOf _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ -> false;
        };
    }

    private boolean isMasked(String variable) {
        Declarations.Declared declaration = declared.get(variable);
        boolean declaredSo = declaration != null && declaration.sensitive();
        String target = mapping.target(variable).orElse("");
        // the plan's secrets are ARNs, and whatever else stands there is masked entry by entry
        boolean named = Credentials.namedOneOrMore(variable) && !target.equals("terraform.secrets");
        return declaredSo
                || sensitive.contains(variable)
                || named
                || target.isEmpty() && variable.startsWith("db_");
    }

    private static Optional<HclValue> literal(String text) {
        try {
            return Optional.of(HclLiterals.hcl(text));
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
    }
}
