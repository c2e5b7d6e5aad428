package dev.pipesplanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `src/docs/fields.md` is written from the catalogue: `-Dtest=FieldsDocumentTest
/// -Dfields.write=true`.
final class FieldsDocumentTest {

    private static final Path DOCUMENT = Path.of("src/docs/fields.md");
    private static final String[] KINDS = {
        "workload.arrivals.pattern=periodic",
        "workload.arrivals.pattern=weekly",
        "workload.arrivals.pattern=bursty",
        "workload.arrivals.pattern=trace",
        "service.scaling.policy=target-tracking"
    };

    @Test
    void theDocumentSaysWhatTheCatalogueSays() throws IOException {
        String text = document();
        if (Boolean.getBoolean("fields.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, text);
        }

        assertThat(DOCUMENT)
                .as("rewrite it with -Dtest=FieldsDocumentTest -Dfields.write=true")
                .hasContent(text);
    }

    private static String document() {
        StringBuilder text = new StringBuilder();
        text.append("# Fields of a plan\n\nWritten from `PlanFields`; the same names stand in plan")
                .append(" files, in `--set`, in the window and in the code.\n\n")
                .append("| path | values | unit | default | meaning | source |\n")
                .append("|---|---|---|---|---|---|\n");
        Environment defaults = Environment.withDefaults("dev");
        Plan plan = new Plan("", 730, false, List.of(defaults));
        PlanFields.ofPlan().forEach(field -> text.append(row(field, List.of(plan))));
        List<Environment> kinds = kinds(defaults);
        PlanFields.ofEnvironment().forEach(field -> text.append(row(field, kinds)));
        return text.toString();
    }

    /// The default of a field that only some kinds have is the default of the first such kind.
    private static List<Environment> kinds(Environment defaults) {
        List<Environment> kinds = new java.util.ArrayList<>(List.of(defaults));
        for (String kind : KINDS) {
            String[] parts = kind.split("=");
            kinds.add(PlanFields.require(parts[0]).withText(defaults, parts[1]));
        }
        return kinds;
    }

    private static <O> String row(Field<O, ?> field, List<O> owners) {
        String preset =
                owners.stream().filter(field::applies).findFirst().map(field::text).orElseThrow();
        boolean isName = field.path().equals("name") || field.path().endsWith("hourlyWeights");
        return "| `"
                + field.path()
                + "` | "
                + cell(field.type().values())
                + " | "
                + cell(unit(field.type()))
                + " | "
                + (isName || preset.isEmpty() ? "–" : cell(preset))
                + " | "
                + cell(field.meaning())
                + " | "
                + cell(field.source())
                + " |\n";
    }

    private static String unit(FieldType<?> type) {
        return switch (type) {
            case NumberType number -> number.measure().label();
            case FieldType.Open<?>(FieldType<?> inner, String _) -> unit(inner);
            default -> "";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
