package dev.pipesplanner.storage.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.pipesplanner.storage.Refusal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads one of CloudWatch's MetricDataResults: Timestamps and Values belong together by place.
final class MetricPage {

    private final String origin;
    private final JsonParser json;
    private final TraceTimes times;
    private final int line;
    private final TracePoints points = new TracePoints();
    private final List<String> says = new ArrayList<>();
    private String id = "";
    private String label = "";
    private String status = "";

    /// @param json at the result's opening brace
    MetricPage(String origin, JsonParser json, TraceTimes times) {
        this.origin = origin;
        this.json = json;
        this.times = times;
        this.line = json.currentTokenLocation().getLineNr();
    }

    MetricSeries read() throws IOException, Refusal {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "Id" -> id = text(name);
                case "Label" -> label = text(name);
                case "StatusCode" -> status = text(name);
                case "Timestamps" -> list(name, this::time);
                case "Values" -> list(name, this::value);
                case "Messages" -> CloudWatchTrace.messages(json, says);
                default -> json.skipChildren();
            }
        }
        if (points.times() != points.counts()) {
            throw CloudWatchTrace.here(
                    origin,
                    json,
                    "the metric ("
                            + TraceWords.shortened(label)
                            + ") has "
                            + TraceWords.count(points.times(), "timestamp")
                            + ", but "
                            + TraceWords.count(points.counts(), "value")
                            + ".\nRun the command again.");
        }
        return new MetricSeries(id, label, points, status, says, line);
    }

    private interface Item {
        void read() throws IOException, Refusal;
    }

    private void list(String name, Item item) throws IOException, Refusal {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw CloudWatchTrace.here(
                    origin, json, name + " must be a list.\nRun the command again.");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                item.read();
            } catch (IllegalArgumentException e) {
                throw CloudWatchTrace.here(origin, json, String.valueOf(e.getMessage()));
            }
        }
    }

    private void time() throws IOException {
        int at = json.currentTokenLocation().getLineNr();
        points.time(times.second(scalar("time", json.currentToken().isScalarValue()), at), at);
    }

    private void value() throws IOException {
        points.count(TraceCounts.parse(scalar("count", json.currentToken().isNumeric())));
    }

    private String scalar(String what, boolean fits) throws IOException {
        if (!fits) {
            throw new IllegalArgumentException(
                    "the "
                            + what
                            + " ("
                            + TraceWords.shortened(json.getText())
                            + ") must be a "
                            + (what.equals("time") ? "text or a number" : "number without quotes")
                            + ".\nRun the command again.");
        }
        return json.getText();
    }

    private String text(String name) throws IOException, Refusal {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw CloudWatchTrace.here(
                    origin, json, name + " must be text in quotes.\nRun the command again.");
        }
        return json.getText();
    }
}
