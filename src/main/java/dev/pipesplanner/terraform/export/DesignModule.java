package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.terraform.export.lambda.LambdaModule;
import dev.pipesplanner.terraform.export.pipes.PipesModule;
import dev.pipesplanner.terraform.export.service.ServiceModule;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The Terraform module that builds a design: the one door to the designs' rooms. Export and import
/// ask it and never the design.
public interface DesignModule {

    static DesignModule of(Design design) {
        return switch (design) {
            case PIPES -> new PipesModule();
            case SERVICE -> new ServiceModule();
            case LAMBDA -> new LambdaModule();
        };
    }

    /// One per design, in the designs' order.
    static List<DesignModule> all() {
        return Arrays.stream(Design.values()).map(DesignModule::of).toList();
    }

    /// The folder under `modules/`.
    String name();

    /// Its files besides those that every module has, relative to its folder.
    List<String> files();

    /// Its inputs besides those that every module has.
    Set<String> variables();

    /// Those of them that an export leaves alone where the plan has none, so that in a file they
    /// may be somebody's own.
    default Set<String> mayBeOwn() {
        return Set.of();
    }

    /// Whether it sends messages to the dead-letter queue itself, whose name it then must have.
    default boolean needsDeadLetterQueue(Environment environment) {
        return false;
    }

    /// Whether what runs is an image, which then must be named.
    default boolean needsImage(Environment environment) {
        return true;
    }

    /// What a tfvars file says of the environment besides what it says for every design.
    List<TfvarsSection> sections(Environment environment);

    /// The headings of these sections, for every environment.
    List<String> headings();

    /// The remarks that these sections may hold.
    default List<Note> notes() {
        return List.of();
    }

    /// Why the design of an environment is not exported: whole messages, advice on a second line.
    List<String> refusals(Environment environment);

    /// What it does and makes, in words.
    ModuleSummary summary(Environment environment);

    /// Whether a root that sets a field is one of this module. A field whose variable has a name
    /// that other modules use too tells nothing.
    boolean isToldBy(String field);

    /// Whether a call of somebody else's module builds the design.
    ///
    /// @param arguments of the call, as written, by name
    default boolean isBuiltBy(Map<String, String> arguments) {
        return false;
    }

    /// Reads what it makes of its inputs back as inputs.
    ResourceReader resourceReader();

    /// Its inputs that are a field only together with others, or in another form.
    SpecialVariables specialVariables();
}
