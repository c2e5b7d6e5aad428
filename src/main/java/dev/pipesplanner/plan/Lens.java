package dev.pipesplanner.plan;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/// Reads and replaces a component deep inside records by its path, such as `task.cpu`.
///
/// A path that leads into another variant of a sealed type (`workload.arrivals.everySeconds` of a
/// Poisson workload) finds nothing. Written once by reflection instead of seventy getters and
/// withers by hand; a test walks every path.
final class Lens {

    private Lens() {}

    static Optional<Object> get(Object owner, String path) {
        Object current = owner;
        for (String name : path.split("\\.")) {
            Optional<RecordComponent> component = component(current, name);
            if (component.isEmpty()) {
                return Optional.empty();
            }
            current = read(current, component.get());
        }
        return Optional.of(current);
    }

    /// The owner with the component at `path` replaced; the records' own checks apply.
    static <O> O with(O owner, String path, Object value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        RecordComponent component =
                component(owner, name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no " + path + " in " + owner + "."));
        Object replaced =
                dot < 0 ? value : with(read(owner, component), path.substring(dot + 1), value);
        return rebuild(owner, name, replaced);
    }

    private static Optional<RecordComponent> component(Object owner, String name) {
        return owner instanceof Record record
                ? Arrays.stream(record.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static Object read(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <O> O rebuild(O owner, String name, Object value) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] =
                    components[i].getName().equals(name)
                            ? converted(value, types[i])
                            : read(owner, components[i]);
        }
        try {
            Constructor<?> constructor = owner.getClass().getDeclaredConstructor(types);
            return (O) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("Cannot build " + owner.getClass(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot build " + owner.getClass(), e);
        }
    }

    private static Object converted(Object value, Class<?> type) {
        if (type == int.class && value instanceof Double number) {
            return (int) Math.rint(number);
        }
        if (type.isEnum() && value instanceof String id) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Named) constant).id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no " + id + "."));
        }
        return value;
    }

    /// The component as the catalogue's types hold it: numbers as double, choices by their names.
    static Object plain(Object component) {
        return switch (component) {
            case Integer whole -> whole.doubleValue();
            case Named named -> named.id();
            default -> component;
        };
    }
}
