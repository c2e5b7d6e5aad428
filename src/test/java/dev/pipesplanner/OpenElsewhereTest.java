package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.OpenPlans;
import dev.pipesplanner.storage.plan.OpenPlansFolder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A window and another instance of the app, on one plan.
class OpenElsewhereTest extends RecoveryWindow {

    @Override
    void leaveBehind() {
        // nothing: the other instance is alive
    }

    @Override
    OpenPlans open() {
        return marks();
    }

    private OpenPlansFolder marks() {
        return new OpenPlansFolder(folder.resolve("open"), String::valueOf);
    }

    @Test
    void bothSayThatTheOtherOneIsThere() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("a.plan.json"),
                        "{ \"formatVersion\": 1, \"name\": \"a\","
                                + " \"environments\": [ { \"name\": \"dev\" } ] }");
        OpenPlansFolder other = marks();
        other.mark(plan.toString());

        interact(() -> planner.open(plan.toString()));

        assertThat(isShown("fileElsewhereRow")).isTrue();
        assertThat(label("fileElsewhere"))
                .isEqualTo(
                        "Another window has this plan open, too. Saving over its changes"
                                + " asks first.");

        press("file-hide");
        assertThat(isShown("fileElsewhereRow")).isFalse();

        other.mark("");
        interact(() -> window.hide());
        assertThat(marks(plan).isOpenElsewhere()).as("after it closed").isFalse();
    }

    private OpenPlansFolder marks(Path plan) {
        OpenPlansFolder marks = marks();
        marks.mark(plan.toString());
        return marks;
    }
}
