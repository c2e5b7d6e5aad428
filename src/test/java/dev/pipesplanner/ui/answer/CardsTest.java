package dev.pipesplanner.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.CutTexts;
import dev.pipesplanner.ui.WindowRobot;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.Sessions;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

/// One to four cards in the room that a window of 1280 by 800 has for them, inputs beside.
class CardsTest extends WindowRobot {

    private static final double WIDTH = 878;

    private final ObservableList<CardViewModel> models = FXCollections.observableArrayList();
    private SessionViewModel session;
    private Cards cards;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        Environment prod =
                PlanFields.require("designs").withText(fixed(), "pipes, service, lambda");
        session = Sessions.of(new Plan("x", 730, false, List.of(prod)));
        cards = new Cards(new AnswerViewModel(session, _ -> {}, _ -> {}), models);
        StackPane root = new StackPane(cards);
        root.setStyle("-fx-font-size: 14px;");
        scene = new Scene(root, WIDTH, 700);
        scene.getStylesheets()
                .add(CardsTest.class.getResource("/dev/pipesplanner/ui/app.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        // tests share the stage
        stage.setMinWidth(0);
        stage.setWidth(WIDTH);
        stage.setHeight(700);
    }

    private static Environment fixed() {
        return PlanFields.require("service.scaling.policy")
                .withText(Environment.withDefaults("prod"), "fixed");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 4"})
    void standOnOneLineAndAreWhole(int count, int columns) {
        interact(() -> models.setAll(cards(count)));

        assertThat(cards.getColumnConstraints()).hasSize(columns);
        interact(() -> assertThat(CutTexts.in(scene)).isEmpty());
        assertThat(cards.prefHeight(WIDTH)).as("room for them").isLessThan(355);
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "4, 2"})
    void standOnTwoLinesWhereThereIsLessRoom(int count, int columns) {
        interact(() -> {
            models.setAll(cards(count));
            scene.getRoot().setStyle("-fx-font-size: 21px;");
        });

        assertThat(cards.getColumnConstraints()).hasSize(columns);
    }

    private List<CardViewModel> cards(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CardViewModel(Design.values()[i % Design.values().length]))
                .peek(card -> card.show(session.answeredProperty().get(), true))
                .toList();
    }
}
