package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.util.Subscription;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SideDecorator;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A text in the colors of its language, to be read, selected and copied; changed lines have a mark
/// beside them.
final class CodeView extends CodeArea {

    private static final double GUTTER_EMS = 1.1;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private List<List<Syntax.Span>> lines = List.of();
    private Set<Integer> changed = Set.of();
    private boolean isDark;
    private Subscription themed = Subscription.EMPTY;

    CodeView() {
        setEditable(false);
        setWrapText(true);
        setLineNumbersEnabled(false);
        getStyleClass().add("code-view");
        setSyntaxDecorator(new Colours());
        setLeftDecorator(new Marks());
        sceneProperty().subscribe(scene -> follow(Optional.ofNullable(scene)));
    }

    /// Lines keep the colors in which they were drawn, also when the window's theme changes.
    private void follow(Optional<Scene> scene) {
        themed.unsubscribe();
        themed = scene.map(Scene::getRoot).map(this::followTheme).orElse(Subscription.EMPTY);
    }

    private Subscription followTheme(Parent root) {
        changeTheme(root);
        return root.getPseudoClassStates().subscribe(() -> changeTheme(root));
    }

    private void changeTheme(Parent root) {
        boolean now = root.getPseudoClassStates().contains(DARK);
        if (now != isDark) {
            isDark = now;
            drawAgain();
        }
    }

    private void drawAgain() {
        setSyntaxDecorator(new Colours());
    }

    void show(CodePage page) {
        lines = page.syntax().lines(page.text());
        changed = page.changed();
        setText(page.text());
        // lines that were drawn while the text was being set have the colors of the old one
        drawAgain();
        setLeftDecorator(new Marks());
        select(TextPos.ZERO);
    }

    private RichParagraph paragraph(int index, String text) {
        RichParagraph.Builder builder = RichParagraph.builder();
        // the text may be a newer one than the spans for as long as it is being set
        if (index < lines.size() && joined(lines.get(index)).equals(text)) {
            lines.get(index)
                    .forEach(span ->
                            builder.addWithStyleNames(span.text(), span.kind().styleClass()));
        } else {
            builder.addWithStyleNames(text, Syntax.Kind.PLAIN.styleClass());
        }
        if (changed.contains(index)) {
            builder.addHighlight(0, text.length(), "changed-line");
        }
        return builder.build();
    }

    private static String joined(List<Syntax.Span> spans) {
        StringBuilder line = new StringBuilder();
        spans.forEach(span -> line.append(span.text()));
        return line.toString();
    }

    private final class Colours implements SyntaxDecorator {

        @Override
        public RichParagraph createRichParagraph(CodeTextModel model, int index) {
            return paragraph(index, model.getPlainText(index));
        }

        @Override
        public void handleChange(
                CodeTextModel model,
                TextPos start,
                TextPos end,
                int charsTop,
                int linesAdded,
                int charsBottom) {
            // spans come with the whole text
        }
    }

    /// One mark for each changed line, of the same width everywhere.
    private final class Marks implements SideDecorator {

        @Override
        public double getPrefWidth(double viewWidth) {
            return getFont().getSize() * GUTTER_EMS;
        }

        @Override
        public Node getMeasurementNode(int index) {
            return getNode(index);
        }

        @Override
        public Node getNode(int index) {
            Label mark = new Label(changed.contains(index) ? "▌" : "");
            mark.getStyleClass().add("changed-mark");
            if (changed.contains(index)) {
                mark.setAccessibleText(Messages.get("terraform.changed"));
            }
            return mark;
        }
    }
}
