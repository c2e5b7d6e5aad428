package dev.pipesplanner.chart;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class LabelsAtManyVolumesTest extends LabelsTest {

    @Override
    double step() {
        return 1.03;
    }
}
