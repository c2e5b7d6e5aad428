package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.Module;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What registries, linters and readers expect of a module's files.
final class ModuleFilesTest {

    private static final Pattern RESOURCE =
            Pattern.compile("(?ms)^resource \"(\\w+)\" \"(\\w+)\" \\{\n(.*?)^}$");

    /// Functions and types that Terraform 1.9 has.
    private static final Set<String> FUNCTIONS =
            Set.of(
                    """
                    alltrue anytrue can coalesce concat contains distinct endswith floor join
                    jsondecode jsonencode keys length list lookup lower map max merge min object
                    one range regex replace reverse setintersection slice split startswith
                    strcontains tolist tomap toset tostring try values zipmap
                    """
                            .split("\\s+"));

    private static final Set<String> BLOCKS =
            Set.of(
                    "data",
                    "locals",
                    "mock_provider",
                    "module",
                    "moved",
                    "output",
                    "provider",
                    "resource",
                    "run",
                    "terraform",
                    "variable",
                    "variables");

    @ParameterizedTest
    @EnumSource
    void aModuleHasTheFilesThatRegistriesLookFor(Design design) {
        assertThat(BundledModules.read().of(design).files())
                .extracting(TextFile::path)
                .contains("README.md", "main.tf", "variables.tf", "outputs.tf", "versions.tf")
                .contains("examples/" + design.id() + "/main.tf");
    }

    @ParameterizedTest
    @EnumSource
    void whatTakesTagsIsTagged(Design design) {
        AwsSchema schema = AwsSchema.read();

        assertThat(resources(design))
                .filteredOn(found ->
                        schema.resources().get(found.group(1)).attributes().stream()
                                .anyMatch(attribute -> attribute.name().equals("tags")))
                .isNotEmpty()
                .allSatisfy(
                        found -> assertThat(found.group(3)).containsPattern("tags += var.tags"));
    }

    @ParameterizedTest
    @EnumSource
    void nameAndArnOfEveryRoleAreOutputs(Design design) {
        String outputs = text(design, "outputs.tf"::equals);

        assertThat(resources(design))
                .filteredOn(found -> found.group(1).equals("aws_iam_role"))
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(outputs)
                                .containsPattern(role(found) + "\\.name")
                                .containsPattern(role(found) + "\\.arn"));
    }

    private static String role(MatchResult found) {
        return "aws_iam_role\\." + found.group(2) + "(?:\\[\\*\\])?";
    }

    /// Newer functions, and blocks that this version does not know.
    @ParameterizedTest
    @EnumSource
    void nothingIsNewerThanTheVersionThatIsAskedFor(Design design) {
        String code =
                text(design, path -> path.matches(".*\\.(tf|hcl)"))
                        .replaceAll("(?m)^ *#.*$", "")
                        .replaceAll("\"(?:[^\"\\\\$\n]|\\\\.|\\$(?!\\{))*\"", "\"\"");

        assertThat(found("\\b([a-z][a-z0-9_]*)\\(", code)).isSubsetOf(FUNCTIONS);
        assertThat(found("(?m)^([a-z_]+)[^=\n]* \\{$", code)).isSubsetOf(BLOCKS);
        assertThat(text(design, "versions.tf"::equals)).contains("required_version = \">= 1.9\"");
    }

    /// What somebody gets who leaves a variable out is what a plan begins with. But addresses are
    /// public only when asked for, nobody else knows how long messages are, and tasks come one
    /// after another where a plan begins with a switch between none and one.
    @ParameterizedTest
    @EnumSource
    void defaultsAreThoseOfThePlan(Design design) {
        Environment plan =
                new Varied(Environment.withDefaults("dev"))
                        .set("visibilityTimeoutSeconds", 5_400)
                        .environment();
        TfvarsText exported = read(Exports.file(plan, design).text());
        TfvarsText defaults =
                read(
                        Pattern.compile("(?ms)^variable \"(\\w+)\" \\{\n(.*?)^}$")
                                .matcher(text(design, "variables.tf"::equals))
                                .results()
                                .flatMap(block ->
                                        Pattern.compile("(?m)^  default += (.*)$")
                                                .matcher(block.group(2))
                                                .results()
                                                .map(preset ->
                                                        block.group(1) + " = " + preset.group(1)))
                                .collect(Collectors.joining("\n", "", "\n")));

        assertThat(exported.names().stream().filter(defaults.names()::contains))
                .isNotEmpty()
                .filteredOn(name -> !value(defaults, name).equals(value(exported, name)))
                .isSubsetOf("assign_public_ip", "max_message_bytes", "scale_out_adjustment_type");
    }

    private static HclValue value(TfvarsText file, String name) {
        return HclLiterals.hcl(file.value(name).orElseThrow());
    }

    /// The stand-in for AWS is ours: it enforces nothing that is not written down elsewhere.
    @Test
    void everyRuleOfTheStandInHasASource() {
        assertThat(AwsRule.values())
                .allSatisfy(rule ->
                        assertThat(rule.source)
                                .matches(
                                        "TERRAFORM §1\\.\\d|https://docs\\.aws\\.amazon\\.com/.+"));
    }

    private static TfvarsText read(String text) {
        return ((TfvarsText.Read.Parsed) TfvarsText.read(text)).file();
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<MatchResult> resources(Design design) {
        return RESOURCE.matcher(text(design, path -> path.matches("[^/]+\\.tf")))
                .results()
                .toList();
    }

    private static String text(Design design, Predicate<String> path) {
        Module module = BundledModules.read().of(design);
        return module.files().stream()
                .filter(file -> path.test(file.path()))
                .map(TextFile::text)
                .collect(Collectors.joining("\n"));
    }
}
