package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FieldLabelsTest {

    @Test
    void everyFieldHasALabelAndNothingElseHas() {
        Set<String> paths =
                Stream.concat(PlanFields.ofPlan().stream(), PlanFields.ofEnvironment().stream())
                        .map(Field::path)
                        .collect(Collectors.toSet());

        assertThat(FieldLabels.paths()).isEqualTo(paths);
    }

    @Test
    void aLabelIsNoPath() {
        assertThat(FieldLabels.paths())
                .allSatisfy(path ->
                        assertThat(FieldLabels.of(path))
                                .matches("[A-Z0-9].*[^:.]")
                                .doesNotContainPattern("\\w\\.\\w"));
    }
}
