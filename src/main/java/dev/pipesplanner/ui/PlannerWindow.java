package dev.pipesplanner.ui;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.answer.AnswerController;
import dev.pipesplanner.ui.answer.AnswerViewModel;
import dev.pipesplanner.ui.answer.BillController;
import dev.pipesplanner.ui.answer.BillViewModel;
import dev.pipesplanner.ui.answer.FindingsController;
import dev.pipesplanner.ui.answer.FindingsViewModel;
import dev.pipesplanner.ui.answer.PlanTotalViewModel;
import dev.pipesplanner.ui.chart.ChartArea;
import dev.pipesplanner.ui.chart.ChartTabs;
import dev.pipesplanner.ui.chart.SimulationTabs;
import dev.pipesplanner.ui.compare.CompareController;
import dev.pipesplanner.ui.compare.CompareViewModel;
import dev.pipesplanner.ui.inputs.InputsController;
import dev.pipesplanner.ui.inputs.InputsViewModel;
import dev.pipesplanner.ui.prices.PriceAgeViewModel;
import dev.pipesplanner.ui.prices.PricePreferences;
import dev.pipesplanner.ui.prices.PricesController;
import dev.pipesplanner.ui.prices.PricesViewModel;
import dev.pipesplanner.ui.recovery.RecoveryBar;
import dev.pipesplanner.ui.recovery.RecoveryViewModel;
import dev.pipesplanner.ui.session.Answers;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;
import dev.pipesplanner.ui.simulation.SimulationViewModel;
import dev.pipesplanner.ui.simulation.TraceViewModel;
import dev.pipesplanner.ui.terraform.ExportViewModel;
import dev.pipesplanner.ui.terraform.ImportController;
import dev.pipesplanner.ui.terraform.ImportViewModel;
import dev.pipesplanner.ui.terraform.TerraformController;
import dev.pipesplanner.ui.terraform.TerraformViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Builds the window and holds its parts together.
public final class PlannerWindow {

    private final SessionViewModel session;
    private final Appearance appearance;
    private final Actions actions = new Actions();
    private final SheetPane modal = new SheetPane();
    private final BillViewModel bill;
    private final FindingsViewModel findings;
    private final PricesViewModel prices;
    private final RecoveryViewModel recovery;
    private final WindowController shell;
    private final InputsController inputs;
    private final PlanDocument document;
    private final ChartTabs charts;
    private final ChartArea chartArea;
    private final TraceViewModel traces;
    private final ImportViewModel imports;
    private final Dialogs dialogs;
    private final FileDialogs places;
    private final FileDrop drop;
    private final Parent root;
    private final Map<Views.View, Node> sheets = new EnumMap<>(Views.View.class);
    private final Palette palette = new Palette(actions, this::closeSheet);

    public PlannerWindow(WindowServices services) {
        this(
                services,
                Optional.empty(),
                new Background(),
                new CachedSimulations(() -> Progress.NONE));
    }

