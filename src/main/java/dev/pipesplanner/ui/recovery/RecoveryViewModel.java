package dev.pipesplanner.ui.recovery;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.plan.RecoveryCopies.LeftBehind;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.List;
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
    private final Background.Line worker;
    private final Executor later;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final AtomicLong newest = new AtomicLong();
    private String unreadable = "";
    private boolean isClosed;
    private Optional<LeftBehind> found = Optional.empty();

    /// What lets the restored copy go; the worker's alone.
    private Optional<Runnable> forget = Optional.empty();

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

    /// At the start, before the first change is kept: the newest copy that is a plan is offered,
    /// and others that are none are named, for they hide nothing.
    private void find() {
        RecoveryCopies.Found left = recovery.leftBehind();
        List<String> useless = new ArrayList<>(left.unreadable());
        for (LeftBehind work : left.works()) {
            switch (files.parse(work.name(), work.text())) {
                case Reading.Read<Plan>(Plan plan) when found.isEmpty() -> {
                    found = Optional.of(work);
                    offer.set(Messages.get("recovery.offer", plan.name()));
                }
                case Reading.Read<Plan> _ -> {
                    // offered at the next start
                }
                case Reading.Refused<Plan> _ -> useless.add(work.name());
            }
        }
        if (!useless.isEmpty()) {
            unreadable = Messages.get("recovery.unreadable", String.join(", ", useless));
            trouble.set(unreadable);
        }
    }

    private void copyLater() {
        if (isClosed || !recovery.keeps()) {
            return;
        }
        long number = newest.incrementAndGet();
        Plan plan = session.planProperty().get();
        String location = session.locationProperty().get();
        if (!session.editedProperty().get()) {
            worker.execute(this::drop);
        } else {
            later.execute(() -> {
                if (number == newest.get()) {
                    keep(files.text(plan), location);
                }
            });
        }
    }

    /// Only a second copy makes the restored one needless.
    private void keep(String text, String location) {
        Optional<String> refused = recovery.keep(text, location);
        if (refused.isEmpty()) {
            forgetRestored();
        }
        tell(refused.map(reason -> Messages.get("recovery.failed", reason)).orElse(""));
    }

    private void drop() {
        recovery.drop();
        forgetRestored();
        tell("");
    }

    private void forgetRestored() {
        forget.ifPresent(Runnable::run);
        forget = Optional.empty();
    }

    private void tell(String failure) {
        worker.window().execute(() -> trouble.set(failure.isEmpty() ? unreadable : failure));
    }

    /// Opens the work that was left behind, as unsaved changes of its file.
    public void restore() {
        found.ifPresent(left -> {
            if (files.parse(left.name(), left.text()) instanceof Reading.Read<Plan>(Plan plan)) {
                session.recover(plan, left.location());
                worker.execute(() -> {
                    forget = Optional.of(left.forget());
                    keep(left.text(), left.location());
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

    /// The trouble is known; a copy that fails again is told again.
    public void hide() {
        unreadable = "";
        trouble.set("");
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
            forgetRestored();
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

    /// Why unsaved work is not copied, or what lies among the copies and is none; empty when all is
    /// well.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
