package dev.pipesplanner.ui;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.answer.PlanTotalViewModel;
import dev.pipesplanner.ui.chart.ChartArea;
import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.inputs.InputsController;
import dev.pipesplanner.ui.inputs.InputsViewModel;
import dev.pipesplanner.ui.overlay.FileDialogs;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.overlay.SystemFileDialogs;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.page.PageTabs;
import dev.pipesplanner.ui.page.PagesViewModel;
import dev.pipesplanner.ui.prices.PriceAgeViewModel;
import dev.pipesplanner.ui.prices.PricePreferences;
import dev.pipesplanner.ui.prices.PricesController;
import dev.pipesplanner.ui.prices.PricesViewModel;
import dev.pipesplanner.ui.recovery.RecoveryBar;
import dev.pipesplanner.ui.recovery.RecoveryViewModel;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Answers;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;
import dev.pipesplanner.ui.terraform.ImportSheet;

import javafx.scene.Parent;
import javafx.stage.Stage;

import java.util.Optional;

/// Builds the window and holds its parts together.
public final class PlannerWindow {

    private final SessionViewModel session;
    private final Appearance appearance;
    private final Actions actions = new Actions();
    private final Overlays overlays = new Overlays();
    private final PricesViewModel prices;
    private final RecoveryViewModel recovery;
    private final PlanDocument document;
    private final Pages pages;
    private final FileDrop drop;
    private final Parent root;
    private final Runnable pricesSheet;
    private final Palette palette;
    private final Keys keys;

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
        FileDialogs places =
                asked.orElseGet(
                        () -> new SystemFileDialogs(this::stage, session.locationProperty()::get));
        document = new PlanDocument(services.files(), session, services.memory(), overlays, places);
        WindowViewModel model = new WindowViewModel(session);
        PagesViewModel shown = new PagesViewModel(services.memory());
        InputsPanel inputs =
                new InputsPanel(
                        new InputsController(new InputsViewModel(session)), services.memory());
        PageParts parts =
                new PageParts(
                        session,
                        background,
                        services,
                        shown,
                        actions,
                        overlays,
                        places,
                        inputs::goTo,
                        appearance.darkProperty(),
                        appearance.zoomProperty());
        pages = Pages.of(parts);
        keys = new Keys(actions, shown);
        pages.register(shown, actions);
        ImportSheet imports = new ImportSheet(parts, document::openNew);
        drop = new FileDrop(document::openRecent, imports::take, pages.answer()::importTrace);
        pricesSheet =
                overlays.sheet(() ->
                        View.of(
                                new PricesController(
                                        prices,
                                        priceAge,
                                        places::ratesToOpen,
                                        overlays::closeSheet)));
        Menus menus = new Menus(actions, document);
        palette = new Palette(actions, menus, overlays::closeSheet);
        new WindowActions(actions, session, model, document, overlays, appearance, menus)
                .register(this, inputs);
        Background.Line total = background.line("plan-total");
        WindowController shell =
                new WindowController(
                        model,
                        pages.terraform().statusProperty(),
                        priceAge,
                        new PlanTotalViewModel(
                                session, new LatestTask(total.afterRest(), total.window())),
                        actions);
        root = View.of(shell);
        shell.inputs().setLeft(inputs.view());
        shell.tabs().getChildren().add(new PageTabs(shown, pages.all(), actions, shell.page()));
        recovery =
                new RecoveryViewModel(
                        services.files(),
                        session,
                        services.recovery(),
                        background.line("recovery-copy"));
        shell.top().getChildren().add(new RecoveryBar(recovery));
        overlays.addTo(shell.root());
        menus.fill(shell.menuBar());
        drop.on(shell.root());
        appearance.zoomOn(root);
    }

    /// Shows the window on a stage.
    public void show(Stage stage) {
        new WindowStage(session, document, recovery, keys, appearance).show(root, stage);
    }

    /// Opens a plan file; a refusal is shown and leaves the window as it is.
    public void open(String location) {
        document.openAt(location);
    }

    FileDrop drop() {
        return drop;
    }

    ChartArea chartArea() {
        return pages.answer().chartArea();
    }

    void showPrices() {
        prices.open();
        pricesSheet.run();
    }

    void showPalette() {
        overlays.open(palette);
        palette.open();
    }

    void closeSheet() {
        overlays.closeSheet();
    }

    void quit() {
        document.leave(() -> stage().hide());
    }

    private javafx.stage.Window stage() {
        return root.getScene().getWindow();
    }
}
