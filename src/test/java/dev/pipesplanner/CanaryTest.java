package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A credential in whatever form goes into each command, and comes out of none: neither printed nor
/// in a file that the app writes, its log and cache included (TERRAFORM §4).
@Tag("thorough")
final class CanaryTest {

    /// Without messages, so that nothing is simulated.
    private static final String PLAN =
            """
            { "formatVersion": 1, "name": "x", "environments": [
              { "name": "dev", "terraform": { "namePrefix": "x" },
                "workload": { "messagesPerMonth": 0 } }, { "name": "prod" } ] }
            """;

    @TempDir Path folder;

    private final List<String> leaks = new ArrayList<>();
    private int runs;
    private Path plan;

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(folder.resolve("x.plan.json"), PLAN);
    }

    @Test
    void valuesThatSomebodyTypedIntoAnExportComeOutOfNoComparison() throws IOException {
        Path infra = folder.resolve("infra");
        export("none", infra);
        Path values = infra.resolve("envs/dev/terraform.tfvars");
        String written = Files.readString(values);
        for (String form : Canaries.hcl()) {
            Files.writeString(values, form + written.replace("task_cpu ", form + "task_cpu "));
            compareWith(form, infra);
            Files.writeString(values, written + form);
            compareWith(form, infra);
            export(form, infra, "--write", "--set", "task.memory=8192");
            Files.writeString(values, written);
        }
        assertSilence(5 * Canaries.hcl().size() + 1);
    }

    private void export(String form, Path infra, String... more) {
        Object[] usual = {"export", plan, "--env", "dev", "--to", infra};
        run(form, Stream.concat(Stream.of(usual), Stream.of(more)).toArray());
    }

    private void compareWith(String form, Path infra) {
        export(form, infra, "--set", "task.memory=4096");
        export(form, infra, "--check", "--json");
    }

    @Test
    void valuesInJsonComeOutOfNoComparisonEither() throws IOException {
        Path infra = folder.resolve("infra");
        export("none", infra, "--json-values");
        Path values = infra.resolve("envs/dev/dev.auto.tfvars.json");
        String written = Files.readString(values);
        for (String form : Canaries.json()) {
            Files.writeString(
                    values, written.replaceFirst("\\{", "{" + form.replace("\\", "\\\\") + ","));
            export(form, infra, "--json-values", "--set", "task.memory=4096");
            export(form, infra, "--json-values", "--check", "--json");
            Files.writeString(values, "{" + form + "}");
            export(form, infra, "--json-values", "--check");
        }
        assertSilence(3 * Canaries.json().size() + 1);
    }

    @Test
    void importedValuesStayBehind() throws IOException {
        for (String form : Canaries.hcl()) {
            imported(form, "terraform.tfvars", "task_cpu = 512\n" + form);
        }
        for (String form : Canaries.json()) {
            imported(form, "dev.auto.tfvars.json", "{ \"task_cpu\": 512, " + form + " }");
        }
        assertSilence(3 * (Canaries.hcl().size() + Canaries.json().size()));
    }

    private void imported(String form, String name, String text) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path file = Files.writeString(source.resolve(name), text);
        Path made = folder.resolve("made.plan.json");
        run(form, "import", source);
        run(form, "import", file, "--json");
        run(form, "import", source, "--to", made);
        if (Files.exists(made) && Files.readString(made).contains(Canaries.WORD)) {
            leaks.add("the plan made of " + form);
        }
        Files.deleteIfExists(made);
        Files.delete(file);
    }

    @Test
    void plansThatHoldOneAreRefusedWithoutIt() throws IOException {
        for (String form : Canaries.json()) {
            Path held =
                    Files.writeString(
                            folder.resolve("held.plan.json"),
                            PLAN.replace("\"namePrefix\": \"x\"", form));
            for (String command : List.of("compare", "advise", "simulate")) {
                run(form, command, held);
            }
            run(form, "diff", held, "dev", "prod");
            run(form, "export", held, "--to", folder.resolve("out"));
        }
        assertSilence(5 * Canaries.json().size());
    }

    @Test
    void filesOfSomethingElseAreRefusedWithoutTheirWords() throws IOException {
        for (String form : Canaries.foreign()) {
            Path file = Files.writeString(folder.resolve("foreign.json"), form);
            Path books = Files.createDirectories(folder.resolve("books"));
            Files.writeString(books.resolve("us-east-1.json"), form);
            run(form, "compare", file);
            run(form, "compare", "--rates", file);
            run(form, "compare", "--prices", books);
            run(form, "simulate", "--trace", file);
            run(form, "import", file);
            run(form, "import", folder.resolve("x.plan.json"), "--mapping", file);
            run(form, "prices", "import", file);
            run(form, "prices", "diff", "us-east-1", file);
            run(form, "compare", "@" + file);
        }
        assertSilence(9 * Canaries.foreign().size());
    }

    @Test
    void argumentsThatAreRefusedAreNotRepeated() throws IOException {
        for (String value : Canaries.values()) {
            for (String option :
                    List.of(
                            "--sample",
                            "--env",
                            "--prices",
                            "--rates",
                            "--max-latency",
                            "--months",
                            "--nothing",
                            "--max-monthly-usd")) {
                run(value, "compare", option, value);
                run(value, "compare", option + "=" + value);
            }
            run(value, "compare", "--set", "task.cpu=" + value);
            run(value, "compare", "--set", value);
            run(value, "compare", value);
            run(value, value);
            run(value, "diff", "dev", value);
            run(value, "export", "--to", folder.resolve("out"), "--design", value);
            run(value, "simulate", "--seed", value);
            run(value, "simulate", "--trace", value);
            run(value, "prices", "show", value);
            run(value, "prices", "diff", value, value);
            run(value, "prices", "refresh", "--all", "us-east-1", value);
            run(value, "import", value);
        }
        assertSilence(28 * Canaries.values().size());
    }

    private void run(String form, Object... args) {
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        TerminalRun run =
                TerminalRun.of(
                        Map.of(
                                "XDG_STATE_HOME", folder.resolve("state").toString(),
                                "XDG_CACHE_HOME", folder.resolve("cache").toString()),
                        words);
        runs++;
        if ((run.out() + run.err()).contains(Canaries.WORD) || run.code() == 70) {
            leaks.add(String.join(" ", words) + "\n of " + form + "\n says " + said(run));
        }
    }

    /// The lines around the word.
    private static String said(TerminalRun run) {
        return (run.out() + run.err())
                .lines()
                .filter(line -> line.contains(Canaries.WORD) || line.contains("Internal"))
                .toList()
                .toString();
    }

    private void assertSilence(int expected) throws IOException {
        for (String place : List.of("state", "cache", "out")) {
            Path below = folder.resolve(place);
            if (Files.exists(below)) {
                try (Stream<Path> files = Files.walk(below)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        if (Files.readString(file).contains(Canaries.WORD)) {
                            leaks.add("the file " + file);
                        }
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(runs).isEqualTo(expected);
    }
}
