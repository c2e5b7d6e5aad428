package dev.pipesplanner.ui.answer;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The full bill of one design, by meter.
public final class BillViewModel {

    /// @param group shown where a group begins
    record Row(
            String group,
            String meter,
            String quantity,
            String price,
            String usd,
            String formula,
            String source) {}

    record Sheet(String title, String total, List<Row> rows) {}

    private final SessionViewModel session;
    private Optional<Design> shown = Optional.empty();
    private final ReadOnlyObjectWrapper<Sheet> sheet =
            new ReadOnlyObjectWrapper<>(new Sheet("", "", List.of()));

    public BillViewModel(SessionViewModel session) {
        this.session = session;
    }

    /// @return false when the design has no bill
    public boolean show(Design design) {
        shown = Optional.of(design);
        Optional<Sheet> found =
                session.answeredProperty().get() instanceof Answered.Known known
                        ? sheet(known.comparison(), design)
                        : Optional.empty();
        found.ifPresent(sheet::set);
        return found.isPresent();
    }

    private static Optional<Sheet> sheet(Comparison comparison, Design design) {
        String title =
                Messages.get(
                        "bill.title",
                        Messages.get("design." + design.id()),
                        comparison.environment().name());
        return comparison
                .find(design)
                .flatMap(Answer::priced)
                .map(priced ->
                        new Sheet(
                                title,
                                Figures.money(Cents.of(priced.totalUsd())),
                                rows(priced.bill().lines())));
    }

    private static List<Row> rows(List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (Line line : lines) {
            if (line.quantity().signum() == 0) {
                continue;
            }
            String group = CardViewModel.groupName(line.meter().group());
            String assumed = line.assumed() ? " · " + Messages.get("bill.assumed") : "";
            rows.add(
                    new Row(
                            group.equals(last) ? "" : group,
                            line.meter().label(),
                            quantity(line),
                            Figures.price(line.unitPriceUsd()),
                            "$" + line.usd().setScale(4, RoundingMode.HALF_UP).toPlainString(),
                            line.formula(),
                            line.source() + assumed));
            last = group;
        }
        return rows;
    }

    private static String quantity(Line line) {
        BigDecimal shown = line.quantity().setScale(2, RoundingMode.HALF_UP);
        String unit = "unit." + line.meter().unit().name();
        return Messages.get(
                "bill.quantity",
                Figures.exact(shown),
                Messages.get(shown.compareTo(BigDecimal.ONE) == 0 ? unit + ".one" : unit));
    }

    /// Shows the same of the answer that has come since.
    void showAgain() {
        shown.ifPresent(this::show);
    }

    /// Why it may still change; empty when it is final.
    ReadOnlyStringProperty pendingProperty() {
        return session.pendingProperty();
    }

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }
}
