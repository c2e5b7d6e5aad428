package dev.pipesplanner.terraform.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The resources among which a worker is.
public record Resources(List<Resource> all) {

    public Resources {
        all = List.copyOf(all);
    }

    public List<Resource> of(String type) {
        return all.stream().filter(resource -> resource.type().equals(type)).toList();
    }

    /// The only one of a type that fits; empty where none or several do.
    public Optional<Resource> only(String type, Predicate<Resource> fits) {
        List<Resource> found = of(type).stream().filter(fits).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
