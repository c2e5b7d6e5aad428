package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A part of the {@link Catalogue} while it is written down: one statement per field.
abstract class FieldList {

    /// The source of what neither AWS nor Terraform gives a default for.
    static final String OWN = "Pipes Planner default";

    private final List<Field<Environment, ?>> fields = new ArrayList<>();
    private final List<Field<Environment, ?>> kinds = new ArrayList<>();

    final List<Field<Environment, ?>> fields() {
        return List.copyOf(fields);
    }

    /// Those that choose a kind, on which depends what other fields there are.
    final List<Field<Environment, ?>> kinds() {
        return List.copyOf(kinds);
    }

    final void shown(String path, Measure measure, String meaning) {
        add(path, PlanFields.number(path, measure, false), meaning, OWN, true);
    }

    final void wholeShown(String path, Measure measure, String meaning) {
        add(path, PlanFields.number(path, measure, true), meaning, OWN, true);
    }

    final void number(String path, Measure measure, String meaning, String source) {
        add(
                path,
                PlanFields.number(path, measure, path.endsWith("sendBatch")),
                meaning,
                source,
                false);
    }

    final void whole(String path, Measure measure, String meaning, String source) {
        NumberType type =
                path.equals("logs.retentionDays")
                        ? new NumberType(1, 3_653, measure, true, NumberType.Scale.LINEAR)
                        : PlanFields.number(path, measure, true);
        add(path, type, meaning, source, false);
    }

    final void auto(String path, Measure measure, String meaning, String source) {
        add(
                path,
                FieldType.Open.auto(PlanFields.number(path, measure, false)),
                meaning,
                source,
                false);
    }

    final void wholeAuto(String path, Measure measure, String meaning, String source) {
        add(
                path,
                FieldType.Open.auto(PlanFields.number(path, measure, true)),
                meaning,
                source,
                false);
    }

    final void wholeOrNone(String path, Measure measure, String meaning, String source) {
        add(
                path,
                FieldType.Open.none(PlanFields.number(path, measure, true)),
                meaning,
                source,
                false);
    }

    final void flagOrAuto(String path, String meaning, String source) {
        add(path, FieldType.Open.auto(new FieldType.Flag()), meaning, source, false);
    }

    final void flag(String path, String meaning, String source) {
        add(path, new FieldType.Flag(), meaning, source, false);
    }

    final void text(String path, String meaning, boolean alwaysWritten) {
        add(path, new FieldType.Text(), meaning, "-", alwaysWritten);
    }

    final void kind(
            String path,
            FieldType.OneOf type,
            String meaning,
            Function<Environment, Optional<String>> getter,
            BiFunction<Environment, String, Environment> wither) {
        Field<Environment, String> kind =
                new Field<>(path, type, meaning, OWN, true, getter, wither);
        kinds.add(kind);
        fields.add(kind);
    }

    final void add(Field<Environment, ?> field) {
        fields.add(field);
    }

    final <T> void add(
            String path, FieldType<T> type, String meaning, String source, boolean alwaysWritten) {
        fields.add(
                new Field<>(
                        path,
                        type,
                        meaning,
                        source,
                        alwaysWritten,
                        PlanFields.lens(path),
                        PlanFields.setter(path)));
    }
}
