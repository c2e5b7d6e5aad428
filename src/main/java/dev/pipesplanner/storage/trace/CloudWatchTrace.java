package dev.pipesplanner.storage.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.storage.JsonText;
import dev.pipesplanner.storage.Refusal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// A trace as CloudWatch's `get-metric-data` answers it: times and values of a metric in two lists,
/// in any order, of any period.
///
/// Source: Amazon CloudWatch API Reference, GetMetricData and MetricDataResult.
final class CloudWatchTrace {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to name them with advice
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(20)
                                    .maxNameLength(1_000)
                                    .maxStringLength(100_000)
                                    .build())
                    .build();
    private static final String RESULTS = "MetricDataResults";

    private final String origin;
    private final TraceTimes times = new TraceTimes(false);
    private final List<MetricSeries> series = new ArrayList<>();
    private final List<String> says = new ArrayList<>();
    private long all;
    private boolean hasResults;
    private boolean hasMorePages;

    CloudWatchTrace(String origin) {
        this.origin = origin;
    }

    /// @param file as the plan names it
    Recording read(String file, Reader text) throws IOException, Refusal {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            answer(json);
            if (json.nextToken() != null) {
                throw here(
                        json,
                        "there is more after the answer's end.\n"
                                + "Keep each answer in a file of its own.");
            }
        } catch (JsonProcessingException e) {
            throw JsonText.refusal(origin, e);
        }
        return trace(file);
    }

    private Recording trace(String file) throws Refusal {
        if (!hasResults) {
            throw Refusal.at(
                    origin,
                    1,
                    "there is no "
                            + RESULTS
                            + "; a trace must be the whole output of get-metric-data."
                            + "\nRun aws cloudwatch get-metric-data without --query.");
        }
        if (series.isEmpty()) {
            throw Refusal.at(origin, 1, RESULTS + " is empty.\nCheck MetricName in the query.");
        }
        List<Repair> repairs = new ArrayList<>();
        MetricSeries sent = MetricSeries.sent(origin, series, repairs);
        sent.requireComplete(origin);
        if (hasMorePages) {
            throw Refusal.at(
                    origin,
                    1,
                    "there is a NextToken: this is the first page of several."
                            + "\nRun the command without --no-paginate and --max-items.");
        }
        says.addAll(sent.says());
        for (String message : says) {
            repairs.add(new Repair(Repair.Kind.CLOUDWATCH_SAYS, 1, "CloudWatch says: " + message));
        }
        repairs.addAll(times.repairs());
        return TraceGrid.lay(origin, file, sent.points(), repairs);
    }

    private void answer(JsonParser json) throws IOException, Refusal {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case RESULTS -> {
                    hasResults = true;
                    results(json);
                }
                case "Messages" -> messages(json, says);
                case "NextToken" -> hasMorePages = json.currentToken() == JsonToken.VALUE_STRING;
                case "Datapoints" ->
                        throw here(
                                json,
                                "this is the output of get-metric-statistics; a trace must be that"
                                        + " of get-metric-data.\n"
                                        + "Run aws cloudwatch get-metric-data.");
                default -> json.skipChildren();
            }
        }
    }

    private void results(JsonParser json) throws IOException, Refusal {
        requireList(json, RESULTS);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw here(json, "each of " + RESULTS + " must be a JSON object.");
            }
            MetricSeries page = new MetricPage(origin, json, times).read();
            all += page.points().times();
            if (all > TracePoints.MOST) {
                throw here(
                        json,
                        "the metrics have more than 3,000,000 points in total.\n"
                                + "Ask for one queue only, or for a longer period.");
            }
            add(page);
        }
    }

    /// Joins the pages of one metric.
    private void add(MetricSeries page) {
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).continues(page)) {
                series.set(i, series.get(i).with(page));
                return;
            }
        }
        series.add(page);
    }

    static void messages(JsonParser json, List<String> into) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            StringBuilder message = new StringBuilder();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    json.nextToken();
                    if (json.currentToken() == JsonToken.VALUE_STRING) {
                        message.append(message.isEmpty() ? "" : ", ").append(json.getText());
                    }
                    json.skipChildren();
                }
            } else {
                json.skipChildren();
            }
            into.add(message.length() > 200 ? message.substring(0, 200) + "…" : message.toString());
        }
    }

    private void requireList(JsonParser json, String name) throws IOException, Refusal {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw here(json, name + " must be a list.\nRun the command again.");
        }
    }

    private Refusal here(JsonParser json, String message) {
        return here(origin, json, message);
    }

    static Refusal here(String origin, JsonParser json, String message) {
        JsonLocation place = json.currentTokenLocation();
        return Refusal.at(origin, place.getLineNr(), place.getColumnNr(), message);
    }
}
