package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void aLineEndsAtTheLastBlankThatFits() {
        assertThat(broken("that needs 7 vCPU, quotas.fargateVCpu is 6.", 26))
                .isEqualTo("that needs 7 vCPU,\nquotas.fargateVCpu is 6.");
    }

    @Test
    void aFieldsNameIsNeverParted() {
        assertThat(broken("at service.scaling.scaleOut.threshold", 10))
                .isEqualTo("at\nservice.scaling.scaleOut.threshold");
    }

    @Test
    void linesOfTheTextStayLines() {
        assertThat(broken("pipes: too slow\n\nservice: too dear", 11))
                .isEqualTo("pipes: too\nslow\n\nservice:\ntoo dear");
    }

    private static String broken(String text, int letters) {
        return LineBreaks.atBlanks(text, letters, String::length);
    }
}
