package dev.pipesplanner.plan;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads and replaces a component deep inside records by its path, such as `task.cpu`.
///
/// A path that leads into another variant of a sealed type (`workload.arrivals.everySeconds` of a
/// Poisson workload) finds nothing. Written once by reflection instead of seventy getters and
/// withers by hand; a test walks every path.
final class Lens {

    private Lens() {}

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    static Optional<Object> get(Object owner, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? component(owner, path)
                : component(owner, path.substring(0, dot))
                        .flatMap(inner -> get(inner, path.substring(dot + 1)));
    }

    /// The owner with the component at `path` replaced; the records' own checks apply.
    static <O> O with(O owner, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return rebuild(owner, path, value);
        }
        String name = path.substring(0, dot);
        Object inner =
                component(owner, name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no " + path + " in " + owner + "."));
        return rebuild(owner, name, with(inner, path.substring(dot + 1), value));
    }

    /// A record class taken apart once; reflection copies its answers on each call.
    private record Shape(List<String> names, List<Method> accessors, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            try {
                return new Shape(
                        Arrays.stream(components).map(RecordComponent::getName).toList(),
                        Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
                        type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Every record has its constructor: " + type, e);
            }
        }
    }

    private static Optional<Object> component(Object owner, String name) {
        if (!(owner instanceof Record)) {
            return Optional.empty();
        }
        Shape shape = SHAPES.get(owner.getClass());
        int index = shape.names().indexOf(name);
        return index < 0
                ? Optional.empty()
                : Optional.of(read(owner, shape.accessors().get(index)));
    }

    private static Object read(Object owner, Method accessor) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <O> O rebuild(O owner, String name, Object value) {
        Shape shape = SHAPES.get(owner.getClass());
        Object[] values = new Object[shape.names().size()];
        for (int i = 0; i < values.length; i++) {
            Method accessor = shape.accessors().get(i);
            values[i] =
                    shape.names().get(i).equals(name)
                            ? converted(value, accessor.getReturnType())
                            : read(owner, accessor);
        }
        try {
            return (O) shape.constructor().newInstance(values);
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
