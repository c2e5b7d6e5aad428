package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/// A window lies on a screen with its title bar, whatever it remembers.
class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 27, 1366, 741);
    private static final Rectangle2D BESIDE = new Rectangle2D(1366, 0, 1920, 1080);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1280, 800, 0 0 1280 800 false",
        "0, 27, 1366, 741, 43 27 1280 741 false",
        "0, 0, 1920, 1080, 320 121 1280 838 false"
    })
    void theFirstWindowIsInTheMiddleOfItsScreenAndNoLarger(
            double x, double y, double width, double height, String place) {
        Rectangle2D screen = new Rectangle2D(x, y, width, height);

        assertThat(WindowPlace.first(screen).text()).isEqualTo(place);
    }

    @Test
    void aPlaceIsTheSameTheNextTime() {
        WindowPlace place = new WindowPlace(new Rectangle2D(1400, 80, 1500, 900), true);

        assertThat(WindowPlace.of(place.text())).contains(place);
        assertThat(place.on(List.of(LAPTOP, BESIDE))).isEqualTo(place);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneComesToTheMainOne() {
        WindowPlace place = new WindowPlace(new Rectangle2D(1400, 80, 1500, 900), false);

        assertThat(place.on(List.of(LAPTOP)).bounds()).isEqualTo(new Rectangle2D(0, 27, 1366, 741));
    }

    @Test
    void aTitleBarAboveTheScreenComesDown() {
        WindowPlace place = new WindowPlace(new Rectangle2D(-200, -40, 1000, 700), false);

        assertThat(place.on(List.of(LAPTOP)).bounds()).isEqualTo(new Rectangle2D(0, 27, 1000, 700));
    }

    @Test
    void aPlaceOfNoSizeGrowsToWhatAWindowNeeds() {
        WindowPlace place = WindowPlace.of("0 0 0 0 false").orElseThrow();

        assertThat(place.on(List.of(LAPTOP)).bounds()).isEqualTo(new Rectangle2D(0, 27, 960, 640));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 2 3 4",
                "a b c d false",
                "0 0 -5 10 false",
                "NaN 0 1 1 true x",
                "NaN 0 1 1 false",
                "0 0 Infinity 9 true"
            })
    void whatIsNoPlaceIsForgotten(String text) {
        assertThat(WindowPlace.of(text)).isEqualTo(Optional.empty());
    }
}
