package dev.pipesplanner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pipesplanner.storage.prices.PriceCache;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the app keeps for itself is the user's alone, and what it writes has no wider permissions
/// than what was there, not even for a moment.
public final class PermissionsTest {

    private static final String OWN_FILE = "rw-------";
    private static final String OWN_FOLDER = "rwx------";

    @TempDir Path folder;

    @BeforeEach
    void needPermissions() {
        assumeTrue(areKnown(folder), "the file system knows no permissions");
    }

    @Test
    void theLogIsTheUsersAloneAlsoOneOfAnEarlierVersion() throws IOException {
        Path old = Files.createDirectories(folder.resolve(".local/state/pipes-planner"));
        Path log = Files.writeString(old.resolve("error.log"), "before\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));

        new UserFolders(Map.of(), folder).log(new IllegalStateException("unheard of"));

        assertThat(of(old)).containsOnly(OWN_FILE, OWN_FOLDER);
        assertThat(log).content().startsWith("before\n").contains("unheard of");
    }

    @Test
    void theCacheOfPricesIsTheUsersAlone() throws IOException {
        Path cache = folder.resolve("cache/pipes-planner/prices");
        PriceCache prices = new PriceCache(cache);

        prices.alone(() ->
                prices.keep(
                        PriceBookFixtures.book("eu-west-1"),
                        Instant.parse("2026-11-24T10:15:30Z")));

        assertThat(cache.resolve("eu-west-1.json")).isRegularFile();
        assertThat(of(folder.resolve("cache"))).containsOnly(OWN_FILE, OWN_FOLDER);
    }

    @Test
    void aPrivateFileIsNeverWrittenForOthersToRead() throws Exception {
        Path plan = Files.writeString(folder.resolve("a.plan.json"), "old");
        Files.setPosixFilePermissions(plan, PosixFilePermissions.fromString(OWN_FILE));
        Set<String> seen = new TreeSet<>();
        byte[] large = new byte[30_000_000];
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                WholeFile.replace(plan, large);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        while (writer.isAlive()) {
            seen.addAll(filesIn(folder));
        }
        writer.join();

        assertThat(seen).containsOnly(OWN_FILE);
        assertThat(plan).hasSize(large.length);
    }

    @Test
    void theWiderPermissionsOfAFileStay() throws IOException {
        Path plan = Files.writeString(folder.resolve("a.plan.json"), "old");
        Files.setPosixFilePermissions(plan, PosixFilePermissions.fromString("rw-rw-r--"));

        WholeFile.replace(plan, new byte[] {1});

        assertThat(filesIn(folder)).containsExactly("rw-rw-r--");
    }

    /// Whether the file system knows permissions at all.
    public static boolean areKnown(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Of a folder and everything below it.
    public static Set<String> of(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> permissions = new TreeSet<>();
            for (Path path : all.toList()) {
                permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
            return permissions;
        }
    }

    /// Of the files that are there for so long as somebody can look at them.
    private static Set<String> filesIn(Path folder) throws IOException {
        Set<String> permissions = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.toList()) {
                try {
                    permissions.add(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
                } catch (IOException _) {
                    // moved into place meanwhile
                }
            }
        }
        return permissions;
    }
}
