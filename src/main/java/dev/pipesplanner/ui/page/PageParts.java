package dev.pipesplanner.ui.page;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.overlay.FileDialogs;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.SessionViewModel;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.function.Consumer;

/// What pages are built from: the window's parts that all of them share.
///
/// @param pages which page is shown
/// @param actions where a page adds its own
/// @param places asks where a file or folder is
/// @param goTo leads to the input of a field, by its path
/// @param dark whether the theme is a dark one
/// @param zoom 1 at 100 %
/// @param inFile what the plan's file holds, while it is to be seen beside the plan
public record PageParts(
        SessionViewModel session,
        Background background,
        WindowServices services,
        PagesViewModel pages,
        Actions actions,
        Overlays overlays,
        FileDialogs places,
        Consumer<String> goTo,
        ObservableBooleanValue dark,
        ObservableDoubleValue zoom,
        ObservableValue<Optional<Plan>> inFile) {}
