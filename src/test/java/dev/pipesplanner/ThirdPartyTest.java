package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ShippedLibraries.Library;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// `src/docs/third-party.md` names every library that travels with the app, with the licence of its
/// pom.
final class ThirdPartyTest {

    private static final Path DOCUMENT = Path.of("src/docs/third-party.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| (\\S+) \\| ([^|]+) \\| <https?://[^>]+> \\|$");

    /// The SPDX identifier of each name that a pom gives its licence. A name that is missing here
    /// is a licence that somebody has to read first; GPL without the classpath exception stays out.
    private static final Map<String, String> IDENTIFIERS =
            Map.ofEntries(
                    Map.entry("Apache-2.0", "Apache-2.0"),
                    Map.entry("Apache License, Version 2.0", "Apache-2.0"),
                    Map.entry("The Apache License, Version 2.0", "Apache-2.0"),
                    Map.entry("The Apache Software License, Version 2.0", "Apache-2.0"),
                    Map.entry("The Apache Software License, version 2.0", "Apache-2.0"),
                    Map.entry("BSD 3-Clause License", "BSD-3-Clause"),
                    Map.entry("GNU Lesser General Public Licence", "LGPL-2.1-or-later"),
                    Map.entry("GPLv2+CE", "GPL-2.0-only WITH Classpath-exception-2.0"),
                    Map.entry("MIT", "MIT"),
                    Map.entry("MIT License", "MIT"),
                    Map.entry("MIT-0", "MIT-0"));

    @Test
    void eachShippedLibraryStandsInTheFileWithItsVersionAndLicence() throws IOException {
        List<String> shipped =
                ShippedLibraries.read().stream().map(ThirdPartyTest::asInTheFile).toList();

        assertThat(rows()).hasSizeGreaterThan(60).isEqualTo(shipped);
    }

    private static String asInTheFile(Library library) {
        List<String> licences =
                library.licences().stream()
                        .map(name -> IDENTIFIERS.getOrDefault(name, "unread: " + name))
                        .toList();
        return library.name() + " " + library.version() + " " + String.join(" OR ", licences);
    }

    private static List<String> rows() throws IOException {
        return ROW.matcher(Files.readString(DOCUMENT)).results().map(ThirdPartyTest::row).toList();
    }

    private static String row(MatchResult found) {
        return found.group(1) + " " + found.group(2) + " " + found.group(3);
    }
}
