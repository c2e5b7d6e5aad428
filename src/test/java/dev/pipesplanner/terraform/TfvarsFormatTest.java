package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.HandEdits;
import dev.pipesplanner.terraform.export.Module;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;
import dev.pipesplanner.terraform.export.TfvarsWriter;
import dev.pipesplanner.terraform.export.Variable;
import dev.pipesplanner.terraform.hcl.Alignment;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the writer makes, judged by Terraform itself.
@RequiresTerraform(
        unchecked = "the format of exported tfvars, and that Terraform reads them as meant")
final class TfvarsFormatTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void fmtIsSilentOnTheExportOfTwoHundredEnvironments() throws IOException {
        RandomPlans plans = new RandomPlans(1);
        PlanExport export = new PlanExport(BundledModules.read());
        for (int i = 0; i < 200; i++) {
            Environment environment = plans.environment("e" + i);
            Design design = Design.values()[i % Design.values().length];
            export.add(environment.name(), design, List.of(Exports.file(environment, design)));
        }
        for (TextFile file : export.files()) {
            write(file);
        }
        assertFormatted();
    }

    @Test
    void fmtIsSilentOnNestedValues() throws IOException {
        RandomPlans plans = new RandomPlans(2);
        for (int i = 0; i < 200; i++) {
            write(new TextFile("v" + i + "/terraform.tfvars", text(values(plans))));
        }
        assertFormatted();
    }

    @Test
    void fmtIsSilentOnEditedFilesAfterTheyFollowedAnotherPlan() throws IOException {
        RandomPlans plans = new RandomPlans(5);
        for (int i = 0; i < 200; i++) {
            Environment before = plans.environment("e" + i);
            Environment after = plans.environment("e" + i);
            TextFile old = Exports.file(before, Design.values()[i % Design.values().length]);
            TextFile wanted = Exports.file(after, Design.values()[i / 2 % Design.values().length]);
            String edited =
                    Alignment.of(
                            old.text()
                                    .replaceFirst("\n\n", "\n\n# mine\nmine = 1\n\n")
                                    .replaceAll(
                                            "(?m)^(environment_variables|tags) *= \\{(\\n|)",
                                            "$1 = {\n  MINE = \"x\" # ours\n")
                                    .replaceAll("_ids *= \\[(?=\")", "_ids = [\"subnet-mine\", "));
            HandEdits.Merged merged = HandEdits.merge(edited, wanted);
            assertThat(merged).isInstanceOf(HandEdits.Merged.Text.class);
            write(new TextFile(wanted.path(), ((HandEdits.Merged.Text) merged).text()));
        }
        assertFormatted();
    }

    @Test
    void theColumnsAreThoseOfFmt() throws IOException {
        Random random = new Random(6);
        List<String> lines =
                List.of(
                        "a = 1",
                        "long_name = \"x # y\"",
                        "b = 1 # two",
                        "ccc = [1, 2] // three",
                        "# alone",
                        "",
                        "m = {\n  k = 1\n  longer = 2 # x\n} # end",
                        "t = <<E\nx = 1\n  y=2\nE",
                        "l = [\n  1, # one\n  22, # two\n]",
                        "/* a\n = b */",
                        "ü = 1 /* x */");
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < 8; n++) {
                String line = lines.get(random.nextInt(lines.size()));
                text.append(line.replaceFirst("^([^ #/]+) =", "$1_" + n + " =")).append('\n');
            }
            write(new TextFile("a" + i + "/terraform.tfvars", Alignment.of(text.toString())));
        }
        assertFormatted();
    }

    @Test
    void terraformReadsEveryValueAsItWas() throws IOException {
        RandomPlans plans = new RandomPlans(3);
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            variables.add(new Variable("v" + i, plans.value(3)));
        }
        StringBuilder root = new StringBuilder();
        variables.forEach(v -> root.append(declared(v.name(), "any")));
        JsonNode outputs = plan(root.toString(), text(variables));
        for (Variable variable : variables) {
            JsonNode read = outputs.path(variable.name()).path("value");
            assertThat(same(read, variable.value())).as(variable + " is read as " + read).isTrue();
        }
    }

    static Stream<Arguments> environments() {
        return Stream.concat(
                Stream.of(Design.values()).map(d -> Arguments.of(Exports.FULL, d)), random(4));
    }

    static Stream<Arguments> manyEnvironments() {
        return random(20);
    }

    private static Stream<Arguments> random(int count) {
        RandomPlans plans = new RandomPlans(4);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Arguments.of(
                                plans.environment("e" + i),
                                Design.values()[i % Design.values().length]));
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("manyEnvironments")
    void theModuleTakesTheValuesOfManyEnvironments(Environment environment, Design design)
            throws IOException {
        theModuleTakesEveryExportedValue(environment, design);
    }

    /// The module's own declarations and validations, without its resources.
    @ParameterizedTest
    @MethodSource("environments")
    void theModuleTakesEveryExportedValue(Environment environment, Design design)
            throws IOException {
        Module module = BundledModules.read().of(design);
        String values = Exports.file(known(environment), design).text();
        StringBuilder root = new StringBuilder(module.variables());
        module.variableNames().forEach(name -> root.append(output(name)));
        JsonNode outputs = plan(root.toString(), values);
        for (Variable variable : variables(values)) {
            JsonNode read = outputs.path(variable.name()).path("value");
            assertThat(same(read, variable.value())).as(variable + " is read as " + read).isTrue();
        }
    }

    @Test
    void terraformReadsEveryExportedValueOfTwoHundredEnvironments() throws IOException {
        RandomPlans plans = new RandomPlans(5);
        List<Variable> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String text =
                    Exports.file(
                                    plans.environment("e" + i),
                                    Design.values()[i % Design.values().length])
                            .text();
            for (Variable variable : variables(text)) {
                all.add(new Variable("e" + i + "_" + variable.name(), variable.value()));
            }
        }
        StringBuilder root = new StringBuilder();
        all.forEach(v -> root.append(declared(v.name(), "any")));
        JsonNode outputs = plan(root.toString(), text(all));
        for (Variable variable : all) {
            JsonNode read = outputs.path(variable.name()).path("value");
            assertThat(same(read, variable.value())).as(variable + " is read as " + read).isTrue();
        }
    }

    /// What a tfvars file sets, as our own reader understands it.
    private static List<Variable> variables(String text) {
        TfvarsText file = ((TfvarsText.Read.Parsed) TfvarsText.read(text)).file();
        return file.names().stream()
                .map(name -> new Variable(name, HclLiterals.hcl(file.value(name).orElseThrow())))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theJsonHoldsTheSameValues(Design design) throws IOException {
        Module module = BundledModules.read().of(design);
        StringBuilder root = new StringBuilder(module.variables());
        module.variableNames().forEach(name -> root.append(output(name)));
        TfvarsExport.Ready ready =
                (TfvarsExport.Ready) Tfvars.of(Exports.FULL, design, Exports.HEADER);
        JsonNode hcl = plan(root.toString(), ready.files().getFirst().text());
        Files.delete(folder.resolve("terraform.tfvars"));
        Files.writeString(folder.resolve("terraform.tfvars.json"), ready.json().text());
        TerraformCommand terraform = new TerraformCommand(folder);
        assertThat(terraform.run("plan", "-input=false", "-out=j").exitCode()).isZero();
        var show = terraform.run("show", "-no-color", "-json", "j");
        assertThat(JSON.readTree(show.output()).path("planned_values").path("outputs"))
                .isEqualTo(hcl);
    }

    /// With the names and addresses that the module cannot do without.
    private static Environment known(Environment environment) {
        TerraformInputs full = Exports.FULL.terraform();
        TerraformInputs own = environment.terraform();
        String queue =
                Stream.of(own.queueUrl(), own.queueArn(), "jobs.fifo")
                        .filter(address -> !address.isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(".*[/:]", "");
        return new Varied(environment)
                .set(
                        "terraform",
                        new TerraformInputs(
                                orElse(own.namePrefix(), full.namePrefix()),
                                orElse(own.containerImage(), full.containerImage()),
                                full.queueUrl().replaceFirst("[^/]*$", queue),
                                full.queueArn().replaceFirst("[^:]*$", queue),
                                orElse(own.dlqName(), full.dlqName() + ".fifo"),
                                own.filterPatterns(),
                                own.alarmActions(),
                                own.subnetIds().isEmpty() ? full.subnetIds() : own.subnetIds(),
                                own.securityGroupIds().isEmpty()
                                        ? full.securityGroupIds()
                                        : own.securityGroupIds(),
                                orElse(own.clusterId(), full.clusterId()),
                                own.environmentVariables(),
                                own.secrets(),
                                own.tags()))
                .environment();
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static String output(String name) {
        return "output \"%1$s\" {\n  value = var.%1$s\n}\n".formatted(name);
    }

    private static String declared(String name, String type) {
        return """
        variable "%1$s" {
          type    = %2$s
          default = null
        }
        output "%1$s" {
          value = var.%1$s
        }
        """
                .formatted(name, type);
    }

    private JsonNode plan(String root, String tfvars) throws IOException {
        Files.writeString(folder.resolve("main.tf"), root);
        Files.writeString(folder.resolve("terraform.tfvars"), tfvars);
        TerraformCommand terraform = new TerraformCommand(folder);
        var init = terraform.run("init", "-no-color", "-input=false");
        assertThat(init.exitCode()).as(init.output()).isZero();
        var plan = terraform.run("plan", "-input=false", "-out=p", "-json");
        assertThat(plan.exitCode()).as(plan.output()).isZero();
        for (String line : plan.output().lines().toList()) {
            assertThat(JSON.readTree(line).path("@level").asText()).as(line).isEqualTo("info");
        }
        var show = terraform.run("show", "-no-color", "-json", "p");
        return JSON.readTree(show.output()).path("planned_values").path("outputs");
    }

    private static boolean same(JsonNode node, HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) ->
                    node.isTextual() && node.asText().equals(normal(text));
            case HclValue.Number(var number) ->
                    node.isNumber() && node.doubleValue() == number.doubleValue();
            case HclValue.Bool(boolean bool) -> node.isBoolean() && node.asBoolean() == bool;
            case HclValue.Null() -> node.isNull() || node.isMissingNode();
            case HclValue.ListOf(var items) ->
                    node.size() == items.size()
                            && Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                                    .allMatch(i -> same(node.get(i), items.get(i)));
            case HclValue.MapOf(var entries) ->
                    entries.entrySet().stream()
                            .allMatch(e -> same(node.path(normal(e.getKey())), e.getValue()));
        };
    }

    /// Terraform keeps strings in NFC.
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<Variable> values(RandomPlans plans) {
        return Stream.of("a", "bcd", "efghijkl", "m", "no_p")
                .map(name -> new Variable(name, plans.value(3)))
                .toList();
    }

    private static String text(List<Variable> variables) {
        return new TfvarsWriter().comment("values").variables(variables).text();
    }

    private void assertFormatted() {
        var fmt =
                new TerraformCommand(folder)
                        .run("fmt", "-no-color", "-check", "-diff", "-recursive");
        assertThat(fmt.output()).isEmpty();
        assertThat(fmt.exitCode()).isZero();
    }

    private void write(TextFile file) throws IOException {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
    }
}
