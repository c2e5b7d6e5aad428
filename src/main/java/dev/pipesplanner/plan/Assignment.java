package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `[ENV:]FIELD=VALUE`, as `--set` takes it; list items as `field[0]`, a step's parts as
/// `steps[0].from`, entries of a map as `terraform.tags.NAME`.
public record Assignment(Optional<String> environment, String path, String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(?:([a-z0-9][a-z0-9-]{0,30}):)?([^=\\s]+)=(.*)", Pattern.DOTALL);

    /// A name in an assignment, of a field or of an entry.
    private static final Pattern NAME = Pattern.compile("[^=,:\\s\\[\\]]++");

    private static final Pattern ITEM =
            Pattern.compile("(.+)\\[(\\d+)](?:\\.(from|change|exact))?");

    public static Assignment parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The assignment ("
                            + shown(text)
                            + ") must read [ENV:]FIELD=VALUE."
                            + "\nDid you mean workload.messagesPerMonth=1.5M?");
        }
        return new Assignment(
                Optional.ofNullable(matcher.group(1)), matcher.group(2), matcher.group(3));
    }

    /// An assignment as messages repeat it: behind the name of a credential, or where the value is
    /// one, nothing of the value.
    public static String shown(String text) {
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (Credentials.named(name.group()) && !isField(name.group())) {
                return text.substring(0, name.end()) + "=" + Credentials.MASK;
            }
        }
        int sign = text.indexOf('=');
        String value = text.substring(sign + 1);
        return Credentials.isInAddress(value)
                ? text.substring(0, sign + 1) + Credentials.MASK
                : text;
    }

    /// Whether a name is a field's, with or without its section.
    private static boolean isField(String name) {
        return PlanFields.ofEnvironment().stream()
                .anyMatch(field -> ("." + field.path()).endsWith("." + name));
    }

    public Plan applyTo(Plan plan) {
        for (Field<Plan, ?> field : PlanFields.ofPlan()) {
            boolean isOfPlan = field.path().equals(path) && !isName();
            if (isOfPlan && environment.isPresent()) {
                throw new IllegalArgumentException(
                        path
                                + " belongs to the whole plan, not to the environment "
                                + environment.get()
                                + ".\nDid you mean "
                                + shown(path + "=" + value)
                                + "?");
            }
            if (isOfPlan) {
                return field.withText(plan, value);
            }
        }
        if (environment.isPresent() && plan.find(environment.get()).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no environment "
                            + environment.get()
                            + " in the plan.\nDid you mean "
                            + NearestName.of(
                                    environment.get(),
                                    plan.environments().stream().map(Environment::name).toList())
                            + "?");
        }
        Plan changed = plan;
        for (Environment each : plan.environments()) {
            if (environment.isEmpty() || environment.get().equals(each.name())) {
                changed = changed.with(each.name(), target -> applyTo(target, plan));
            }
        }
        return changed;
    }

    /// The plan and its environments both have a name: behind `ENV:` it is the environment's.
    private boolean isName() {
        return path.equals("name") && environment.isPresent();
    }

    private Environment applyTo(Environment target, Plan plan) {
        try {
            return applyTo(target);
        } catch (IllegalArgumentException e) {
            List<String> takers =
                    plan.environments().stream()
                            .filter(this::isTakenBy)
                            .map(Environment::name)
                            .toList();
            if (takers.isEmpty()) {
                throw e;
            }
            throw new IllegalArgumentException(
                    target.name()
                            + ": "
                            + e.getMessage()
                            + "\nDid you mean "
                            + takers.getFirst()
                            + ":"
                            + shown(path + "=" + value)
                            + "?",
                    e);
        }
    }

    private boolean isTakenBy(Environment target) {
        try {
            applyTo(target);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Environment applyTo(Environment target) {
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            return withItem(
                    target,
                    PlanFields.require(item.group(1)),
                    index(item.group(2)),
                    Optional.ofNullable(item.group(3)));
        }
        Optional<Field<Environment, ?>> field = PlanFields.find(path);
        if (field.isPresent()) {
            return field.get().withText(target, value);
        }
        int dot = path.lastIndexOf('.');
        Optional<Field<Environment, ?>> map =
                PlanFields.find(dot < 0 ? path : path.substring(0, dot))
                        .filter(f -> f.type() instanceof TextMapType);
        if (map.isPresent()) {
            Map<String, Object> entries =
                    new LinkedHashMap<>(FieldData.mapOf(map.get().data(target)));
            entries.put(path.substring(dot + 1), value);
            return map.get().withData(target, entries);
        }
        throw PlanFields.unknown(path);
    }

    /// A number too long for an int is past the end of every list as well.
    private static int index(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private Environment withItem(
            Environment target, Field<Environment, ?> field, int index, Optional<String> part) {
        if (!(field.data(target) instanceof List<?> list)) {
            throw new IllegalArgumentException(field.path() + " is not a list.");
        }
        if (index > list.size() || index == list.size() && part.isPresent() && list.isEmpty()) {
            throw new IllegalArgumentException(
                    path + " is past the end: " + field.path() + " has " + list.size() + " items.");
        }
        List<Object> items = new ArrayList<>(list);
        Object old = index < list.size() ? list.get(index) : list.isEmpty() ? "" : list.getLast();
        Object replaced = part.isPresent() ? stepWith(old, part.get()) : itemLike(old);
        if (index < items.size()) {
            items.set(index, replaced);
        } else {
            items.add(replaced);
        }
        return field.withData(target, items);
    }

    private Object stepWith(Object old, String part) {
        Map<String, Object> step = new LinkedHashMap<>(FieldData.mapOf(old));
        if (!part.equals("from")) {
            step.remove("change");
            step.remove("exact");
        }
        step.put(part, NumberType.plainNumber(value));
        return step;
    }

    private Object itemLike(Object old) {
        return old instanceof Number ? (Object) NumberType.plainNumber(value) : value;
    }
}
