package dev.pipesplanner.ui.recovery;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Copies every change within a second, on a thread of its own, and offers at the start what was
/// left behind.
public final class RecoveryViewModel {

    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 5;

    private final PlanFiles files;
    private final SessionViewModel session;
    private final RecoveryCopies recovery;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("recovery copy").factory());
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private Optional<ScheduledFuture<?>> waiting = Optional.empty();
    private Optional<RecoveryCopies.LeftBehind> found = Optional.empty();

    public RecoveryViewModel(PlanFiles files, SessionViewModel session, RecoveryCopies recovery) {
        this.files = files;
        this.session = session;
        this.recovery = recovery;
        find();
        session.planProperty().addListener(_ -> copyLater());
        session.editedProperty().addListener(_ -> copyLater());
    }

    /// At the start, before the first change is kept.
    private void find() {
        found = recovery.leftBehind();
        found.ifPresent(left ->
                offer.set(
                        switch (files.parse("the copy", left.text())) {
                            case Reading.Read<Plan>(Plan plan) ->
                                    Messages.get("recovery.offer", plan.name());
                            case Reading.Refused<Plan> _ -> Messages.get("recovery.damaged");
                        }));
    }

    private void copyLater() {
        if (worker.isShutdown()) {
            return;
        }
        waiting.ifPresent(task -> task.cancel(false));
        waiting = Optional.empty();
        Plan plan = session.planProperty().get();
        String location = session.locationProperty().get();
        if (!session.editedProperty().get()) {
            worker.execute(recovery::drop);
        } else {
            waiting =
                    Optional.of(
                            worker.schedule(
                                    () -> recovery.keep(files.text(plan), location),
                                    PAUSE_MILLIS,
                                    TimeUnit.MILLISECONDS));
        }
    }

    /// Opens the work that was left behind, as unsaved changes of its file.
    public void restore() {
        found.ifPresent(left -> {
            if (files.parse("the copy", left.text()) instanceof Reading.Read<Plan>(Plan plan)) {
                session.recover(plan, left.location());
                // only the second copy makes the first one needless
                worker.execute(() -> {
                    recovery.keep(left.text(), left.location());
                    left.forget().run();
                });
            }
        });
        offer.set("");
    }

    public void discard() {
        found.ifPresent(left -> worker.execute(left.forget()));
        offer.set("");
    }

    /// Asks again at the next start.
    public void postpone() {
        offer.set("");
    }

    /// The window closes as it should: nothing is left to be recovered.
    public void close() {
        if (worker.isShutdown()) {
            return;
        }
        waiting.ifPresent(task -> task.cancel(false));
        worker.execute(recovery::drop);
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What to ask; empty when there is nothing to recover.
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }
}
