package dev.pipesplanner.ui;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.TracePaths;
import dev.pipesplanner.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The plan as a file: open, save, and the question about unsaved changes.
final class PlanDocument {

    private static final int RECENT = 8;
    private static final String ENDING = ".plan.json";

    private final PlanFiles files;
    private final SessionViewModel session;
    private final Memory memory;
    private final Dialogs dialogs;
    private final FileDialogs places;

    PlanDocument(
            PlanFiles files,
            SessionViewModel session,
            Memory memory,
            Dialogs dialogs,
            FileDialogs places) {
        this.files = files;
        this.session = session;
        this.memory = memory;
        this.dialogs = dialogs;
        this.places = places;
    }

    /// Asks what to do with unsaved changes and with what an input has refused, which no file
    /// takes; true when the plan may go.
    boolean mayLeave() {
        if (!session.refusals().isEmpty()
                && !dialogs.confirm(
                        Messages.get("refused.title"),
                        Messages.get("refused.text"),
                        Messages.get("refused.leave"))) {
            return false;
        }
        if (!session.editedProperty().get()) {
            return true;
        }
        return switch (dialogs.askUnsaved(session.planProperty().get().name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    void create() {
        if (mayLeave()) {
            Plan plan =
                    new Plan(
                            Messages.get("plan.new"),
                            730,
                            false,
                            List.of(Environment.withDefaults("dev")));
            session.open(plan, "");
        }
    }

    void open() {
        if (mayLeave()) {
            places.planToOpen().ifPresent(this::openAt);
        }
    }

    void openRecent(String location) {
        if (mayLeave()) {
            openAt(location);
        }
    }

    void openSample(String name) {
        if (mayLeave()) {
            show(files.sample(name), "");
        }
    }

    /// Opens a plan that is in no file yet.
    void openNew(Plan plan) {
        if (mayLeave()) {
            session.recover(plan, "");
        }
    }

    void openAt(String location) {
        show(files.read(location), location);
    }

    private void show(Reading<Plan> reading, String location) {
        switch (reading) {
            case Reading.Read<Plan>(Plan plan) -> {
                session.open(plan, location);
                remember(location);
            }
            case Reading.Refused<Plan>(String message) ->
                    dialogs.warn(Messages.get("file.refused"), message);
        }
    }

    boolean save() {
        String location = session.locationProperty().get();
        return location.isEmpty() ? saveAs() : saveAt(location);
    }

    boolean saveAs() {
        String name = session.planProperty().get().name().toLowerCase(Locale.ROOT);
        Optional<String> chosen = places.planToSave(name.replaceAll("[^a-z0-9]+", "-") + ENDING);
        if (chosen.isEmpty()) {
            return false;
        }
        String location = ended(chosen.get());
        // the operating system asked about the name as it was typed only
        boolean unasked = !location.equals(chosen.get()) && places.exists(location);
        return (!unasked || mayReplace(location)) && saveAt(location);
    }

    /// A plan is found again by its ending.
    private static String ended(String location) {
        return location.endsWith(ENDING)
                ? location
                : location.replaceFirst("(\\.plan)?(\\.json)?$", "") + ENDING;
    }

    private boolean mayReplace(String location) {
        return dialogs.confirm(
                Messages.get("replace.title"),
                Messages.get("replace.text", location),
                Messages.get("replace.deed"));
    }

    boolean saveAt(String location) {
        Plan named =
                TracePaths.moved(
                        session.planProperty().get(), session.locationProperty().get(), location);
        return switch (files.save(named, location)) {
            case PlanFiles.Saving.Saved(String where) -> {
                session.learn(named);
                session.savedAt(where);
                remember(where);
                yield true;
            }
            case PlanFiles.Saving.Failed(String message) -> {
                dialogs.warn(Messages.get("file.notSaved"), message);
                yield false;
            }
        };
    }

    List<String> recent() {
        return memory.get("recent", "").lines().toList();
    }

    /// Whether a recent file is not there any more.
    boolean isMissing(String location) {
        return !places.exists(location);
    }

    /// Takes the files that are not there any more off the recent ones.
    void forgetMissing() {
        memory.put("recent", String.join("\n", recent().stream().filter(places::exists).toList()));
    }

    List<String> samples() {
        return files.samples();
    }

    private void remember(String location) {
        if (!location.isEmpty()) {
            List<String> recent = new ArrayList<>(recent());
            recent.remove(location);
            recent.addFirst(location);
            memory.put("recent", String.join("\n", recent.stream().limit(RECENT).toList()));
        }
    }

    /// What a new window shows: the first sample.
    static Plan first(PlanFiles files) {
        return files.samples().stream()
                .findFirst()
                .map(files::sample)
                .flatMap(Reading::toOptional)
                .orElseGet(PlanDocument::empty);
    }

    private static Plan empty() {
        return new Plan(
                Messages.get("plan.new"), 730, false, List.of(Environment.withDefaults("dev")));
    }
}
