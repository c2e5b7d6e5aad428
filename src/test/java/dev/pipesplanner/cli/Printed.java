package dev.pipesplanner.cli;

import dev.pipesplanner.application.JudgedAnswer;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What `compare` says of one environment, without a command line around it.
public final class Printed {

    private Printed() {}

    /// The first line of the text.
    public static String firstLine(JudgedAnswer judged) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ComparisonText(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(judged);
        return bytes.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    }

    /// `verdict.sentence` of the environment in JSON.
    public static Object verdictSentence(JudgedAnswer judged) {
        Map<?, ?> document = ComparisonJson.document(List.of(judged), List.of());
        Map<?, ?> environment = (Map<?, ?>) ((List<?>) document.get("environments")).getFirst();
        return ((Map<?, ?>) environment.get("verdict")).get("sentence");
    }
}
