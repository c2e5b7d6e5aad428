package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.plan.JsonPlanFiles;

import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// A window over a plan that compares other designs than most do.
class ComparedDesignsTest extends WindowTest {

    @TempDir Path folder;

    @Test
    void oneDesignAloneHasTheWindowToItself() {
        open("service", "service");

        assertThat(cards()).containsExactly("card-service");
        assertThat(verdict()).startsWith("Service: $").doesNotContain("less than", "would save");
        assertThat(label("planTotal")).isNotEmpty();
        assertThat(cut()).isEmpty();
        for (String chart : List.of("breakEven", "breakdown", "latency", "timeline")) {
            action("tab." + chart);
        }
        assertThat(Menu.item(window.getScene(), "bill.pipes").isDisable()).isTrue();
        assertThat(Menu.item(window.getScene(), "bill.service").isDisable()).isFalse();
        action("page.compare");
        assertThat(cut()).isEmpty();
    }

    @Test
    void cardsStandInThePlansOrderAndOneMayBeMissing() {
        open("service, pipes", "pipes");
        assertThat(cards()).containsExactly("card-service", "card-pipes");

        environment("prod");
        assertThat(cards()).containsExactly("card-pipes");

        action("page.compare");
        assertThat(cut()).isEmpty();
    }

    private void open(String ofDev, String ofProd) {
        Plan plan =
                new Plan(
                        "x",
                        730,
                        false,
                        List.of(comparing("dev", ofDev), comparing("prod", ofProd)));
        String file = folder.resolve("x.plan.json").toString();
        new JsonPlanFiles().save(plan, file);
        interact(() -> planner.open(file));
    }

    private static Environment comparing(String name, String designs) {
        return PlanFields.require("designs").withText(Environment.withDefaults(name), designs);
    }

    private List<String> cards() {
        return lookup("#cards > .design-card").queryAll().stream().map(Node::getId).toList();
    }
}
