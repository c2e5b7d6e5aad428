package dev.pipesplanner;

import dev.pipesplanner.MavenPom.Name;
import dev.pipesplanner.MavenPom.Need;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The libraries that travel with the app: what `pom.xml` asks for beyond the tests and what these
/// need in turn, as far as it is on the class path (an excluded one is not).
final class ShippedLibraries {

    /// One library in a local Maven repository, with its poms from its own to the eldest parent.
    record Library(Name name, String version, List<MavenPom> poms) {

        /// The licences of the nearest pom that names any.
        List<String> licences() {
            return poms.stream()
                    .map(MavenPom::licences)
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        /// What it needs when it runs: neither for its tests only, nor when somebody asks.
        private List<Name> needs() {
            return poms.stream()
                    .flatMap(pom -> pom.needs().stream())
                    .filter(need -> !need.optional())
                    .filter(need -> RUNNING.contains(scope(need)))
                    .map(Need::name)
                    .toList();
        }

        private String scope(Need need) {
            return need.scope()
                    .or(() ->
                            poms.stream()
                                    .flatMap(pom -> pom.managed().stream())
                                    .filter(each -> each.name().equals(need.name()))
                                    .findFirst()
                                    .flatMap(Need::scope))
                    .orElse("compile");
        }
    }

    private static final List<String> RUNNING = List.of("compile", "runtime");

    private ShippedLibraries() {}

    static List<Library> read() throws IOException {
        Map<Name, Library> present = onTheClassPath();
        Map<String, Library> shipped = new TreeMap<>();
        MavenPom own = MavenPom.read(Path.of("pom.xml"));
        Deque<Name> open = new ArrayDeque<>(new Library(own.name(), "", List.of(own)).needs());
        while (!open.isEmpty()) {
            Optional.ofNullable(present.get(open.remove()))
                    .filter(each -> shipped.put(each.name().toString(), each) == null)
                    .ifPresent(each -> open.addAll(each.needs()));
        }
        return List.copyOf(shipped.values());
    }

    private static Map<Name, Library> onTheClassPath() throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Map<Name, Library> present = new HashMap<>();
        for (Path jar : Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList()) {
            Path folder = jar.toAbsolutePath().getParent();
            String version = folder.getFileName().toString();
            Path pom = folder.resolve(folder.getParent().getFileName() + "-" + version + ".pom");
            if (Files.exists(pom)) {
                Library library = library(pom, version);
                present.put(library.name(), library);
            }
        }
        return present;
    }

    private static Library library(Path file, String version) throws IOException {
        MavenPom pom = MavenPom.read(file);
        Path repository = file;
        int levels = pom.name().group().split("\\.").length + 3;
        for (int level = 0; level < levels; level++) {
            repository = repository.getParent();
        }
        List<MavenPom> poms = new ArrayList<>(List.of(pom));
        Optional<Name> parent = pom.parent();
        while (parent.isPresent()) {
            pom = MavenPom.read(stored(repository, parent.get(), pom.parentVersion()));
            poms.add(pom);
            parent = pom.parent();
        }
        return new Library(poms.getFirst().name(), version, poms);
    }

    private static Path stored(Path repository, Name name, String version) {
        return repository
                .resolve(name.group().replace('.', '/'))
                .resolve(name.artifact())
                .resolve(version)
                .resolve(name.artifact() + "-" + version + ".pom");
    }
}
