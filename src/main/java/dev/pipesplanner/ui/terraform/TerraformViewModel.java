package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.application.EnvironmentExport;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.ChangedLines;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.ui.session.Answered;
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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The files of the selected environment's chosen design, live; lines that differ from the plan as
/// it was saved are marked.
public final class TerraformViewModel {

    /// What is shown on a tab of its own.
    enum Tab {
        VARIABLES,
        JSON,
        ROOT,
        MODULE
    }

    /// What roots and modules depend on.
    private record Code(String environment, Design design) {}

    private final SessionViewModel session;
    private final Supplier<Modules> modules;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Map<Tab, ReadOnlyObjectWrapper<List<CodePage>>> pages = new EnumMap<>(Tab.class);
    private final ObservableList<String> missing = FXCollections.observableArrayList();
    private Optional<Plan> saved = Optional.empty();
    private final Map<String, TextFile> savedValues = new HashMap<>();
    private Optional<Code> code = Optional.empty();
    private final ReadOnlyBooleanWrapper hasFiles = new ReadOnlyBooleanWrapper();

    public TerraformViewModel(SessionViewModel session, Supplier<Modules> modules) {
        this.session = session;
        this.modules = modules;
        for (Tab tab : Tab.values()) {
            pages.put(tab, new ReadOnlyObjectWrapper<>(List.of()));
        }
        session.answeredProperty().subscribe(this::showAnswer);
        session.editedProperty().subscribe(_ -> showAnswer(session.answeredProperty().get()));
    }

    private void showAnswer(Answered answered) {
        Plan plan = session.planProperty().get();
        switch (answered) {
            case Answered.Unknown _ -> nothing(List.of(Messages.get("terraform.none")));
            case Answered.Known known -> {
                switch (EnvironmentExport.of(plan.name(), known.comparison())) {
                    case EnvironmentExport.NoDesign _ ->
                            nothing(List.of(Messages.get("terraform.none")));
                    case EnvironmentExport.Refused refused -> nothing(refused.reasons());
                    case EnvironmentExport.Ready ready -> show(ready);
                }
            }
        }
    }

    private void show(EnvironmentExport.Ready ready) {
        hasFiles.set(true);
        TextFile values = ready.files().files().getFirst();
        if (!missing.equals(ready.files().missing())) {
            missing.setAll(ready.files().missing());
        }
        title.set(
                Messages.get(
                        "terraform.title",
                        ready.environment(),
                        Messages.get("design." + ready.design().id())));
        status.set(
                Messages.get(
                        missing.isEmpty() ? "terraform.status" : "terraform.status.missing",
                        values.path(),
                        String.valueOf(missing.size())));
        set(Tab.VARIABLES, List.of(marked(values, ready.environment())));
        set(Tab.JSON, List.of(page(ready.files().json())));
        Code now = new Code(ready.environment(), ready.design());
        if (!code.equals(Optional.of(now))) {
            code = Optional.of(now);
            showCode(ready);
        }
    }

    private void showCode(EnvironmentExport.Ready ready) {
        List<CodePage> roots = new ArrayList<>();
        List<CodePage> module = new ArrayList<>();
        new PlanExport(modules.get())
                .add(ready.environment(), ready.design(), List.of())
                .files()
                .forEach(file ->
                        (file.path().startsWith("modules/") ? module : roots).add(page(file)));
        set(Tab.ROOT, roots);
        set(Tab.MODULE, module);
    }

    private void nothing(List<String> reasons) {
        hasFiles.set(false);
        code = Optional.empty();
        title.set(Messages.get("terraform.title.none"));
        status.set(Messages.get("terraform.status.none"));
        CodePage reason =
                new CodePage(
                        Messages.get("terraform.title.none"),
                        String.join("\n\n", reasons),
                        Syntax.PLAIN,
                        Set.of(),
                        Messages.get("terraform.status.none"));
        for (Tab tab : Tab.values()) {
            set(tab, List.of(reason));
        }
    }

    private void set(Tab tab, List<CodePage> now) {
        shown(tab).set(List.copyOf(now));
    }

    private static CodePage page(TextFile file) {
        return new CodePage(file.path(), file.text(), Syntax.of(file.path()), Set.of(), "");
    }

    private CodePage marked(TextFile values, String environment) {
        Optional<TextFile> before = before(values, environment);
        Set<Integer> changed =
                before.map(file -> (Set<Integer>) ChangedLines.of(file.text(), values.text()))
                        .orElse(Set.of());
        String note =
                changed.isEmpty()
                        ? before.map(_ -> Messages.get("terraform.asSaved")).orElse("")
                        : Messages.get("terraform.changes", String.valueOf(changed.size()));
        return new CodePage(values.path(), values.text(), Syntax.HCL, changed, note);
    }

    /// The file as it was shown when the plan was as it is saved.
    private Optional<TextFile> before(TextFile values, String environment) {
        Optional<Plan> kept = session.savedPlan();
        if (!kept.equals(saved)) {
            saved = kept;
            savedValues.clear();
        }
        if (kept.equals(Optional.of(session.planProperty().get()))) {
            savedValues.put(environment, values);
        }
        return Optional.ofNullable(
                savedValues.computeIfAbsent(environment, name -> asSaved(name).orElse(null)));
    }

    /// For an environment that was changed before it was shown: in closed form, which may not do.
    private Optional<TextFile> asSaved(String environment) {
        return saved.flatMap(plan ->
                plan.find(environment)
                        .flatMap(e -> session.answers().compare(plan, e))
                        .map(comparison -> EnvironmentExport.of(plan.name(), comparison))
                        .filter(EnvironmentExport.Ready.class::isInstance)
                        .map(e -> ((EnvironmentExport.Ready) e).files().files().getFirst()));
    }

    /// What the files shown are, where they are not those of the inputs yet; else empty.
    ReadOnlyStringProperty pendingProperty() {
        return session.pendingProperty();
    }

    /// Whether there is something to export.
    ReadOnlyBooleanProperty hasFilesProperty() {
        return hasFiles.getReadOnlyProperty();
    }

    /// The path of the field that a missing variable comes from.
    static String fieldOf(String variable) {
        return switch (variable) {
            case "container_image" -> "terraform.containerImage";
            case "queue_url" -> "terraform.queueUrl";
            case "queue_arn" -> "terraform.queueArn";
            case "subnet_ids" -> "terraform.subnetIds";
            case "security_group_ids" -> "terraform.securityGroupIds";
            case "cluster_id" -> "terraform.clusterId";
            case "dlq_name" -> "terraform.dlqName";
            case String secret when secret.startsWith("secrets.") -> "terraform.secrets";
            default -> "terraform.namePrefix";
        };
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<CodePage>> pagesProperty(Tab tab) {
        return shown(tab).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<List<CodePage>> shown(Tab tab) {
        return Objects.requireNonNull(pages.get(tab));
    }

    /// One line for the status bar.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Variables without which the module cannot be used.
    ObservableList<String> missing() {
        return missing;
    }
}
