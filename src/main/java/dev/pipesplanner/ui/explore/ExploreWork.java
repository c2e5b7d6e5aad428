package dev.pipesplanner.ui.explore;

import dev.pipesplanner.ui.explore.ExploreViewModel.Picture;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

/// What is under way for the picture that is shown: the search for its candidates, or the
/// exploration.
record ExploreWork(ObjectProperty<Picture> picture, Explorer explorer, SearchViewModel search) {

    /// Whether something better is on its way.
    ObservableValue<Boolean> working() {
        return Bindings.createBooleanBinding(
                () ->
                        isOfSearch()
                                ? search.runningProperty().get()
                                : explorer.workingProperty().get(),
                picture,
                search.runningProperty(),
                explorer.workingProperty());
    }

    /// How far that is, 0 to 1; negative while it is not worth telling.
    ObservableValue<Number> progress() {
        return Bindings.createDoubleBinding(
                () -> {
                    boolean isWorking = working().getValue();
                    double share =
                            isOfSearch()
                                    ? search.progressProperty().get()
                                    : explorer.progressProperty().get();
                    return isWorking ? share : -1;
                },
                picture,
                search.runningProperty(),
                search.progressProperty(),
                explorer.workingProperty(),
                explorer.progressProperty());
    }

    private boolean isOfSearch() {
        return picture.get() == Picture.TRADE_OFF;
    }

    /// Ends what is on its way; what is known so far stays.
    void cancel() {
        if (isOfSearch()) {
            search.cancel();
        } else {
            explorer.cancel();
        }
    }
}
