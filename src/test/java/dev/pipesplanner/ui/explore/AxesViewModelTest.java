package dev.pipesplanner.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.NumberType.Scale;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.Sessions;

import org.junit.jupiter.api.Test;

import java.util.List;

class AxesViewModelTest {

    private static final VariedField VOLUME = VariedField.of("workload.messagesPerMonth");
    private static final VariedField WORK = VariedField.of("workload.processingSeconds.mean");
    private static final VariedField BACKLOG = VariedField.of("service.scaling.backlogPerTask");

    private final SessionViewModel session = Sessions.ofDefaults();
    private final AxesViewModel axes = new AxesViewModel(session);

    private List<VariedField> fields() {
        return axes.axesProperty().stream().map(AxisRange::field).toList();
    }

    @Test
    void beginsWithVolumeAcrossAndWorkUp() {
        assertThat(fields()).containsExactly(VOLUME, WORK);

        axes.swap();

        assertThat(fields()).containsExactly(WORK, VOLUME);
    }

    @Test
    void anAxisIsAddedAndRemovedAndNoneStandsTwice() {
        VariedField window = VariedField.of("pipes.batchWindowSeconds");
        assertThat(axes.addable()).contains(window).doesNotContain(VOLUME);

        axes.add(window);
        axes.add(window);
        axes.remove(WORK);

        assertThat(fields()).containsExactly(VOLUME, window);
        assertThat(axes.addable()).contains(WORK).doesNotContain(window);
    }

    @Test
    void whatIsTypedChangesItsAxisOrIsRefusedInWords() {
        assertThat(axes.setFrom(VOLUME, "5k")).isEmpty();
        assertThat(axes.setTo(VOLUME, "50k")).isEmpty();
        assertThat(axes.setScale(VOLUME, Scale.LINEAR)).isEmpty();

        assertThat(axes.setTo(VOLUME, "10"))
                .isEqualTo(
                        "Message volume must end above its beginning (5,000). Set a higher end.");
        assertThat(axes.axesProperty().getFirst())
                .isEqualTo(new AxisRange(VOLUME, 5_000, 50_000, Scale.LINEAR));
    }

    @Test
    void aPresetThatThePlanHasNoFieldForSaysWhichAndChangesNothing() {
        AxesViewModel.Offer backlog =
                axes.presets().getValue().stream()
                        .filter(offer -> offer.preset().id().equals("tasks-backlog"))
                        .findFirst()
                        .orElseThrow();

        axes.use(backlog.preset());

        assertThat(backlog.missing()).contains(BACKLOG);
        assertThat(fields()).containsExactly(VOLUME, WORK);
    }

    @Test
    void anAxisGoesWithThePolicyThatItBelongsTo() {
        Sessions.set(session, "service.scaling.policy", "target-tracking");
        axes.add(BACKLOG);
        assertThat(fields()).containsExactly(VOLUME, WORK, BACKLOG);

        Sessions.set(session, "service.scaling.policy", "fixed");

        assertThat(fields()).containsExactly(VOLUME, WORK);
    }
}
