package dev.pipesplanner.ui;

import atlantafx.base.theme.Styles;

import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.answer.PlanTotalViewModel;
import dev.pipesplanner.ui.control.Choice;
import dev.pipesplanner.ui.control.FieldTooltip;
import dev.pipesplanner.ui.control.Segments;
import dev.pipesplanner.ui.control.WrappedRow;
import dev.pipesplanner.ui.page.PageTabs;
import dev.pipesplanner.ui.prices.PriceAgeViewModel;
import dev.pipesplanner.ui.prices.PricesController;
import dev.pipesplanner.ui.prices.ProvenanceViewModel;
import dev.pipesplanner.ui.terraform.TerraformPage;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Binds the shell.
public final class WindowController {

    /// A figure that may still change looks so.
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final WindowViewModel window;
    private final ObservableValue<String> files;
    private final PriceAgeViewModel age;
    private final ProvenanceViewModel origin;
    private final PlanTotalViewModel total;
    private final Actions actions;

    @FXML private StackPane root;
    @FXML private BorderPane shell;
    @FXML private HBox body;
    @FXML private HBox tabs;
    @FXML private StackPane page;
    @FXML private Label planTotal;
    @FXML private MenuBar menuBar;
    @FXML private Label planName;
    @FXML private Tooltip planTip;
    @FXML private Label searchKeys;
    @FXML private Label sampleMark;
    @FXML private Label editedMark;
    @FXML private WrappedRow planBar;
    @FXML private Segments switcher;
    @FXML private Choice region;
    @FXML private Button priceAge;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private Tooltip undoTip;
    @FXML private Tooltip redoTip;
    @FXML private Button provenance;
    @FXML private Label terraformStatus;

    /// @param files one line on the Terraform files
    WindowController(
            WindowViewModel window,
            ObservableValue<String> files,
            PriceAgeViewModel age,
            ProvenanceViewModel origin,
            PlanTotalViewModel total,
            Actions actions) {
        this.window = window;
        this.files = files;
        this.age = age;
        this.origin = origin;
        this.total = total;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        planName.textProperty().bind(window.planName());
        planTip.textProperty().bind(window.planName());
        editedMark.visibleProperty().bind(window.edited().map(edited -> edited));
        sampleMark.visibleProperty().bind(window.isSample());
        sampleMark.managedProperty().bind(sampleMark.visibleProperty());
        window.region().subscribe(this::showRegion);
        region.onChosen(window::chooseRegion);
        region.setAccessibleText(FieldLabels.of("region"));
        region.setTooltip(new FieldTooltip(window::regionHelp));
        priceAge.textProperty().bind(age.textProperty());
        age.ageProperty().subscribe(now -> PricesController.badge(priceAge, now));
        priceAge.setTooltip(new FieldTooltip(() -> age.tipProperty().get()));
        priceAge.accessibleHelpProperty().bind(age.tipProperty());
        undo.disableProperty().bind(actions.get("undo").enabled().map(enabled -> !enabled));
        redo.disableProperty().bind(actions.get("redo").enabled().map(enabled -> !enabled));
        searchKeys.setText(actions.get("search").keys());
        undoTip.textProperty().bind(window.undoTip());
        redoTip.textProperty().bind(window.redoTip());
        provenance.textProperty().bind(origin.textProperty());
        provenance.setTooltip(new FieldTooltip(origin.explanationProperty()::get));
        origin.privateProperty()
                .subscribe(now -> {
                    provenance.getStyleClass().remove("warning");
                    if (now) {
                        provenance.getStyleClass().add("warning");
                    }
                });
        terraformStatus.textProperty().bind(files);
        planTotal.textProperty().bind(total.textProperty());
        total.pendingProperty().subscribe(now -> planTotal.pseudoClassStateChanged(PENDING, now));
        planTotal.visibleProperty().bind(planTotal.textProperty().isNotEmpty());
        window.environments().addListener((ListChangeListener<String>) _ -> fillSwitcher());
        window.selected().subscribe(_ -> fillSwitcher());
        for (Labeled label : List.of(sampleMark, editedMark, priceAge)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        switcher.maxWidthProperty().bind(planBar.widthProperty());
    }

    /// A region without prices is shown, too, and marked.
    private void showRegion(String id) {
        boolean known = window.regions().contains(id);
        List<String> offered = new ArrayList<>(window.regions());
        if (!known) {
            offered.add(id);
        }
        region.show(offered, id);
        region.pseudoClassStateChanged(Styles.STATE_DANGER, !known);
    }

    private void fillSwitcher() {
        List<Node> buttons = new ArrayList<>();
        for (String name : window.environments()) {
            boolean current = name.equals(window.selected().getValue());
            ToggleButton button = segment(name, current, () -> window.select(name));
            button.setId("environment-" + name);
            buttons.add(button);
        }
        ToggleButton add = segment("+", false, () -> actions.get("environment.add").run());
        add.setId("addEnvironment");
        add.setAccessibleText(Messages.get("action.environment.add"));
        add.setTooltip(new Tooltip(Messages.get("action.environment.add")));
        buttons.add(add);
        boolean hadFocus = switcher.getChildren().stream().anyMatch(Node::isFocused);
        switcher.getChildren().setAll(buttons);
        if (hadFocus) {
            buttons.stream()
                    .filter(button -> ((ToggleButton) button).isSelected())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private static ToggleButton segment(String text, boolean selected, Runnable handler) {
        ToggleButton button = new ToggleButton(text);
        button.setSelected(selected);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(selected);
            handler.run();
        });
        return button;
    }

    @FXML
    private void undo() {
        actions.get("undo").run();
    }

    @FXML
    private void redo() {
        actions.get("redo").run();
    }

    @FXML
    private void search() {
        actions.get("search").run();
    }

    @FXML
    private void showPrices() {
        actions.get("prices").run();
    }

    @FXML
    private void showProvenance() {
        actions.get("provenance").run();
    }

    @FXML
    private void showTerraform() {
        actions.get(PageTabs.actionOf(TerraformPage.ID)).run();
    }

    StackPane root() {
        return root;
    }

    /// Has the pages, and the inputs before them.
    HBox body() {
        return body;
    }

    /// Where the tabs of the pages go.
    HBox tabs() {
        return tabs;
    }

    /// Where the page that is shown goes.
    StackPane page() {
        return page;
    }

    /// The bars above the screens.
    VBox top() {
        return (VBox) shell.getTop();
    }

    MenuBar menuBar() {
        return menuBar;
    }
}
