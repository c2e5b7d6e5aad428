package dev.pipesplanner.ui.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.control.MeasuredBox;
import dev.pipesplanner.ui.control.WrappedRow;
import dev.pipesplanner.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One design: total, six groups, wait and findings. Its rows never move.
final class DesignCard extends MeasuredBox {

    private static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final int GROUPS = 6;
    private static final double TOOLTIP_PIXELS = 560;
    private static final double HEAD_EMS = 22;
    private static final double WAIT_EMS = 25;
    private static final double COMPACT_EMS = 11;
    private static final double ROW_EMS = 26;
    private static final double PAIR_EMS = 12;

    private final AnswerViewModel answer;
    private final CardViewModel model;
    private final Design design;
    private final String title;
    private boolean compact;
    private final Tooltip allFindings = wide(new Tooltip());
    private final Label badge = styled(new Label(Messages.get("card.winner")), "badge");
    private final Label total = styled(new Label(), "card-total");
    private final Label subtitle = wrapped("card-subtitle");
    private final List<Label> names = new ArrayList<>();
    private final List<Label> details = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final FoldingRow head;
    private final VBox rows = styled(new VBox(), "card-rows");
    private final Label waitName = wrapped("card-wait-name");
    private final Label wait = wrapped("card-wait");
    private final FoldingRow waits = new FoldingRow(WAIT_EMS, waitName, wait, true);
    private final Button findings = styled(new Button(), "finding");
    private final Label stateTitle = styled(new Label(), "state-title");
    private final Label state = styled(new Label(), "state-text");
    private final VBox blocked = styled(new VBox(stateTitle, state), "card-state");
    private final Button use = new Button();
    private final Tooltip why = wide(new Tooltip());
    private final Button bill = new Button(Messages.get("card.bill"));
    private final FlowPane foot = styled(new FlowPane(use, bill), "card-foot");

    DesignCard(AnswerViewModel answer, CardViewModel model) {
        this.answer = answer;
        this.model = model;
        this.design = model.design();
        this.title = model.title();
        this.head = head();
        getStyleClass().add("design-card");
        setId("card-" + design.id());
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren()
                .setAll(
                        head,
                        subtitle,
                        new Separator(),
                        body(),
                        new Separator(),
                        waits,
                        findings,
                        foot);
        fillFoot();
        model.cardProperty().subscribe(this::show);
    }

    private FoldingRow head() {
        Label name = styled(new Label(title), "card-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        total.setId("total-" + design.id());
        total.setMinWidth(Region.USE_PREF_SIZE);
        WrappedRow named = styled(new WrappedRow(), "card-head");
        named.getChildren().setAll(name, badge);
        FoldingRow row = new FoldingRow(HEAD_EMS, named, total, true);
        row.getStyleClass().add("clickable");
        row.setOnMouseClicked(_ -> answer.openBill(design));
        return row;
    }

    private StackPane body() {
        for (int i = 0; i < GROUPS; i++) {
            rows.getChildren().add(row());
        }
        rows.setOnMouseClicked(_ -> answer.openBill(design));
        state.setWrapText(true);
        StackPane.setAlignment(blocked, Pos.TOP_LEFT);
        return new StackPane(rows, blocked);
    }

    private void fillFoot() {
        findings.setId("findings-" + design.id());
        findings.setMaxWidth(Double.MAX_VALUE);
        findings.setWrapText(true);
        findings.setMinHeight(Region.USE_PREF_SIZE);
        findings.setOnAction(_ -> answer.openFindings(design));
        findings.setTooltip(allFindings);
        use.setId("use-" + design.id());
        use.setOnAction(_ -> answer.choose(design));
        bill.setId("bill-" + design.id());
        bill.setOnAction(_ -> answer.openBill(design));
        for (Button button : List.of(use, bill)) {
            button.getStyleClass().addAll("flat", "small-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    private void show(CardViewModel.Card card) {
        total.setText(card.total());
        subtitle.setText(card.subtitle());
        // its place stays, so that nothing moves when another design wins
        badge.setVisible(!card.badge().isEmpty());
        pseudoClassStateChanged(WINNER, !card.badge().isEmpty());
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
        nameWait(card);
        wait.setText(card.waits());
        showFindings(card.findings());
        use.setText(Messages.get(card.chosen() ? "card.used" : "card.use"));
        use.setDisable(card.chosen() || !card.choosable());
        bill.setDisable(!priced);
        why.setText(card.stateTitle() + ". " + card.state());
        showWhy(!priced);
        setAccessibleText(
                Stream.of(
                                title + " " + card.total(),
                                card.badge(),
                                card.chip().text(),
                                card.reason(),
                                card.state(),
                                card.findings().text())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(". ")));
    }

    private void showFindings(FindingsLine line) {
        findings.setText(compact ? line.brief() : line.text());
        findings.setVisible(!line.text().isEmpty());
        allFindings.setText(line.all());
        if (!findings.getStyleClass().contains(line.style())) {
            findings.getStyleClass().removeAll("error", "warning", "information", "none");
            findings.getStyleClass().add(line.style());
        }
    }

    /// Leaves out what the full bill, the inputs and the list of findings say.
    void compact(boolean isNarrow) {
        compact = isNarrow;
        pseudoClassStateChanged(COMPACT, isNarrow);
        subtitle.setVisible(!isNarrow);
        subtitle.setManaged(!isNarrow);
        head.foldBelow(isNarrow ? COMPACT_EMS : HEAD_EMS);
        waits.foldBelow(isNarrow ? COMPACT_EMS : WAIT_EMS);
        nameWait(model.cardProperty().get());
        showFindings(model.cardProperty().get().findings());
        for (Label detail : details) {
            detail.setVisible(!isNarrow);
            detail.setManaged(!isNarrow);
        }
    }

    private void nameWait(CardViewModel.Card card) {
        waitName.setText(compact ? card.briefWaitTitle() : card.waitTitle());
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

    private static Label wrapped(String style) {
        Label label = styled(new Label(), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Tooltip wide(Tooltip tooltip) {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_PIXELS);
        return tooltip;
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
