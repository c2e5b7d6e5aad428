package dev.pipesplanner.ui.answer;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// One card a compared design, side by side, and over each how the design stands. Where there is
/// not the room for all on one line they stand on two; from three on a line they leave the details
/// of their groups to the full bill.
final class Cards extends GridPane {

    private static final double LEAST_EMS = 15;
    private static final int MOST_IN_FULL = 2;

    /// A design's card, and what stands over it.
    private record Column(DesignCard card, ChipLabel chip) {}

    private final Map<CardViewModel, Column> built = new HashMap<>();
    private final AnswerViewModel answer;
    private final ObservableList<CardViewModel> cards;
    private final Text ruler = new Text();
    private int columns;

    Cards(AnswerViewModel answer, ObservableList<CardViewModel> cards) {
        this.answer = answer;
        this.cards = cards;
        setId("cards");
        getStyleClass().add("cards");
        ruler.setManaged(false);
        cards.addListener((ListChangeListener<CardViewModel>) _ -> lay(getWidth()));
        lay(getWidth());
    }

    /// Whether they fit on a line is known only when the width is, counted in the size of the text.
    private void fit(double width) {
        if (width > 0 && columns != columnsFor(cards.size(), width)) {
            lay(width);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        fit(width);
        return super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columnsFor(int count, double width) {
        double ems = width / ruler.getFont().getSize();
        boolean isRoom = width <= 0 || count <= MOST_IN_FULL || ems / count >= LEAST_EMS;
        return isRoom ? count : (count + 1) / 2;
    }

    /// A design keeps its card, so that nothing flickers when another one joins.
    private void lay(double width) {
        columns = columnsFor(cards.size(), width);
        getChildren().setAll(ruler);
        getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(share);
        }
        for (int i = 0; i < cards.size(); i++) {
            Column column =
                    built.computeIfAbsent(
                            cards.get(i),
                            model ->
                                    new Column(
                                            new DesignCard(answer, model), new ChipLabel(model)));
            column.card().compact(columns > MOST_IN_FULL);
            int line = i / columns;
            add(column.chip(), i % columns, 2 * line);
            add(column.card(), i % columns, 2 * line + 1);
        }
    }
}
