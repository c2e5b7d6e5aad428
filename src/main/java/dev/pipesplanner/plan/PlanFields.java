package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The one catalogue of every input (DESIGN §4). The plan file, `--set`, the window's inputs and
/// tooltips, the differences between environments and the documents all read it, so that they
/// cannot disagree.
///
/// The order is the order in files; a field that chooses a kind (pattern, distribution, policy)
/// stands before the fields of that kind.
public final class PlanFields {

    private static final String ASSUMPTION = "assumption";

    private static final List<Field<Plan, ?>> OF_PLAN = planFields();
    private static final List<Field<Environment, ?>> OF_ENVIRONMENT = Catalogue.all();
    private static final Map<String, Place> BY_PATH = index(OF_ENVIRONMENT);

    /// @param at place in the catalogue's order
    private record Place(int at, Field<Environment, ?> field) {}

    private PlanFields() {}

    /// Fields of the whole plan, in the order of plan files.
    public static List<Field<Plan, ?>> ofPlan() {
        return OF_PLAN;
    }

    /// Fields of an environment, in the order of plan files.
    public static List<Field<Environment, ?>> ofEnvironment() {
        return OF_ENVIRONMENT;
    }

    /// Those of some paths that are fields of an environment, in the order of plan files.
    static List<Field<Environment, ?>> inOrder(Collection<String> paths) {
        List<Place> places = new ArrayList<>(paths.size());
        for (String path : paths) {
            Place place = BY_PATH.get(path);
            if (place != null) {
                places.add(place);
            }
        }
        places.sort(Comparator.comparingInt(Place::at));
        List<Field<Environment, ?>> fields = new ArrayList<>(places.size());
        places.forEach(place -> fields.add(place.field()));
        return fields;
    }

    public static Optional<Field<Environment, ?>> find(String path) {
        return Optional.ofNullable(BY_PATH.get(path)).map(Place::field);
    }

    /// @throws IllegalArgumentException naming the nearest known path
    public static Field<Environment, ?> require(String path) {
        return find(path).orElseThrow(() -> unknown(path));
    }

    public static IllegalArgumentException unknown(String path) {
        List<String> known = new ArrayList<>();
        OF_ENVIRONMENT.forEach(field -> known.add(field.path()));
        OF_PLAN.forEach(field -> known.add(field.path()));
        // a name without the section it is in
        List<String> within =
                known.stream()
                        .filter(name -> ("." + name + ".").contains("." + path + "."))
                        .toList();
        return new IllegalArgumentException(
                "There is no field "
                        + path
                        + ".\nDid you mean "
                        + NearestName.of(path, within.isEmpty() ? known : within)
                        + "?");
    }

    /// An environment of the same kinds (pattern, distribution, policy) with everything else at its
    /// default.
    public static Environment baseline(Environment environment) {
        Environment baseline = Environment.withDefaults(environment.name());
        for (Field<Environment, ?> kind : Catalogue.kinds()) {
            baseline = kind.withText(baseline, kind.text(environment));
        }
        return baseline;
    }

    private static List<Field<Plan, ?>> planFields() {
        Field<Plan, String> name =
                new Field<>(
                        "name",
                        new FieldType.Text(),
                        "The plan's name, for titles and comments.",
                        "-",
                        true,
                        lens("name"),
                        setter("name"));
        Field<Plan, Double> hours =
                new Field<>(
                        "hoursPerMonth",
                        number("hoursPerMonth", Measure.HOURS, true),
                        "Hours of the billing month; 730 is 8,760 / 12.",
                        "AWS Pricing Calculator",
                        false,
                        lens("hoursPerMonth"),
                        setter("hoursPerMonth"));
        Field<Plan, Boolean> free =
                new Field<>(
                        "includeFreeTier",
                        new FieldType.Flag(),
                        "Applies the account-wide free tiers to each environment.",
                        "free tiers are shared by the whole account",
                        false,
                        lens("includeFreeTier"),
                        setter("includeFreeTier"));
        return List.of(name, hours, free);
    }

    private static Map<String, Place> index(List<Field<Environment, ?>> fields) {
        Map<String, Place> byPath = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            byPath.put(fields.get(i).path(), new Place(i, fields.get(i)));
        }
        return byPath;
    }

    @SuppressWarnings("unchecked")
    static <O, T> Function<O, Optional<T>> lens(String path) {
        return owner -> Lens.get(owner, path).map(value -> (T) Lens.plain(value));
    }

    static <O, T> BiFunction<O, T, O> setter(String path) {
        return (owner, value) -> Lens.with(owner, path, value);
    }

    static NumberType number(String path, Measure measure, boolean whole) {
        Limits.Range range = Limits.of(path);
        boolean wide = range.min() >= 0 && range.max() / Math.max(1, range.min()) >= 1e5;
        return new NumberType(
                range.min(),
                range.max(),
                measure,
                whole,
                wide && range.max() != Double.POSITIVE_INFINITY
                        ? NumberType.Scale.LOG
                        : NumberType.Scale.LINEAR);
    }

    static <E extends Enum<E> & Named> FieldType.OneOf oneOf(Class<E> choices) {
        return new FieldType.OneOf(
                Arrays.stream(choices.getEnumConstants()).map(Named::id).toList());
    }

    static String assumption() {
        return ASSUMPTION;
    }
}
