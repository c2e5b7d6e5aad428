package dev.pipesplanner.ui.page;

import dev.pipesplanner.ui.action.Actions;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tabs of the pages, and the page that is shown. A page keeps its place while another one is
/// shown, also that of the keyboard's focus, and is not laid out meanwhile.
public final class PageTabs extends HBox {

    private final PagesViewModel pages;
    private final StackPane place;
    private final Map<String, Parent> built = new HashMap<>();
    private final Map<String, Node> focused = new HashMap<>();

    /// @param place where the shown page is put
    public PageTabs(PagesViewModel pages, List<Page> all, Actions actions, StackPane place) {
        this.pages = pages;
        this.place = place;
        getStyleClass().add("page-tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        all.forEach(page -> getChildren().add(tab(page, actions)));
        pages.shownProperty()
                .subscribe(id ->
                        all.stream().filter(page -> page.id().equals(id)).forEach(this::show));
    }

    private ToggleButton tab(Page page, Actions actions) {
        String action = actionOf(page.id());
        ToggleButton tab = new ToggleButton(actions.get(action).text());
        tab.setId("page-" + page.id());
        tab.getStyleClass().add("page-tab");
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setMinWidth(USE_PREF_SIZE);
        Tooltip keys = new Tooltip();
        tab.setTooltip(keys);
        page.available()
                .subscribe(available -> {
                    tab.setDisable(!available);
                    keys.setText(
                            available ? actions.get(action).keys() : actions.get(action).why());
                });
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            actions.get(action).run();
        });
        pages.shownProperty().subscribe(shown -> tab.setSelected(shown.equals(page.id())));
        return tab;
    }

    /// The id of the action that shows a page.
    public static String actionOf(String page) {
        return "page." + page;
    }

    private void show(Page page) {
        Optional<Node> before = keepFocus();
        Parent view = built.computeIfAbsent(page.id(), _ -> page.view());
        place.getChildren().setAll(view);
        if (before.isPresent()) {
            Optional.ofNullable(focused.get(page.id())).orElse(view).requestFocus();
        }
    }

    /// What has the focus in the page that goes.
    private Optional<Node> keepFocus() {
        Optional<Node> owner = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        built.forEach((id, view) ->
                owner.filter(node -> isIn(node, view) && isIn(node, place))
                        .ifPresent(node -> focused.put(id, node)));
        return owner.filter(node -> isIn(node, place));
    }

    private static boolean isIn(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == ancestor) {
                return true;
            }
        }
        return false;
    }
}
