package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskReports;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.plan.RecoveryFolder;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowTest;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Background;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A window over real copies on the disk, opened after another one was lost.
class RecoveryTest extends WindowTest {

    private static final String LONG_NAME =
            "Orders of the whole company in every region that it delivers to, with the nightly "
                    + "imports of the catalogue";

    private final PlanFiles files = new JsonPlanFiles();
    private Path folder;

    @Override
    protected PlannerWindow open(Background work) throws IOException {
        folder = Files.createTempDirectory("recovery");
        leaveBehind();
        return new PlannerWindow(
                new WindowServices(
                        files,
                        new BundledPriceBooks(),
                        new NoUpdates(),
                        new DiskTextFolders(),
                        BundledModules::read,
                        BundledModules::mapping,
                        new DiskReports(),
                        Clock.systemUTC(),
                        Memory.forgetful(),
                        new RecoveryFolder(folder, String::valueOf)),
                Optional.of(places),
                work,
                SIMULATIONS);
    }

    /// A copy whose lock nobody holds.
    private void leaveBehind() throws IOException {
        Plan sample = files.sample("worked-example").orThrow(AssertionError::new);
        Plan lost =
                named(sample, LONG_NAME)
                        .with(
                                sample.environments().getFirst().name(),
                                environment -> environment.withMessagesPerMonth(123_456));
        Files.writeString(folder.resolve("lost.plan.json"), files.text(lost));
        Files.writeString(folder.resolve("lost.lock"), "/plans/mine.plan.json");
    }

    @Test
    void theWorkIsOfferedRestoredAndKeptAgain() {
        assertThat(label("recoveryOffer")).contains("has changes that were never saved");

        press("recovery-restore");

        assertThat(field("messagesPerMonth").getText()).isEqualTo("123,456");
        assertThat(lookup("#editedMark").query().isVisible()).isTrue();
        assertThat(lookup(".recovery-bar").query().isVisible()).isFalse();
        assertThat(folder.resolve("lost.plan.json")).doesNotExist();
        assertThat(copies()).isOne();
    }

    private static Plan named(Plan plan, String name) {
        return new Plan(name, plan.hoursPerMonth(), plan.includeFreeTier(), plan.environments());
    }

    @Test
    void aLongNameLeavesTheWindowItsPlaceInTheBarAndAfterwards() {
        for (String offered : List.of("recovery-postpone", "recovery-restore")) {
            assertThat(lookup("#" + offered).query().isVisible()).isTrue();
        }
        assertEverythingIsInTheWindow();

        press("recovery-restore");

        assertThat(lookup("#planName").queryAs(Label.class).getText()).isEqualTo(LONG_NAME);
        assertThat(lookup("#planName").queryAs(Label.class).getTooltip().getText())
                .isEqualTo(LONG_NAME);
        assertEverythingIsInTheWindow();
    }

    private void assertEverythingIsInTheWindow() {
        interact(() -> {});
        for (String id :
                List.of("recoveryOffer", "recovery-postpone", "search", "headline", "status")) {
            Node node = lookup("#" + id).query();
            Bounds at = node.localToScene(node.getLayoutBounds());
            assertThat(at.getMaxX()).as(id).isLessThanOrEqualTo(1280);
            assertThat(at.getMaxY()).as(id).isLessThanOrEqualTo(800);
            assertThat(at.getMinX()).as(id).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void laterLeavesTheCopyWhereItIs() {
        press("recovery-postpone");

        assertThat(lookup(".recovery-bar").query().isVisible()).isFalse();
        assertThat(folder.resolve("lost.plan.json")).exists();
        assertThat(field("messagesPerMonth").getText()).isEqualTo("8,760");
    }

    @Test
    void discardForgetsIt() {
        press("recovery-discard");

        assertThat(copies()).isZero();
    }

    @Test
    void aChangeIsCopiedAndAWindowThatClosesLeavesNothing() {
        press("recovery-discard");
        assertThat(copies()).isZero();

        type("messagesPerMonth", "777");
        assertThat(copies()).isOne();
        assertThat(keeps("\"messagesPerMonth\": 777")).isTrue();

        interact(() -> window.hide());

        assertThat(copies()).isZero();
    }

    private boolean keeps(String text) {
        return copiesNow()
                .allMatch(copy -> {
                    try {
                        return Files.readString(copy).contains(text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private long copies() {
        return copiesNow().count();
    }

    private Stream<Path> copiesNow() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".plan.json")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
