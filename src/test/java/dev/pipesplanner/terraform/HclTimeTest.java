package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.HandEdits;
import dev.pipesplanner.terraform.export.UnifiedDiff;
import dev.pipesplanner.terraform.importing.TerraformImport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Reading, merging and comparing take time in proportion to the file, whatever its shape.
@Tag("thorough")
final class HclTimeTest {

    private static final int SIZE = 40_000;
    private static final int TIMES = 16;

    /// Sixteen times the text takes sixteen times as long, and with full caches some more;
    /// quadratic work would take 256 times.
    private static final double MOST = 80;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v = [|[|]|]",
                "v = [|{a=|}|]",
                "v = [|1,|x|]",
                "v = \"|a|x|\"",
                "v = \"|\\n|x|\"",
                "v = \"|\\\"|x|\"",
                "v = \"|$${|x|\"",
                "v = \"|${|x|\"",
                "v = {|k = 1 |x|}",
                "|# comment\n|x|v = 1",
                "|/* */|x|v = 1",
                "/*|*|x|v = 1",
                "v = |<|x|1",
                "v = |<<A |x|1",
                "v = <<|A|x|\nA",
                "v = <<A\n|line\n|x|A\n",
                "v = <<A\n|\n|x|B\n",
                "v = 1|0|x|",
                "v|v|x| = 1",
                "v = |(|)|1",
                "v =| |x|1",
                "v = \"password|=|x|\"",
                "|v|x|",
            })
    void sixteenTimesTheTextTakesSixteenTimesAsLong(String shape) {
        double once = Double.MAX_VALUE;
        double more = Double.MAX_VALUE;
        for (int round = 0; round < 9; round++) {
            once = Math.min(once, seconds(text(shape, SIZE)));
            more = Math.min(more, seconds(text(shape, SIZE * TIMES)));
        }

        assertThat(more / Math.max(once, 0.002)).as(shape).isLessThan(MOST);
    }

    /// Before, repeated, closing as often (x: not at all), behind.
    private static String text(String shape, int size) {
        String[] parts = shape.split("\\|", -1);
        int times = size / parts[1].length();
        String closing = parts[2].equals("x") ? "" : parts[2].repeat(times);
        return parts[0] + parts[1].repeat(times) + closing + parts[3] + "\n";
    }

    private static double seconds(String text) {
        TextFile wanted = new TextFile("dev.tfvars", "w = 1\n");
        TerraformImport reader = new TerraformImport(BundledModules.mapping());
        long start = System.nanoTime();
        try {
            reader.read("plan", List.of(new TextFile("dev.tfvars", text)));
        } catch (IllegalArgumentException _) {
            // refusing takes time too
        }
        if (HandEdits.merge(text, wanted) instanceof HandEdits.Merged.Text(String merged)) {
            UnifiedDiff.of("dev.tfvars", text, merged);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
