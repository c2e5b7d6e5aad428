package dev.pipesplanner.chart;

import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A chart as a picture of its own, in the colors it has now.
///
/// @param width of the chart, in pixels at 100 %
public record ChartPicture(PlanChart chart, int width, int height) {

    private static final int DOTS_PER_PIXEL = 2;
    private static final String FAMILY = "font-family";
    private static final String SVG = "http://www.w3.org/2000/svg";

    /// Twice as fine as a screen.
    public byte[] png() {
        BufferedImage image =
                new BufferedImage(
                        width * DOTS_PER_PIXEL,
                        height * DOTS_PER_PIXEL,
                        BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(DOTS_PER_PIXEL, DOTS_PER_PIXEL);
        chart.draw(graphics, area());
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public byte[] svg() {
        SVGGraphics2D graphics = new SVGGraphics2D(dom().createDocument(SVG, "svg", null));
        graphics.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(graphics, area());
        Element root = graphics.getRoot();
        nameTypeface(root);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            graphics.stream(root, writer, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// An SVG names its typeface and does not bring it along: its words stay words, and whoever
    /// lacks the typeface sees them in another one of its kind.
    private static void nameTypeface(Element svg) {
        String family = "'" + Typeface.FAMILY + "', sans-serif";
        svg.setAttribute(FAMILY, family);
        NodeList elements = svg.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.hasAttribute(FAMILY)) {
                element.setAttribute(FAMILY, family);
            }
        }
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java's own XML builder is missing.", e);
        }
    }
}
