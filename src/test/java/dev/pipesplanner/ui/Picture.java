package dev.pipesplanner.ui;

import dev.pipesplanner.ui.chart.ChartView;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// A picture of a scene at twice its size.
public final class Picture {

    private static final int SCALE = 2;

    private final Scene scene;
    private @Nullable WritableImage image;

    public Picture(Scene scene) {
        this.scene = scene;
    }

    /// On the thread of the window.
    public void take() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        parameters.setViewport(
                new Rectangle2D(0, 0, scene.getWidth() * SCALE, scene.getHeight() * SCALE));
        charts(SCALE);
        image = scene.getRoot().snapshot(parameters, null);
        charts(1);
    }

    /// A canvas is not drawn again for a picture, only made larger.
    private void charts(double density) {
        scene.getRoot().lookupAll(".chart-view").stream()
                .map(ChartView.class::cast)
                .forEach(chart -> chart.density(density));
    }

    public void write(Path file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
