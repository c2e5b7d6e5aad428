package dev.pipesplanner.ui;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.answer.PlanTotalViewModel;
import dev.pipesplanner.ui.chart.ChartArea;
import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.file.PlanFileBar;
import dev.pipesplanner.ui.file.PlanFileViewModel;
import dev.pipesplanner.ui.inputs.InputsController;
import dev.pipesplanner.ui.inputs.InputsViewModel;
import dev.pipesplanner.ui.overlay.FileDialogs;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.overlay.SystemFileDialogs;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.page.PageTabs;
import dev.pipesplanner.ui.page.PagesViewModel;
import dev.pipesplanner.ui.prices.PricePreferences;
import dev.pipesplanner.ui.prices.PricesSheet;
import dev.pipesplanner.ui.recovery.RecoveryBar;
import dev.pipesplanner.ui.recovery.RecoveryViewModel;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Answers;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;
import dev.pipesplanner.ui.terraform.ImportSheet;

import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.Optional;

/// Builds the window and holds its parts together.
public final class PlannerWindow {

    private final Actions actions = new Actions();
    private final Overlays overlays = new Overlays();
    private final WindowServices services;
    private final Background background;
    private final SessionViewModel session;
    private final Appearance appearance;
    private final RecoveryViewModel recovery;
    private final PlanFileViewModel file;
    private final PlanDocument document;
    private final PagesViewModel shown;
    private final Pages pages;
    private final FileDrop drop;
    private final Palette palette;
    private final Parent root;

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
        this.services = services;
        this.background = background;
        Memory memory = services.memory();
        PricePreferences preferences =
                PricePreferences.of(services.updates(), memory::get, memory::put);
        session = session(preferences, known);
        appearance = new Appearance(memory);
        shown = new PagesViewModel(memory);
        FileDialogs places =
                asked.orElseGet(
                        () -> new SystemFileDialogs(this::stage, session.locationProperty()::get));
        file = new PlanFileViewModel(services, session, background.line("plan-file"));
        document = new PlanDocument(services.files(), session, memory, overlays, places, file);
        InputsPanel inputs =
                new InputsPanel(new InputsController(new InputsViewModel(session)), memory);
        PageParts parts = parts(places, inputs);
        pages = Pages.of(parts);
        pages.register(shown, actions);
        ImportSheet imports = new ImportSheet(parts, document::openNew);
        drop = new FileDrop(document::openRecent, imports::take, pages.answer()::importTrace);
        PricesSheet prices = new PricesSheet(parts, preferences);
        recovery =
                new RecoveryViewModel(
                        services.files(),
                        session,
                        services.recovery(),
                        background.line("recovery-copy"));
        Menus menus = new Menus(actions, document);
        palette = new Palette(actions, menus, overlays::closeSheet);
        WindowViewModel model = new WindowViewModel(session, document::isSample);
        new WindowActions(actions, session, model, document, overlays, appearance, menus)
                .register(this, inputs);
        root = root(model, prices, inputs, menus);
        appearance.zoomOn(root);
    }

    private SessionViewModel session(PricePreferences preferences, CachedSimulations known) {
        SessionViewModel first =
                new SessionViewModel(
                        new Answers(
                                preferences.rates().over(services.prices()),
                                services.clock(),
                                preferences.limits().property()::get,
                                known),
                        PlanDocument.first(services.files()),
                        new SimulatedAnswers(background.line("simulated-answer")));
        preferences.onChange(first::answerAgain);
        return first;
    }

    private PageParts parts(FileDialogs places, InputsPanel inputs) {
        return new PageParts(
                session,
                background,
                services,
                shown,
                actions,
                overlays,
                places,
                inputs::goTo,
                appearance.darkProperty(),
                appearance.zoomProperty(),
                file.comparedProperty());
    }

    private Parent root(
            WindowViewModel model, PricesSheet prices, InputsPanel inputs, Menus menus) {
        Background.Line total = background.line("plan-total");
        WindowController shell =
                new WindowController(
                        model,
                        pages.terraform().statusProperty(),
                        prices.age(),
                        prices.provenance(),
                        new PlanTotalViewModel(
                                session, new LatestTask(total.afterRest(), total.window())),
                        actions);
        Parent view = View.of(shell);
        shell.body().getChildren().addFirst(inputs.view());
        shell.tabs().getChildren().add(new PageTabs(shown, pages.all(), actions, shell.page()));
        shell.top()
                .getChildren()
                .addAll(
                        new PlanFileBar(
                                file,
                                document::reload,
                                () -> document.compareWithFile(() -> shown.show("compare"))),
                        new RecoveryBar(recovery, document::leave));
        overlays.addTo(shell.root());
        menus.fill(shell.menuBar());
        drop.on(shell.root());
        return view;
    }

    /// Shows the window on a stage.
    public void show(Stage stage) {
        Keys keys = new Keys(actions, shown);
        new WindowStage(session, document, recovery, keys, appearance, services.memory())
                .show(root, stage);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> file.close());
        file.watch(background);
    }

    /// Opens a plan file; a refusal is shown and leaves the window as it is.
    public void open(String location) {
        document.openAt(location);
    }

    /// Opens the plan that the last window has closed with, where its file still is.
    public void openLast() {
        document.openLast();
    }

    PlanFileViewModel file() {
        return file;
    }

    FileDrop drop() {
        return drop;
    }

    ChartArea chartArea() {
        return pages.answer().chartArea();
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
