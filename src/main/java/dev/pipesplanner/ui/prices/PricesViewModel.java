package dev.pipesplanner.ui.prices;

import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Renewing the prices of the open plan, and what came of it.
public final class PricesViewModel {

    private final SessionViewModel session;
    private final Executor worker;
    private final PriceUpdates updates;
    private final AgeLimits limits;
    private final OwnRates rates;
    private final AccessChoice access;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RenewalMessage> message =
            new ReadOnlyObjectWrapper<>(RenewalMessage.NONE);
    private final ReadOnlyObjectWrapper<EffectRows> rows =
            new ReadOnlyObjectWrapper<>(EffectRows.NONE);
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<EffectRows.Row> inForce = FXCollections.observableArrayList();
    private final ObservableList<ComparableBook> moments = FXCollections.observableArrayList();
    private @Nullable RefreshTask task;

    /// @param worker where prices are asked for and compared
    public PricesViewModel(
            SessionViewModel session,
            PriceUpdates updates,
            PricePreferences preferences,
            Executor worker) {
        this.session = session;
        this.worker = worker;
        this.updates = updates;
        this.limits = preferences.limits();
        this.rates = preferences.rates();
        this.access = preferences.access();
    }

    private String region() {
        return session.environmentProperty().get().region();
    }

    /// Reads the book and the history of the selected region; the sheet calls it when it opens.
    public void open() {
        moments.setAll(momentsOf(region()));
        source.set(session.book().map(PriceBook::source).orElse(""));
        inForce.setAll(session.book().map(EffectRows::ratesOf).orElse(List.of()));
    }

    private List<ComparableBook> momentsOf(String region) {
        List<ComparableBook> all = new ArrayList<>();
        updates.bundled(region)
                .ifPresent(book ->
                        all.add(
                                new ComparableBook(
                                        Messages.get("prices.bundled", book.dates().confirmedOn()),
                                        () -> Reading.of(Optional.of(book)))));
        for (LocalDate day : updates.days(region)) {
            all.add(new ComparableBook(day.toString(), () -> updates.on(region, day)));
        }
        all.add(
                new ComparableBook(
                        Messages.get("prices.now"), () -> session.answers().prices().find(region)));
        return all;
    }

    /// Refreshes the regions of the plan's environments.
    void refresh() {
        if (running.get()) {
            return;
        }
        RefreshTask started =
                new RefreshTask(
                        updates,
                        session.planProperty().get(),
                        access.access(),
                        rates::over,
                        session.answers().simulations());
        String regions = String.join(", ", started.regions());
        task = started;
        steps.clear();
        rows.set(EffectRows.NONE);
        running.set(true);
        message.set(RenewalMessage.plain(Messages.get("prices.asking", regions)));
        started.valueProperty().subscribe(this::hear);
        started.setOnSucceeded(_ -> started.getValue().outcome().ifPresent(this::finish));
        started.setOnFailed(_ -> end(broken(started.getException())));
        worker.execute(started);
    }

    void cancel() {
        if (task != null) {
            task.stop();
        }
    }

    private void hear(RefreshTask.@Nullable Heard heard) {
        if (heard != null) {
            steps.setAll(heard.steps());
        }
    }

    private void finish(RefreshTask.Outcome outcome) {
        rows.set(outcome.effect());
        end(RenewalMessage.of(outcome.renewal()));
    }

    /// Regions that were done before the end have new books, so the answer is asked for again.
    private void end(RenewalMessage said) {
        running.set(false);
        message.set(said);
        session.answerAgain();
        open();
    }

    private static RenewalMessage broken(Throwable reason) {
        return RenewalMessage.bad(
                Messages.get("prices.broken", String.valueOf(reason.getMessage())));
    }

    /// Shows what changed in the selected environment's region between two of its books.
    void compare(ComparableBook from, ComparableBook to) {
        Optional<PriceBook> before = book(from);
        Optional<PriceBook> after = book(to);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        PriceBook then = before.get();
        PriceBook now = after.get();
        Plan plan = session.planProperty().get();
        FallbackEngine simulations = session.answers().simulations();
        Task<EffectRows> comparing =
                new Task<>() {
                    @Override
                    protected EffectRows call() {
                        return EffectRows.of(then, now, plan, simulations);
                    }
                };
        comparing.setOnSucceeded(_ -> showBetween(from, to, comparing.getValue()));
        comparing.setOnFailed(_ -> message.set(broken(comparing.getException())));
        worker.execute(comparing);
    }

    private Optional<PriceBook> book(ComparableBook moment) {
        Reading<PriceBook> found =
                moment.book()
                        .get()
                        .then(book -> book.map(Reading::of).orElseGet(() -> noBook(moment)));
        return switch (found) {
            case Reading.Read<PriceBook>(PriceBook book) -> Optional.of(rates.over(book));
            case Reading.Refused<PriceBook>(String reason) -> {
                rows.set(EffectRows.NONE);
                message.set(RenewalMessage.bad(reason));
                yield Optional.empty();
            }
        };
    }

    private Reading<PriceBook> noBook(ComparableBook moment) {
        return Reading.refused(Messages.get("prices.noDay", region(), moment.text()));
    }

    private void showBetween(ComparableBook from, ComparableBook to, EffectRows between) {
        rows.set(between);
        String key = between.changes().isEmpty() ? "prices.same" : "prices.between";
        message.set(RenewalMessage.plain(Messages.get(key, region(), from.text(), to.text())));
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

    AccessChoice access() {
        return access;
    }

    ReadOnlyStringProperty ratesProperty() {
        return rates.textProperty();
    }

    /// Lays the private rates of a file over all prices.
    void chooseRates(String file) {
        message.set(rates.choose(file).map(RenewalMessage::bad).orElse(RenewalMessage.NONE));
    }

    /// Nothing could be removed.
    ObservableValue<Boolean> withoutRates() {
        return rates.property().map(PrivateRates.NONE::equals);
    }

    void removeRates() {
        rates.remove();
    }

    ObservableValue<String> title() {
        return session.environmentProperty()
                .map(environment -> Messages.get("prices.title", environment.region()));
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RenewalMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EffectRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// From 0 to 1.
    double progress() {
        RefreshTask running = task;
        return running == null ? 0 : RefreshTask.share(steps, running.regions().size());
    }

    ObservableList<Step> steps() {
        return steps;
    }

    /// Where the prices in force come from.
    ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ObservableList<EffectRows.Row> inForce() {
        return inForce;
    }

    /// The books of the region that can be compared, the one in force last.
    ObservableList<ComparableBook> moments() {
        return moments;
    }
}
