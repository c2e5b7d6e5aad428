package dev.pipesplanner.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The faces of the one typeface that window, charts and pictures are set in, whatever the system
/// has. Its digits are all as wide as each other, so that figures below each other line up and a
/// figure that changes moves nothing.
///
/// Source: Roboto 2.137 in `com.formdev:flatlaf-fonts-roboto`, Apache-2.0.
public enum Typeface {
    REGULAR("Roboto-Regular.ttf", Font.PLAIN),
    BOLD("Roboto-Bold.ttf", Font.BOLD),
    ITALIC("Roboto-Italic.ttf", Font.ITALIC);

    /// What every face calls its family.
    public static final String FAMILY = "Roboto";

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";

    private final String file;
    private final int style;

    Typeface(String file, int style) {
        this.file = file;
        this.style = style;
    }

    /// The face as a TrueType file.
    public InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + file), file);
    }

    /// The face one pixel high. Java is not told about it, since that would look at every font of
    /// the system first; what is derived from it by size alone stays this face.
    Font awt() {
        try (InputStream bytes = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, bytes).deriveFont(style);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The typeface's " + file + " is damaged.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
