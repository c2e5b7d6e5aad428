package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;
import dev.pipesplanner.terraform.hcl.TfvarsText;
import dev.pipesplanner.terraform.importing.TerraformImport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The reader on damaged files: it reads or says what it expected where, and does so at once.
final class HclFuzzTest {

    /// Every construct that a file of values may hold.
    private static final String EVERYTHING =
            """
            # comment
            a = "text \\"with\\" $${escapes} \\u00e9 \\U0001F600 %%{x}" // behind
            b = [1, -2.5, 1e3, true, false, null,] /* between */
            c = { k = "v", "k.2" : [{}, []], for_ = { deep = [[["x"]]] } }
            heredoc = <<EOT
            one
              two ${not}
            EOT
            flush = <<-EOT
                three
              four
              EOT
            object = {
              name = "n" # inner
              list = [
                "x",
                "y"
              ]
            }
            """;

    private static final long HANG_SECONDS = 2;

    /// The longest time that one file took, in nanoseconds.
    private long slowest;

    private final TerraformImport reader = new TerraformImport(BundledModules.mapping());

    @Test
    void fiveThousandDamagedFilesAreReadOrRefused() {
        int read = readOrRefuse(new Mutations(5, originals()), 5_000);

        assertThat(read).isBetween(500, 4_500);
    }

    @Test
    @Tag("thorough")
    void fiftyThousandDamagedFilesAreReadOrRefusedSoon() {
        int read = readOrRefuse(new Mutations(5, originals()), 50_000);

        assertThat(read).isBetween(5_000, 45_000);
        assertThat(slowest).isLessThan(TimeUnit.SECONDS.toNanos(HANG_SECONDS));
    }

    @Test
    @Tag("bench")
    void aMillionDamagedFilesAreReadOrRefused() {
        int read = readOrRefuse(new Mutations(6, originals()), 1_000_000);

        assertThat(read).isBetween(100_000, 900_000);
        assertThat(slowest).isLessThan(TimeUnit.SECONDS.toNanos(HANG_SECONDS));
    }

    private int readOrRefuse(Mutations mutations, int inputs) {
        int read = 0;
        for (int i = 0; i < inputs; i++) {
            TextFile file = mutations.next();
            long start = System.nanoTime();
            try {
                reader.read("plan", List.of(file, VALUES));
                read++;
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage())
                        .as(visible(file))
                        .matches(
                                "(?s)\\Q"
                                        + file.path()
                                        + "\\E, line \\d+, column \\d+: .*\n[A-Z].*");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("On " + visible(file), e);
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            keepsEveryCharacter(file);
        }
        return read;
    }

    private static String visible(TextFile file) {
        return file.path() + ":\n" + file.text().replaceAll("[^\\n -~]", "?");
    }

    private static void keepsEveryCharacter(TextFile file) {
        if (TfvarsText.read(file.text()) instanceof TfvarsText.Read.Parsed(TfvarsText parsed)) {
            assertThat(parsed.text()).isEqualTo(file.text());
        }
    }

    private static final TextFile VALUES = new TextFile("terraform.tfvars", "task_cpu = 512\n");

    private static List<TextFile> originals() {
        RandomPlans plans = new RandomPlans(9);
        List<TextFile> originals = new ArrayList<>();
        originals.add(new TextFile("everything.tfvars", EVERYTHING));
        for (Design design : Design.values()) {
            Environment environment = plans.environment("dev");
            TfvarsExport.Ready ready =
                    (TfvarsExport.Ready) Tfvars.of(environment, design, Exports.HEADER);
            originals.add(new TextFile("dev.tfvars", ready.files().getFirst().text()));
            originals.add(new TextFile("dev.tfvars.json", ready.json().text()));
            String variables = BundledModules.read().of(design).variables();
            int block = variables.indexOf("variable \"environment_variables\"");
            originals.add(new TextFile("variables.tf", variables.substring(0, block)));
        }
        return originals;
    }
}
