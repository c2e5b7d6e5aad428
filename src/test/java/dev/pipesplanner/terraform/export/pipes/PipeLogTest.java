package dev.pipesplanner.terraform.export.pipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.PipeLogLevel;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.Varied;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Turning a pipe's log off (TERRAFORM §7).
@RequiresTerraform(unchecked = "that a pipe stops logging when its log is turned off")
final class PipeLogTest {

    private static final Varied PLAN = new Varied(Exports.FULL);

    @TempDir Path folder;

    @Test
    void thePipeLetsGoOfTheLogGroupBeforeItIsDestroyed() throws IOException {
        try (AppliedExport export = new AppliedExport(folder)) {
            export.apply(PLAN.set("logLevel", PipeLogLevel.ERROR).environment());
            assertThat(export.made("aws_pipes_pipe").at("/log_configuration/0/level").asText())
                    .isEqualTo("ERROR");

            String output = export.apply(PLAN.set("logLevel", PipeLogLevel.OFF).environment());

            assertThat(output.lines())
                    .filteredOn(line ->
                            line.contains("Modifications complete")
                                    || line.contains("Destruction complete"))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .containsExactly(
                            "module.worker.aws_pipes_pipe.worker",
                            "module.worker.aws_cloudwatch_log_group.pipe[0]");
            assertThat(export.made("aws_pipes_pipe").at("/log_configuration/0").toString())
                    .contains("\"level\":\"OFF\"", "\"cloudwatch_logs_log_destination\":[]");
        }
    }
}
