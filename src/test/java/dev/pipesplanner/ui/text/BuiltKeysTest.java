package dev.pipesplanner.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.advice.Severity;
import dev.pipesplanner.answer.Standing;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.meter.Unit;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Named;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.ui.designs.AxesPreset;
import dev.pipesplanner.ui.designs.DesignViews;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keys that the code puts together, `"design." + id`: each that can come about has a text.
class BuiltKeysTest {

    private static final Pattern BEGINNING = Pattern.compile("\"([a-zA-Z][\\w.-]*\\.)\"\\s*\\+");

    /// Asked for as soon as a window opens, or only where there is a text.
    private static final Set<String> OF_EVERY_WINDOW =
            Set.of("action.", "bill.", "menu.", "mnemonic.");

    private static final Map<String, List<String>> ENDS =
            Map.ofEntries(
                    ends("bill.column.", Stream.of("quantity", "price", "usd")),
                    ends("card.service.subtitle.", policies()),
                    ends("chart.timeline.", Stream.of("backlog", "tasks", "usd")),
                    ends("chip.load.", names(Standing.Grade.values())),
                    ends("chip.losses.", names(Standing.Grade.values())),
                    ends("chip.target.", names(Standing.Grade.values())),
                    ends("design.", ids(Design.values())),
                    ends("detail.", details()),
                    ends("detail.compute.", Stream.of("both", "spot", "onDemand")),
                    ends("chart.map.hatch.", Stream.of("UPRIGHT", "RISING", "FALLING", "LYING")),
                    ends("explore.axis.", Stream.of("from", "to")),
                    ends("explore.preset.", presets()),
                    ends("file.", Stream.of("reload", "keep", "compare", "hide")),
                    ends("group.", names(Group.values())),
                    ends(
                            "import.column.",
                            Stream.of("kind", "variable", "detail", "environment", "file")),
                    ends("import.kind.", words(ImportReport.Kind.values())),
                    ends("prices.age.", words(PriceAge.values())),
                    ends("prices.step.", Stream.of("asked", "done", "failed")),
                    ends("provenance.engine.", engines()),
                    ends("provenance.free.", Stream.of("on", "off", "on.why", "off.why")),
                    ends("recovery.", Stream.of("restore", "discard", "postpone", "hide")),
                    ends("section.", sections()),
                    ends("section.network.", ids(NetworkAccess.values())),
                    ends("severity.", names(Severity.values())),
                    ends("target.", ids(PipesTarget.values())),
                    ends(
                            "terraform.change.",
                            Stream.of("different", "missing", "older", "damaged", "edited")),
                    ends("terraform.tab.", tabs()),
                    ends("unit.", units()),
                    ends("window.", Stream.of("sheet", "question")));

    private static Stream<String> presets() {
        return Stream.concat(
                Stream.of("volume-work"),
                Stream.of(Design.values())
                        .flatMap(design -> DesignViews.of(design).presets().stream())
                        .map(AxesPreset::id));
    }

    @Test
    void everyKeyThatIsPutTogetherHasItsText() {
        assertThat(
                        ENDS.entrySet().stream()
                                .flatMap(each ->
                                        each.getValue().stream().map(end -> each.getKey() + end)))
                .allSatisfy(key -> assertThat(Messages.has(key)).as(key).isTrue());
    }

    @Test
    void everyBeginningInTheCodeIsChecked() throws IOException {
        Set<String> beginnings = new TreeSet<>();
        for (String room : List.of("ui", "chart")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/pipesplanner", room))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    BEGINNING
                            .matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(BuiltKeysTest::beginsATextsKey)
                            .forEach(beginnings::add);
                }
            }
        }
        Set<String> checked = new TreeSet<>(ENDS.keySet());
        checked.addAll(OF_EVERY_WINDOW);

        assertThat(checked).isEqualTo(beginnings);
    }

    private static Map.Entry<String, List<String>> ends(String beginning, Stream<String> ends) {
        return Map.entry(beginning, ends.toList());
    }

    private static boolean beginsATextsKey(String beginning) {
        return Messages.bundle().keySet().stream().anyMatch(key -> key.startsWith(beginning));
    }

    private static Stream<String> policies() {
        return Stream.of("fixed", "fixed.one", "step", "target-tracking");
    }

    /// One line of a card's group that is neither compute nor requests: its first meter's.
    private static Stream<String> details() {
        return Stream.of(Meter.values())
                .filter(meter -> meter.group() != Group.COMPUTE && meter.group() != Group.REQUESTS)
                .flatMap(meter -> Stream.of(meter.id(), meter.id() + ".one"));
    }

    private static Stream<String> engines() {
        return Stream.of("computed", "simulated", "both", "simulating", "stale", "none")
                .flatMap(engine -> Stream.of(engine, engine + ".why"));
    }

    private static Stream<String> sections() {
        return Stream.of(
                "workload",
                "taskStart",
                "pipes",
                "service",
                "network",
                "quotas",
                "prices",
                "terraform");
    }

    private static Stream<String> tabs() {
        return Stream.of("variables.text", "json.text", "root.text", "module.text");
    }

    private static Stream<String> units() {
        return names(Unit.values()).flatMap(unit -> Stream.of(unit, unit + ".one"));
    }

    private static Stream<String> ids(Named[] things) {
        return Stream.of(things).map(Named::id);
    }

    private static Stream<String> names(Enum<?>[] things) {
        return Stream.of(things).map(Enum::name);
    }

    private static Stream<String> words(Enum<?>[] things) {
        return names(things).map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
