package dev.pipesplanner.ui.answer;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import java.util.Arrays;

/// How a design stands, in its color; its tooltip says why it is not the one to take.
final class ChipLabel extends Label {

    private final Tooltip why = new Tooltip();

    ChipLabel(CardViewModel model) {
        setId("chip-" + model.design().id());
        getStyleClass().addAll("badge", "chip");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        why.setWrapText(true);
        model.cardProperty().subscribe(this::show);
    }

    private void show(CardViewModel.Card card) {
        setText(card.chip().text());
        setVisible(!card.chip().text().isEmpty());
        String style = card.chip().tone().style();
        if (!getStyleClass().contains(style)) {
            Arrays.stream(Chip.Tone.values())
                    .map(Chip.Tone::style)
                    .forEach(each -> getStyleClass().remove(each));
            getStyleClass().add(style);
        }
        why.setText(card.reason());
        setTooltip(card.reason().isEmpty() ? null : why);
        setAccessibleHelp(card.reason());
    }
}