    /// @param asked instead of the operating system where a file or folder is
    /// @param background where all work of the window goes that would hold it up
    /// @param known what was simulated before
    public PlannerWindow(
            WindowServices services,
            Optional<FileDialogs> asked,
            Background background,
            CachedSimulations known) {
        PricePreferences preferences =
                PricePreferences.of(
                        services.updates(), services.memory()::get, services.memory()::put);
        session =
                new SessionViewModel(
                        new Answers(
                                preferences.rates().over(services.prices()),
                                services.clock(),
                                preferences.limits().property()::get,
                                known),
                        PlanDocument.first(services.files()),
                        new SimulatedAnswers(background.line("simulated-answer")));
        preferences.onChange(session::answerAgain);
        PriceAgeViewModel priceAge = new PriceAgeViewModel(session, preferences.limits());
        prices =
                new PricesViewModel(
                        session, services.updates(), preferences, background.sideBySide("prices"));
        appearance = new Appearance(services.memory());
        WindowViewModel model = new WindowViewModel(session);
        TerraformViewModel terraform = new TerraformViewModel(session, services.modules());
        bill = new BillViewModel(session);
        findings = new FindingsViewModel(session);
        dialogs = new Dialogs(modal);
        places = asked.orElseGet(() -> new SystemFileDialogs(dialogs::window));
        document = new PlanDocument(services.files(), session, services.memory(), dialogs, places);
        drop =
                new FileDrop(
                        document::openRecent,
                        location -> importing().terraform(location),
                        file -> importing().trace(file));
        charts = new ChartTabs(session, appearance.darkProperty(), appearance.zoomProperty());
        traces =
                new TraceViewModel(
                        session,
                        services.files(),
                        background.sideBySide("trace"),
                        background.window("trace"));
        ExportViewModel export =
                new ExportViewModel(
                        session,
                        services.folders(),
                        services.modules(),
                        background.sideBySide("export"),
                        background.window("export"));
        imports =
                new ImportViewModel(
                        session,
                        services.folders(),
                        services.mapping(),
                        background.sideBySide("import"),
                        background.window("import"));
        Background.Line month = background.line("month");
        SimulationViewModel simulation =
                new SimulationViewModel(
                        session, month.afterRest(), background.sideBySide("month"), month.window());
        new SimulationTabs(simulation, traces).addTo(charts);
        chartArea =
                new ChartArea(
                        charts,
                        services.reports(),
                        format -> places.chartToSave(charts.fileName(), format.ending()),
                        dialogs::warn);
        new WindowActions(actions, session, model, document, dialogs, appearance, charts)
                .register(this);
        shell = new WindowController(model, terraform, priceAge, actions);
        inputs = new InputsController(new InputsViewModel(session));
        Background.Line total = background.line("plan-total");
        AnswerController answer =
                new AnswerController(
                        new AnswerViewModel(session, this::showBill, this::showFindings),
                        new PlanTotalViewModel(
                                session, new LatestTask(total.afterRest(), total.window())));
        CompareViewModel compare = new CompareViewModel(session, background, model.comparing());
        Views views =
                new Views(
                        Map.of(
                                WindowController.class,
                                shell,
                                InputsController.class,
                                inputs,
                                AnswerController.class,
                                answer,
                                BillController.class,
                                new BillController(bill, this::closeSheet),
                                FindingsController.class,
                                new FindingsController(findings, this::closeSheet),
                                CompareController.class,
                                new CompareController(compare),
                                PricesController.class,
                                new PricesController(
                                        prices, priceAge, places::ratesToOpen, this::closeSheet),
                                TerraformController.class,
                                new TerraformController(
                                        terraform,
                                        export,
                                        () -> places.folder(Messages.get("terraform.export.title")),
                                        inputs::goTo,
                                        this::closeSheet),
                                ImportController.class,
                                new ImportController(
                                        imports, document::openNew, this::closeSheet)));
        root = views.load(Views.View.WINDOW);
        for (Views.View sheet : Views.SHEETS) {
            sheets.put(sheet, views.load(sheet));
        }
        Parent answerView = views.load(Views.View.ANSWER);
        Parent compareView = views.load(Views.View.COMPARE);
        answer.chartHost().getChildren().setAll(chartArea);
        shell.shell().setLeft(views.load(Views.View.INPUTS));
        shell.shell().setCenter(new StackPane(answerView, compareView));
        compareView.visibleProperty().bind(model.comparing());
        answerView.visibleProperty().bind(model.comparing().not());
        compareView.managedProperty().bind(compareView.visibleProperty());
        answerView.managedProperty().bind(answerView.visibleProperty());
        recovery =
                new RecoveryViewModel(
                        services.files(),
                        session,
                        services.recovery(),
                        background.line("recovery-copy"));
        shell.top().getChildren().add(new RecoveryBar(recovery));
        shell.root().getChildren().add(modal);
        new Menus(actions, document).fill(shell.menuBar());
        drop.on(shell.root());
        appearance.zoomOn(root);
    }

    /// Shows the window on a stage.
    public void show(Stage stage) {
        new WindowStage(session, document, recovery, actions, appearance).show(root, stage);
    }

    /// Opens a plan file; a refusal is shown and leaves the window as it is.
    public void open(String location) {
        document.openAt(location);
    }

    Importing importing() {
        return new Importing(
                places,
                traces,
                imports,
                dialogs,
                () -> open(Views.View.IMPORT),
                () -> charts.select(ChartTabs.TIMELINE));
    }

    FileDrop drop() {
        return drop;
    }

    ChartArea chartArea() {
        return chartArea;
    }

    void showBill(Design design) {
        if (bill.show(design)) {
            open(Views.View.BILL);
        }
    }

    void showFindings(Design design) {
        if (findings.show(design)) {
            open(Views.View.FINDINGS);
        }
    }

    void showTerraform() {
        open(Views.View.TERRAFORM);
    }

    void showPrices() {
        prices.open();
        open(Views.View.PRICES);
    }

    void showPalette() {
        modal.open(palette);
        palette.open();
    }

    private void open(Views.View sheet) {
        modal.open(Objects.requireNonNull(sheets.get(sheet)));
    }

    void closeSheet() {
        modal.hide(false);
    }

    void quit() {
        if (document.mayLeave()) {
            root.getScene().getWindow().hide();
        }
    }
}
