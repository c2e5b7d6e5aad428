package dev.pipesplanner.ui.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// One design: total, six groups, wait and findings. Its rows never move.
public final class DesignCard extends VBox {

    private static final PseudoClass CHEAPER = PseudoClass.getPseudoClass("cheaper");
    private static final int GROUPS = 6;
    private static final double TOOLTIP_PIXELS = 560;
    private static final double HEAD_EMS = 22;
    private static final double WAIT_EMS = 25;
    private static final double ROW_EMS = 26;
    private static final double PAIR_EMS = 14;

    private final Tooltip allFindings = new Tooltip();

    private final Label badge = styled(new Label(), "badge");
    private final Label total = styled(new Label(), "card-total");
    private final Label subtitle = styled(new Label(), "card-subtitle");
    private final List<Label> names = new ArrayList<>();
    private final List<Label> details = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final Label wait = styled(new Label(), "card-wait");
    private final Button findings = styled(new Button(), "finding");
    private final Label stateTitle = styled(new Label(), "state-title");
    private final Label state = styled(new Label(), "state-text");
    private final Button use = new Button();
    private final Tooltip why = new Tooltip();
    private final Button bill = new Button(Messages.get("card.bill"));
    private final FlowPane foot = new FlowPane(use, bill);

    public DesignCard() {
        getStyleClass().add("design-card");
        setMinHeight(Region.USE_PREF_SIZE);
    }

    public void attach(AnswerViewModel answer, Design design) {
        CardViewModel model = answer.card(design);
        Label title = styled(new Label(model.title()), "card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        total.setId("total-" + design.id());
        total.setMinWidth(Region.USE_PREF_SIZE);
        HBox name = new HBox(title, badge);
        name.getStyleClass().add("card-head");
        FoldingRow head = new FoldingRow(HEAD_EMS, name, total, true);
        head.getStyleClass().add("clickable");
        VBox rows = new VBox();
        rows.getStyleClass().add("card-rows");
        for (int i = 0; i < GROUPS; i++) {
            rows.getChildren().add(row());
        }
        VBox blocked = new VBox(stateTitle, state);
        blocked.getStyleClass().add("card-state");
        state.setWrapText(true);
        StackPane body = new StackPane(rows, blocked);
        StackPane.setAlignment(blocked, Pos.TOP_LEFT);
        findings.setId("findings-" + design.id());
        findings.setMaxWidth(Double.MAX_VALUE);
        findings.setWrapText(true);
        findings.setMinHeight(Region.USE_PREF_SIZE);
        findings.setOnAction(_ -> answer.openFindings(design));
        subtitle.setWrapText(true);
        subtitle.setMinHeight(Region.USE_PREF_SIZE);
        for (Tooltip tooltip : List.of(allFindings, why)) {
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(TOOLTIP_PIXELS);
        }
        findings.setTooltip(allFindings);
        use.setId("use-" + design.id());
        bill.setId("bill-" + design.id());
        use.setOnAction(_ -> answer.choose(design));
        bill.setOnAction(_ -> answer.openBill(design));
        bill.getStyleClass().addAll("flat", "small-button");
        use.getStyleClass().addAll("flat", "small-button");
        use.setMinWidth(Region.USE_PREF_SIZE);
        bill.setMinWidth(Region.USE_PREF_SIZE);
        foot.getStyleClass().add("card-foot");
        Label waitName = styled(new Label(Messages.get("card.wait")), "card-wait-name");
        waitName.setWrapText(true);
        wait.setWrapText(true);
        FoldingRow waiting = new FoldingRow(WAIT_EMS, waitName, wait, true);
        getChildren()
                .setAll(
                        head,
                        subtitle,
                        new Separator(),
                        body,
                        new Separator(),
                        waiting,
                        findings,
                        foot);
        head.setOnMouseClicked(_ -> answer.openBill(design));
        rows.setOnMouseClicked(_ -> answer.openBill(design));
        model.cardProperty().subscribe(card -> show(card, model.title(), rows, blocked));
    }

    private void show(CardViewModel.Card card, String title, Node rows, Node blocked) {
        total.setText(card.total());
        subtitle.setText(card.subtitle());
        badge.setText(card.badge());
        badge.setVisible(!card.badge().isEmpty());
        pseudoClassStateChanged(CHEAPER, !card.badge().isEmpty());
        for (int i = 0; i < GROUPS; i++) {
            CardViewModel.Row row = card.rows().get(i);
            names.get(i).setText(row.label());
            details.get(i).setText(row.detail());
            amounts.get(i).setText(row.amount());
        }
        boolean priced = card.stateTitle().isEmpty();
        rows.setVisible(priced);
        blocked.setVisible(!priced);
        stateTitle.setText(card.stateTitle());
        state.setText(card.state());
        wait.setText(card.waits());
        findings.setText(card.findings());
        findings.setVisible(!card.findings().isEmpty());
        allFindings.setText(card.allFindings());
        if (!findings.getStyleClass().contains(card.worst())) {
            findings.getStyleClass().removeAll("error", "warning", "information", "none");
            findings.getStyleClass().add(card.worst());
        }
        use.setText(Messages.get(card.chosen() ? "card.used" : "card.use"));
        use.setDisable(card.chosen() || !card.choosable());
        bill.setDisable(!priced);
        why.setText(card.stateTitle() + ". " + card.state());
        showWhy(!priced);
        setAccessibleText(title + " " + card.total() + ". " + card.state() + card.findings());
    }

    /// A disabled button has no tooltip, so that the row of both has it.
    private void showWhy(boolean blocked) {
        Tooltip.uninstall(foot, why);
        if (blocked) {
            Tooltip.install(foot, why);
        }
        for (Button button : List.of(use, bill)) {
            button.setAccessibleHelp(blocked ? why.getText() : "");
        }
    }

    private FoldingRow row() {
        Label name = new Label();
        name.setWrapText(true);
        Label detail = styled(new Label(), "card-detail");
        detail.setWrapText(true);
        Label amount = styled(new Label(), "card-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        names.add(name);
        details.add(detail);
        amounts.add(amount);
        return FoldingRow.of(ROW_EMS, PAIR_EMS, name, detail, amount);
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
