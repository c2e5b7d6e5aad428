package dev.pipesplanner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A clone of the launcher with a JDK and a Maven that only note what they are asked.
abstract class LauncherFolder {

    @TempDir Path folder;

    Path root;
    Path builds;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        root = Files.createDirectories(folder.resolve("root with space"));
        builds = folder.resolve("builds");
        Files.copy(Path.of("planner"), root.resolve("planner"));
        script(root.resolve("planner"), Files.readString(root.resolve("planner")));
        Path source = Files.createDirectories(root.resolve("src/main")).resolve("A.java");
        for (Path file : List.of(source, root.resolve("pom.xml"))) {
            Files.createFile(file);
        }
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        script(jdk.resolve("java"), "#!/bin/sh\nfor a; do last=$a; done; echo \"ran $last\"\n");
        script(jdk.resolve("javac"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        maven(0);
    }

    void maven(int code) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        script(
                bin.resolve("mvn"),
                "#!/bin/sh\necho built >>'" + builds + "'; sleep 0.2; exit " + code + "\n");
    }

    static void script(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    String run(Path launcher, Path from) throws Exception {
        Process process = start(launcher, from);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + out.strip();
    }

    Process start(Path launcher, Path from) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(launcher.toString(), "--version").directory(from.toFile());
        prepare(builder);
        return builder.start();
    }

    void prepare(ProcessBuilder builder) {
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (a, b) -> b + a);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "LC_ALL"));
    }
}
