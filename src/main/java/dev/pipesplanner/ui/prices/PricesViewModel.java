package dev.pipesplanner.ui.prices;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PriceUpdates.Renewal;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Renewing the prices of the open plan, and what came of it.
public final class PricesViewModel {

    /// How the sheet's message is to be read.
    enum Tone {
        PLAIN,
        GOOD,
        BAD
    }

    record Message(String text, Tone tone) {}

    private final SessionViewModel session;
    private final PriceUpdates updates;
    private final AgeLimits limits;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PriceAge> ageing =
            new ReadOnlyObjectWrapper<>(PriceAge.FRESH);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Message> message =
            new ReadOnlyObjectWrapper<>(new Message("", Tone.PLAIN));
    private final ReadOnlyObjectWrapper<EffectRows> rows =
            new ReadOnlyObjectWrapper<>(EffectRows.NONE);
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<LocalDate> days = FXCollections.observableArrayList();
    private @Nullable RefreshTask task;
    private @Nullable PriceBook shown;

    public PricesViewModel(SessionViewModel session, PriceUpdates updates, AgeLimits limits) {
        this.session = session;
        this.updates = updates;
        this.limits = limits;
        session.answeredProperty().subscribe(_ -> follow());
        limits.property().subscribe(_ -> showAge());
    }

    private String region() {
        return session.environmentProperty().get().region();
    }

    private Optional<PriceBook> book() {
        return session.answers().prices().find(region());
    }

    /// Every change of an input ends here, so that nothing is done unless the book is another.
    private void follow() {
        PriceBook now = book().orElse(null);
        if (now != shown) {
            shown = now;
            showAge();
        }
    }

    private void showAge() {
        title.set(Messages.get("prices.title", region()));
        book().ifPresent(each -> {
            LocalDate today = session.answers().today();
            PriceAge now = PriceAge.of(each.publishedAt(), today, limits.property().get());
            ageing.set(now);
            age.set(
                    Messages.get(
                            "prices.age." + now.name().toLowerCase(Locale.ROOT),
                            each.publishedOn(),
                            String.valueOf(PriceAge.days(each.publishedAt(), today))));
        });
    }

    /// Reads the history of the selected region, when the sheet opens.
    public void open() {
        days.setAll(updates.days(region()));
    }

    /// Refreshes the regions of the plan's environments.
    void refresh() {
        if (running.get()) {
            return;
        }
        List<String> regions =
                session.planProperty().get().environments().stream()
                        .map(Environment::region)
                        .distinct()
                        .toList();
        RefreshTask started = new RefreshTask(updates, regions);
        task = started;
        steps.clear();
        rows.set(EffectRows.NONE);
        running.set(true);
        message.set(
                new Message(Messages.get("prices.asking", String.join(", ", regions)), Tone.PLAIN));
        started.valueProperty().subscribe(this::hear);
        started.setOnSucceeded(_ -> finish(started.getValue().outcome()));
        started.setOnCancelled(_ -> cancelled());
        started.setOnFailed(_ -> failed(started.getException()));
        Thread.ofPlatform().daemon().name("price refresh").start(started);
    }

    void cancel() {
        if (task != null) {
            task.cancel(true);
        }
    }

    private void hear(RefreshTask.@Nullable Heard heard) {
        if (heard != null) {
            steps.setAll(heard.steps());
        }
    }

    private void finish(Optional<Renewal> outcome) {
        running.set(false);
        outcome.ifPresent(renewal -> {
            show(renewal);
            session.answerAgain();
            open();
        });
    }

    private void cancelled() {
        running.set(false);
        message.set(new Message(Messages.get("prices.cancelled"), Tone.PLAIN));
        session.answerAgain();
    }

    private void failed(Throwable reason) {
        running.set(false);
        message.set(
                new Message(
                        Messages.get("prices.broken", String.valueOf(reason.getMessage())),
                        Tone.BAD));
    }

    private void show(Renewal renewal) {
        Plan plan = session.planProperty().get();
        EffectRows all = EffectRows.NONE;
        for (BookUpdate update : renewal.updates()) {
            all = all.and(EffectRows.of(update.before(), update.after(), plan));
        }
        rows.set(all);
        message.set(
                switch (renewal) {
                    case Renewal.Finished finished -> summary(finished);
                    case Renewal.Refused(var _, String text) -> new Message(text, Tone.BAD);
                    case Renewal.Failed(var _, String text) ->
                            new Message(text + "\n" + Messages.get("prices.oldStays"), Tone.BAD);
                    case Renewal.Cancelled _ ->
                            new Message(Messages.get("prices.cancelled"), Tone.PLAIN);
                });
    }

    private static Message summary(Renewal.Finished finished) {
        int renewed = 0;
        int changed = 0;
        List<String> kept = new ArrayList<>();
        boolean hasFault = false;
        for (BookUpdate update : finished.updates()) {
            renewed += update.renewed().size();
            changed += update.difference().changes().size();
            hasFault |= update.hasFault();
            update.kept().keySet().forEach(item -> kept.add(item.id()));
        }
        String text = Messages.get("prices.done", String.valueOf(renewed), String.valueOf(changed));
        return kept.isEmpty()
                ? new Message(text, Tone.GOOD)
                : new Message(
                        text + "\n" + Messages.get("prices.kept", String.join(", ", kept)),
                        hasFault ? Tone.BAD : Tone.PLAIN);
    }

    /// Shows what changed in the selected environment's region since a day of the history.
    void compareWith(LocalDate day) {
        String region = region();
        Optional<PriceBook> then = updates.on(region, day);
        Optional<PriceBook> now = book();
        if (then.isEmpty() || now.isEmpty()) {
            message.set(
                    new Message(Messages.get("prices.noDay", region, day.toString()), Tone.BAD));
            return;
        }
        EffectRows since = EffectRows.of(then.get(), now.get(), session.planProperty().get());
        rows.set(since);
        message.set(
                new Message(
                        Messages.get(
                                since.changes().isEmpty() ? "prices.same" : "prices.since",
                                region,
                                day.toString()),
                        Tone.PLAIN));
    }

    /// @return why the limits are refused; empty when they hold
    Optional<String> setLimits(String ageingDays, String staleDays) {
        try {
            limits.set(Integer.parseInt(ageingDays.strip()), Integer.parseInt(staleDays.strip()));
            return Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.of(Messages.get("prices.limits.error"));
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    AgeLimits limits() {
        return limits;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Such as "Prices of 2025-10-27, 393 days: stale".
    public ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PriceAge> ageingProperty() {
        return ageing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EffectRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ObservableList<Step> steps() {
        return steps;
    }

    /// The days of the region's history, oldest first.
    ObservableList<LocalDate> days() {
        return days;
    }
}
