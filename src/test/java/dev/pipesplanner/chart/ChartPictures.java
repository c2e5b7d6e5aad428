package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

/// Draws charts without a screen and keeps the pictures under `target` for a look.
final class ChartPictures {

    static final int WIDTH = 930;
    static final int HEIGHT = 292;

    private ChartPictures() {}

    static BufferedImage draw(PlanChart chart) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g2.dispose();
        return image;
    }

    static BufferedImage keep(PlanChart chart, String name) throws IOException {
        BufferedImage image = draw(chart);
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        return image;
    }

    /// The words in a chart's plot, as drawn.
    static List<PlotLabels.Placed> labels(PlanChart chart) {
        draw(chart);
        return chart.chart().getXYPlot().getAnnotations().stream()
                .flatMap(annotation -> ((PlotLabels) annotation).placed().stream())
                .toList();
    }

    static int[] pixels(BufferedImage image) {
        int length = image.getWidth() * image.getHeight();
        return image.getRGB(
                0, 0, image.getWidth(), image.getHeight(), new int[length], 0, image.getWidth());
    }

    static boolean shows(BufferedImage image, ChartTheme theme, Design... designs) {
        return Arrays.stream(designs).allMatch(design -> shows(image, theme.of(design)));
    }

    static boolean shows(BufferedImage image, Color color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }
}
