package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.ImportReport.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
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

    private static final String UNDECLARED =
            "no .tf file beside it declares it, so Terraform ignores it, and so does the import";

    /// A value with where it comes from.
    ///
    /// @param place in the file, where the variable does not stand there by its own name
    record Found(HclValue value, String file, boolean fromDefault, String place) {

        /// By the variable's own name.
        Found(HclValue value, String file, boolean fromDefault) {
            this(value, file, fromDefault, "");
        }

        boolean isNull() {
            return value instanceof HclValue.Null;
        }
    }

    /// What became of a value that is not kept.
    private static final Set<Kind> SOMETHING =
            EnumSet.of(Kind.UNDECLARED, Kind.WRONG_TYPE, Kind.UNREAD);

    private final String environment;
    private final VariableMapping mapping;
    private final SequencedMap<String, Declarations.Declared> declared;
    private final Set<String> sensitive;
    private final SequencedMap<String, Found> values = new LinkedHashMap<>();
    private final Set<String> masked = new HashSet<>();
    private final Map<String, String> explanations = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Design design;

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
                && lines.stream().noneMatch(line -> SOMETHING.contains(line.kind()))
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
        Optional<Found> found = get(variable);
        say(kind, found.map(Found::file).orElse(""), shown(variable), detail);
    }

    /// @param place where it stands in the file
    void say(Kind kind, String file, String place, String detail) {
        lines.add(new Line(kind, environment, file, place, detail));
    }

    /// Where the value of a variable stands, as the report calls it.
    String shown(String variable) {
        return get(variable).map(Found::place).filter(place -> !place.isEmpty()).orElse(variable);
    }

    /// What code passes on as a variable: that is what Terraform builds.
    void add(String variable, Found found) {
        if (isMasked(variable) || isCredential(found.value())) {
            mask(found.file(), found.place().isEmpty() ? variable : found.place());
            values.remove(variable);
            return;
        }
        Found before = values.get(variable);
        if (before != null && !before.fromDefault()) {
            if (SameValue.of(before.value(), found.value())) {
                return;
            }
            say(
                    Kind.SUSPICIOUS,
                    variable,
                    found.place() + " is another value, and what Terraform builds");
        }
        values.put(variable, found);
    }

    /// Leaves out a variable whose value is not what is built.
    void remove(String variable) {
        values.remove(variable);
    }

    /// Where a variable goes that means nothing by its own name.
    void explain(String variable, String words) {
        explanations.put(variable, words);
    }

    Optional<String> explanation(String variable) {
        return Optional.ofNullable(explanations.get(variable));
    }

    /// Keeps what code says of a variable whose value is not known.
    void leave(String variable, String code) {
        left.put(variable, code);
    }

    Map<String, String> leftOver() {
        return Collections.unmodifiableMap(left);
    }

    /// The design that code tells of; empty where only names of variables may tell.
    Optional<Design> design() {
        return Optional.ofNullable(design);
    }

    void tell(Design told) {
        design = told;
    }

    private void read(List<TextFile> files) {
        declared.forEach((variable, declaration) ->
                byDefault(variable, declaration).ifPresent(found -> values.put(variable, found)));
        for (TextFile file : files) {
            values(file)
                    .forEach((variable, value) -> {
                        if (declared.isEmpty() || declared.containsKey(variable)) {
                            values.put(variable, new Found(value, file.path(), false));
                        } else {
                            say(Kind.UNDECLARED, file.path(), variable, UNDECLARED);
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

    /// Without credentials.
    private SequencedMap<String, HclValue> values(TextFile file) {
        SequencedMap<String, HclValue> read = ValueFile.read(file, this::isMasked);
        List.copyOf(read.entrySet())
                .forEach(entry -> {
                    if (isMasked(entry.getKey()) || isCredential(entry.getValue())) {
                        mask(file.path(), entry.getKey());
                        read.remove(entry.getKey());
                    }
                });
        return read;
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
