package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;

import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class DesignLookTest {

    private static final ChartFonts FONTS = new ChartFonts(1);

    @ParameterizedTest
    @EnumSource(Design.class)
    void eachDesignHasALookOfItsOwn(Design design) {
        assertThat(DesignLook.of(design)).isSameAs(DesignLook.ALL.get(design.ordinal()));
    }

    @Test
    void fourDesignsDifferWithoutColor() {
        assertThat(DesignLook.ALL).hasSize(4);
        assertThat(DesignLook.ALL).extracting(DesignLook::dashes).doesNotHaveDuplicates();
        assertThat(DesignLook.ALL).extracting(DesignLook::sample).doesNotHaveDuplicates();
        assertThat(DesignLook.ALL).extracting(DesignLook::point).doesNotHaveDuplicates();
        assertThat(DesignLook.ALL).extracting(DesignLook::stripes).doesNotHaveDuplicates();
    }

    @Test
    void thinLinesHaveShorterDashesInWholePixels() {
        DesignLook dashed = DesignLook.ALL.get(1);

        assertThat(dashed.line(FONTS, DesignLook.BOLD_PX).getDashArray()).containsExactly(9, 4);
        assertThat(dashed.line(FONTS, 1.8).getDashArray()).containsExactly(7, 3);
    }

    @Test
    void onlyTheFirstLineIsSolid() {
        assertThat(DesignLook.ALL)
                .extracting(look -> look.line(FONTS, 2))
                .extracting(BasicStroke::getDashArray)
                .satisfiesExactly(
                        first -> assertThat(first).isNull(),
                        second -> assertThat(second).isNotEmpty(),
                        third -> assertThat(third).isNotEmpty(),
                        fourth -> assertThat(fourth).isNotEmpty());
    }

    @Test
    void pointsHaveTheirSizeAroundTheirPlace() {
        assertThat(DesignLook.ALL)
                .extracting(look -> look.marker(9))
                .extracting(Shape::getBounds2D)
                .containsOnly(new Rectangle2D.Double(-4.5, -4.5, 9, 9));
    }

    @Test
    void barsOfFourDesignsAreFourPatterns() {
        List<String> bars =
                IntStream.range(0, DesignLook.ALL.size()).mapToObj(DesignLookTest::bar).toList();

        assertThat(bars).doesNotHaveDuplicates();
    }

    @Test
    void linesAreDrawnInOneOrder() {
        Design[] designs = Design.values();
        List<Design> reversed = Arrays.asList(designs).reversed();

        assertThat(DesignLook.drawn(reversed)).containsExactly(designs);
    }

    /// The pixels of a black bar with white stripes.
    private static String bar(int row) {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        BarRenderer renderer = new BarRenderer();
        renderer.setSeriesPaint(row, Color.BLACK);
        new BarHatching(Color.WHITE, FONTS, DesignLook.ALL)
                .paintBar(
                        g2,
                        renderer,
                        row,
                        0,
                        new Rectangle2D.Double(0, 0, 40, 20),
                        RectangleEdge.LEFT);
        g2.dispose();
        return Arrays.toString(ChartPictures.pixels(image));
    }
}
