package dev.pipesplanner.ui.explore;

import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.page.Page;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Parent;

/// What becomes of the answer when inputs change.
public final class ExplorePage implements Page {

    /// Names the page.
    public static final String ID = "explore";

    private final PageParts parts;
    private final ExploreViewModel explore;

    public ExplorePage(PageParts parts) {
        this.parts = parts;
        explore =
                new ExploreViewModel(
                        parts.session(), parts.background(), parts.pages().isShown(ID));
        parts.actions().add("cheapest", "Shortcut+F", cheapest());
    }

    /// Opens the sheet that asks for the cheapest.
    private Runnable cheapest() {
        CheapestController controller =
                new CheapestController(
                        explore.search(),
                        new CheapestController.Deeds(
                                parts.overlays()::closeSheet,
                                this::madeCandidate,
                                this::showTradeOff));
        Runnable sheet = parts.overlays().sheet(() -> View.of(controller));
        return () -> {
            explore.search().follow();
            sheet.run();
            controller.begin();
        };
    }

    private void madeCandidate(String step) {
        parts.overlays().closeSheet();
        tellOfPlan(step);
    }

    private void showTradeOff() {
        parts.overlays().closeSheet();
        explore.pictureProperty().set(ExploreViewModel.Picture.TRADE_OFF);
        parts.pages().show(ID);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Parent view() {
        return View.of(
                new ExploreController(
                        explore,
                        new ExploreController.Outcomes(
                                this::tellOfPlan,
                                name -> tell(Messages.get("toast.added", name)),
                                name -> tell(Messages.get("toast.copiedText", name))),
                        parts.dark(),
                        parts.zoom()));
    }

    private void tell(String text) {
        parts.overlays().toasts().show(text);
    }

    /// It can be taken back as long as it is the last step.
    private void tellOfPlan(String step) {
        parts.overlays()
                .toasts()
                .show(
                        Messages.get("toast.madePlan"),
                        Messages.get("action.undo"),
                        parts.session()::undo,
                        parts.session().undoNameProperty().map(step::equals));
    }
}
