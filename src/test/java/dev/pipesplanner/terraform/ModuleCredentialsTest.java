package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.plan.CredentialsTest;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.Module;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The modules refuse the credentials that a plan refuses, and no others (TERRAFORM §4).
final class ModuleCredentialsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A validation that lists the names of what it refuses.
    private static final Pattern REFUSED =
            Pattern.compile(
                    "condition     = length\\((\\[for name, value in var\\.environment_variables :"
                            + " name if .*])\\) == 0");

    private static final Pattern ADDRESS =
            Pattern.compile("condition     = !(can\\(regex\\(.*, var\\.container_image\\)\\))\n");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void theModuleHoldsTheRuleItself(Design design) {
        Module module = BundledModules.read().of(design);
        String variables = module.variables();

        assertThat(
                        List.of(
                                quoted(Credentials.WORDS),
                                quoted(Credentials.VALUE),
                                "\"/" + Credentials.CAPITAL + "/\", \"$${1}_$${2}\"",
                                "\"/" + Credentials.LAST_CAPITAL + "/\", \"$${1}_$${2}\""))
                .allMatch(variables::contains);
        List<String> addresses =
                Stream.of("container_image", "queue_url")
                        .filter(module.variableNames()::contains)
                        .toList();
        for (String variable : addresses) {
            assertThat(variables)
                    .contains(
                            "!can(regex("
                                    + quoted(
                                            Pattern.compile(
                                                    Credentials.ADDRESS + "|" + Credentials.VALUE))
                                    + ", var."
                                    + variable
                                    + "))");
        }
    }

    private static String quoted(Pattern pattern) {
        return "\"" + pattern.pattern().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @ParameterizedTest
    @EnumSource
    @RequiresTerraform(unchecked = "that the modules judge names and values as a plan does")
    void terraformJudgesEveryNameAndValueAlike(Design design) throws IOException {
        String variables = BundledModules.read().of(design).variables();
        List<String> refused =
                REFUSED.matcher(variables).results().map(found -> found.group(1)).toList();
        assertThat(refused).hasSize(2);
        Matcher address = ADDRESS.matcher(variables);
        assertThat(address.find()).isTrue();
        Files.writeString(
                folder.resolve("main.tf"),
                """
                variable "environment_variables" {
                  type = map(string)
                }

                output "named" {
                  value = %s
                }

                output "valued" {
                  value = %s
                }

                output "addresses" {
                  value = [for name, value in var.environment_variables : name if %s]
                }
                """
                        .formatted(
                                refused.getFirst(),
                                refused.getLast(),
                                address.group(1).replace("var.container_image", "value")));
        Map<String, String> cases = cases();
        Files.writeString(
                folder.resolve("terraform.tfvars.json"),
                JSON.writeValueAsString(Map.of("environment_variables", cases)));

        JsonNode outputs = outputs();

        assertThat(texts(outputs, "named"))
                .containsExactlyInAnyOrderElementsOf(keys(cases, (n, _) -> Credentials.named(n)));
        assertThat(texts(outputs, "valued"))
                .containsExactlyInAnyOrderElementsOf(keys(cases, (_, v) -> Credentials.isIn(v)));
        assertThat(texts(outputs, "addresses"))
                .containsExactlyInAnyOrderElementsOf(
                        keys(cases, (_, v) -> Credentials.isInAddress(v)));
    }

    /// Every name, and every value behind a name of its own.
    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        Stream.of(CredentialsTest.SECRET_NAMES, CredentialsTest.PLAIN_NAMES)
                .flatMap(List::stream)
                .forEach(name -> cases.put(name, "info"));
        List<String> values = new ArrayList<>(CredentialsTest.SECRET_VALUES);
        values.addAll(CredentialsTest.PLAIN_VALUES);
        values.add("user:pw@registry.example/worker:1");
        for (String value : values) {
            cases.put("VALUE_" + cases.size(), value);
        }
        return cases;
    }

    private interface Rule {
        boolean holds(String name, String value);
    }

    private static List<String> keys(Map<String, String> cases, Rule rule) {
        return cases.keySet().stream().filter(name -> rule.holds(name, cases.get(name))).toList();
    }

    private JsonNode outputs() throws IOException {
        TerraformCommand terraform = new TerraformCommand(folder);
        assertThat(terraform.run("init", "-no-color", "-input=false").exitCode()).isZero();
        var applied = terraform.run("apply", "-no-color", "-input=false", "-auto-approve");
        assertThat(applied.exitCode()).as(applied.output()).isZero();
        return JSON.readTree(terraform.run("output", "-json").output());
    }

    private static List<String> texts(JsonNode outputs, String name) {
        List<String> texts = new ArrayList<>();
        outputs.path(name).path("value").forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
