package dev.pipesplanner.terraform.export.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.ModuleSummary;
import dev.pipesplanner.terraform.export.TfvarsSection;
import dev.pipesplanner.terraform.importing.Meaning;
import dev.pipesplanner.terraform.importing.ReadInputs;
import dev.pipesplanner.terraform.importing.Resource;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.Resources;
import dev.pipesplanner.terraform.importing.SetVariables;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `sqs-lambda-worker` (LAMBDA-MODEL §11).
public final class LambdaModule implements DesignModule {

    @Override
    public String name() {
        return "sqs-lambda-worker";
    }

    @Override
    public List<String> files() {
        return List.of();
    }

    @Override
    public Set<String> variables() {
        return Set.of();
    }

    @Override
    public List<TfvarsSection> sections(Environment environment) {
        return List.of();
    }

    @Override
    public List<String> headings() {
        return List.of();
    }

    @Override
    public List<String> refusals(Environment environment) {
        return List.of("Lambda is not exported yet.\nChoose another design to export.");
    }

    @Override
    public ModuleSummary summary(Environment environment) {
        return ModuleSummary.of(
                "concurrency of the event source mapping", "none yet", List.of(), environment);
    }

    @Override
    public boolean isToldBy(String field) {
        return field.startsWith("lambda.");
    }

    @Override
    public ResourceReader resourceReader() {
        return new ResourceReader() {
            @Override
            public String type() {
                return "aws_lambda_event_source_mapping";
            }

            @Override
            public void read(Resource main, Resources all, ReadInputs inputs) {}
        };
    }

    @Override
    public SpecialVariables specialVariables() {
        return new SpecialVariables() {
            @Override
            public Optional<Meaning> meaning(String variable, SetVariables values) {
                return Optional.empty();
            }
        };
    }
}
