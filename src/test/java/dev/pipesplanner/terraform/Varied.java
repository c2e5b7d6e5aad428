package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.Environment;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/// An environment with single components changed, by name, wherever in its records they lie; the
/// first of two wins.
public final class Varied {

    private final Environment environment;

    public Varied(Environment environment) {
        this.environment = environment;
    }

    public Environment environment() {
        return environment;
    }

    public Varied set(String component, Object value) {
        return new Varied((Environment) with(environment, component, value));
    }

    /// The record with the component at this path changed, such as `scaleOut.threshold`; a bare
    /// name is looked for below.
    public static Record with(Record record, String path, Object value) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        boolean own = names(record).contains(first);
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            boolean done = false;
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                component.getAccessor().setAccessible(true);
                Object old = component.getAccessor().invoke(record);
                values[i] = old;
                if (done) {
                    continue;
                }
                if (own && component.getName().equals(first)) {
                    values[i] =
                            dot < 0 ? value : with((Record) old, path.substring(dot + 1), value);
                    done = true;
                } else if (!own && old instanceof Record inner && names(inner).contains(first)) {
                    values[i] = with(inner, path, value);
                    done = true;
                }
            }
            if (!done) {
                throw new IllegalArgumentException("There is no component " + path);
            }
            return constructor(record, components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static List<String> names(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Constructor<? extends Record> constructor(
            Record record, RecordComponent[] components) throws NoSuchMethodException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor = record.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
