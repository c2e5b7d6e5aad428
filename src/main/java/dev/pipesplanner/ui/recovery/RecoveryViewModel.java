package dev.pipesplanner.ui.recovery;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Copies every change within a second, behind the window, and offers at the start what was left
/// behind.
public final class RecoveryViewModel {

    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 5;

    private final PlanFiles files;
    private final SessionViewModel session;
    private final RecoveryCopies recovery;
    private final Executor worker;
    private final Executor later;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final AtomicLong newest = new AtomicLong();
    private boolean isClosed;
    private Optional<RecoveryCopies.LeftBehind> found = Optional.empty();

    /// @param line where copies are written, one after the other
    public RecoveryViewModel(
            PlanFiles files,
            SessionViewModel session,
            RecoveryCopies recovery,
            Background.Line line) {
        this.worker = line;
        this.later = line.after(PAUSE_MILLIS);
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
        if (isClosed || !recovery.keeps()) {
            return;
        }
        long number = newest.incrementAndGet();
        Plan plan = session.planProperty().get();
        String location = session.locationProperty().get();
        if (!session.editedProperty().get()) {
            worker.execute(recovery::drop);
        } else {
            later.execute(() -> {
                if (number == newest.get()) {
                    recovery.keep(files.text(plan), location);
                }
            });
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
        if (isClosed || !recovery.keeps()) {
            return;
        }
        isClosed = true;
        newest.incrementAndGet();
        CountDownLatch dropped = new CountDownLatch(1);
        worker.execute(() -> {
            recovery.drop();
            dropped.countDown();
        });
        try {
            // as long as a disk may take; the copy is found again at the next start then
            boolean _ = dropped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What to ask; empty when there is nothing to recover.
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }
}
