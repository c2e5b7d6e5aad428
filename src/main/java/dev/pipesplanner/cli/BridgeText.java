package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.bridge.SavingsBridge;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.plan.Sentences;

import java.util.List;
import java.util.stream.Stream;

/// Why the other designs cost more or less than the one that is taken, as aligned text.
final class BridgeText {

    private BridgeText() {}

    /// A block for each other design that carries the load and does not cost the same to the cent.
    static List<String> lines(Comparison comparison) {
        return SavingsBridge.fromChosen(comparison).stream().flatMap(BridgeText::lines).toList();
    }

    private static Stream<String> lines(SavingsBridge bridge) {
        Table table = new Table("lr");
        bridge.bars()
                .forEach(bar ->
                        table.row(
                                Sentences.uncapitalized(bar.factor().label()),
                                Text.usd(bar.usd())));
        table.row("together", Text.usd(bridge.usd()));
        return Stream.of(Stream.of("", title(bridge)), table.lines().stream())
                .flatMap(each -> each);
    }

    private static String title(SavingsBridge bridge) {
        return "why "
                + bridge.to().id()
                + " costs "
                + Text.usd(bridge.usd().abs())
                + (bridge.usd().signum() < 0 ? " less than " : " more than ")
                + bridge.from().id();
    }
}
