package dev.pipesplanner.ui.answer;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import java.util.List;
import java.util.Optional;

/// What a planner should know of one design, in full.
public final class FindingsViewModel {

    /// @param style the severity's: error, warning or information
    record Row(String style, String title, String message, String source) {}

    record Sheet(String title, List<Row> rows) {}

    private final SessionViewModel session;
    private Optional<Design> shown = Optional.empty();
    private final ReadOnlyObjectWrapper<Sheet> sheet =
            new ReadOnlyObjectWrapper<>(new Sheet("", List.of()));

    public FindingsViewModel(SessionViewModel session) {
        this.session = session;
    }

    /// @return false when there is nothing to tell
    public boolean show(Design design) {
        shown = Optional.of(design);
        if (!(session.answeredProperty().get() instanceof Answered.Known known)) {
            return false;
        }
        List<Finding> findings = CardViewModel.of(known.findings(), design);
        if (findings.isEmpty()) {
            return false;
        }
        String title =
                Messages.get(
                        "findings.title",
                        Messages.get("design." + design.id()),
                        known.comparison().environment().name());
        sheet.set(new Sheet(title, findings.stream().map(FindingsViewModel::row).toList()));
        return true;
    }

    static Row row(Finding finding) {
        return new Row(
                FindingsLine.style(finding.severity()),
                Messages.get(
                        "card.findings.one",
                        Messages.get("severity." + finding.severity().name()),
                        finding.rule().title()),
                finding.message(),
                Messages.get("findings.source", finding.rule().citation().titles()));
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
