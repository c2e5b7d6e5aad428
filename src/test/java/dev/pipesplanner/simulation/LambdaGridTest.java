package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the closed form of Lambda claims holds at the workloads of the grid, all of which
/// src/docs/closed-form.md shows: billed GB-seconds within 3 %, mean waits within 6 %.
class LambdaGridTest {

    private static final List<GridPoint> POINTS = LambdaGrid.points();

    @Test
    void theGridIsLarge() {
        assertThat(POINTS).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    // every seventh, so that each kind of arrivals, work and batches is among them
    @Test
    void someOfItsClaimsHold() {
        List<GridPoint.Answer> answers =
                answers(IntStream.range(0, POINTS.size() / 7).mapToObj(i -> POINTS.get(7 * i)));

        assertThat(answers).hasSizeGreaterThan(25);
        assertThatClaimsHold(answers);
    }

    @Test
    @Tag("thorough")
    void allOfItsClaimsHold() {
        assertThatClaimsHold(answers(POINTS.stream()));
    }

    private static List<GridPoint.Answer> answers(Stream<GridPoint> points) {
        return points.parallel().map(GridPoint::answer).toList();
    }

    private static void assertThatClaimsHold(List<GridPoint.Answer> answers) {
        List<GridPoint.Answer> bills =
                answers.stream().filter(answer -> answer.claimed().startsWith("hours")).toList();
        List<GridPoint.Answer> waits =
                answers.stream()
                        .filter(answer -> answer.claimed().equals("hours and waits"))
                        .toList();

        assertThat(answers).extracting(GridPoint.Answer::why).containsOnly("");
        assertThat(bills).hasSizeGreaterThan(answers.size() / 2);
        assertThat(waits).hasSizeGreaterThan(answers.size() / 5);
        assertThat(beyond(0.03, bills, GridPoint.Answer::hours)).isEmpty();
        assertThat(beyond(0.06, waits, GridPoint.Answer::mean)).isEmpty();
    }

    private static List<String> beyond(
            double error,
            List<GridPoint.Answer> answers,
            Function<GridPoint.Answer, GridPoint.Pair> figure) {
        return answers.stream()
                .filter(answer -> !(Math.abs(figure.apply(answer).error()) < error))
                .map(answer ->
                        answer.point().group()
                                + ", "
                                + answer.point().name()
                                + ": "
                                + figure.apply(answer).text())
                .toList();
    }
}
