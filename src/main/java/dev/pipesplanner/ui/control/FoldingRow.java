package dev.pipesplanner.ui.control;

import javafx.beans.NamedArg;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/// A start and an end on one line where it is wide enough, else the end below. Something in the
/// middle goes below both first.
///
/// The width alone decides, counted in the height of the text (em): a number that grows while a
/// slider moves never moves its neighbours, and 150 % of the text is as narrow as two thirds of the
/// window.
public final class FoldingRow extends Pane {

    private static final double GAP_EMS = 0.6;

    private double lineFrom;
    private final double pairFrom;
    private final Region start;
    private final List<Region> middle;
    private final Region end;
    private final boolean endsRight;
    private final Text ruler = new Text();
    private final Heights heights = new Heights();

    /// @param ems the least width of a single line
    /// @param endsRight where the end stands when it is below
    public FoldingRow(
            @NamedArg("ems") double ems,
            @NamedArg("start") Region start,
            @NamedArg("end") Region end,
            @NamedArg("endsRight") boolean endsRight) {
        this(new double[] {ems, ems}, start, List.of(), end, endsRight);
    }

    /// A name, a remark and a number.
    ///
    /// @param lineFrom the least width of a single line
    /// @param pairFrom the least width of name and number on a line, above the remark
    public static FoldingRow of(
            double lineFrom, double pairFrom, Region name, Region remark, Region number) {
        return new FoldingRow(
                new double[] {lineFrom, pairFrom}, name, List.of(remark), number, true);
    }

    private FoldingRow(
            double[] from, Region start, List<Region> middle, Region end, boolean endsRight) {
        this.lineFrom = from[0];
        this.pairFrom = from[1];
        this.start = start;
        this.middle = middle;
        this.end = end;
        this.endsRight = endsRight;
        ruler.setManaged(false);
        ruler.setVisible(false);
        ruler.fontProperty().subscribe(_ -> requestLayout());
        getStyleClass().add("folding-row");
        getChildren().add(start);
        getChildren().addAll(middle);
        getChildren().addAll(end, ruler);
    }

    /// Changes the least width of a single line, in ems.
    public void foldBelow(double ems) {
        lineFrom = ems;
        requestLayout();
    }

    /// Where one child stands.
    private record Place(Region child, double x, double y, double width, double height) {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return horizontal(getInsets());
    }

    @Override
    protected double computePrefWidth(double height) {
        double middles =
                middle.stream()
                        .filter(Region::isManaged)
                        .mapToDouble(each -> gap() + each.prefWidth(-1))
                        .sum();
        double width = start.prefWidth(-1) + middles + gap() + end.prefWidth(-1);
        return snapSizeX(width) + horizontal(getInsets());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        if (heights != null) { // the superclass's constructor asks for a layout, too
            heights.forget();
        }
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return heights.of(width, this::measure);
    }

    private double measure(double width) {
        Insets insets = getInsets();
        double inner = (width < 0 ? prefWidth(-1) : width) - horizontal(insets);
        double bottom =
                places(inner).stream().mapToDouble(at -> at.y() + at.height()).max().orElse(0);
        return snapSizeY(bottom) + insets.getTop() + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        for (Place at : places(getWidth() - horizontal(insets))) {
            at.child()
                    .resizeRelocate(
                            snapPositionX(insets.getLeft() + at.x()),
                            snapPositionY(insets.getTop() + at.y()),
                            snapSizeX(at.width()),
                            snapSizeY(at.height()));
        }
    }

    private List<Place> places(double width) {
        List<Region> middle = this.middle.stream().filter(Region::isManaged).toList();
        double ems = width / ruler.getFont().getSize();
        if (ems >= lineFrom) {
            return line(width, middle);
        }
        List<Place> places = new ArrayList<>();
        if (ems >= pairFrom) {
            places.addAll(line(width, List.of()));
            middle.forEach(child -> below(places, child, width, width, true));
        } else {
            below(places, start, width, width, false);
            middle.forEach(child -> below(places, child, width, width, true));
            below(places, end, width, Math.min(width, end.prefWidth(-1)), endsRight);
        }
        return places;
    }

    private List<Place> line(double width, List<Region> between) {
        double endWidth = Math.min(width, end.prefWidth(-1));
        double rest = Math.max(0, width - endWidth - gap());
        double startWidth = between.isEmpty() ? rest : Math.min(rest, start.prefWidth(-1));
        double height = Math.max(start.prefHeight(startWidth), end.prefHeight(endWidth));
        List<Place> places = new ArrayList<>();
        places.add(centred(start, 0, startWidth, height));
        for (Region child : between) {
            double x = startWidth + gap();
            places.add(centred(child, x, Math.max(0, rest - x), height));
        }
        places.add(centred(end, width - endWidth, endWidth, height));
        return places;
    }

    private static Place centred(Region child, double x, double width, double height) {
        double own = child.prefHeight(width);
        return new Place(child, x, Math.max(0, (height - own) / 2), width, own);
    }

    private static void below(
            List<Place> places, Region child, double width, double childWidth, boolean right) {
        double y = places.stream().mapToDouble(at -> at.y() + at.height()).max().orElse(0);
        double x = right ? width - childWidth : 0;
        places.add(new Place(child, x, y, childWidth, child.prefHeight(childWidth)));
    }

    private double gap() {
        return GAP_EMS * ruler.getFont().getSize();
    }

    private static double horizontal(Insets insets) {
        return insets.getLeft() + insets.getRight();
    }
}
