package dev.pipesplanner.terraform.export.pipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Runs a definition in Amazon States Language as far as the module uses it: Task with Retry and
/// Catch, Map and Fail, and of JSONata the three expressions that stand in it. Anything else is an
/// error here.
///
/// States, retriers and catchers: https://states-language.net/spec.html; the wildcards:
/// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html.
final class StateMachine {

    /// What an execution did.
    ///
    /// @param tasks arguments of each call of RunTask
    /// @param pauses seconds before each further attempt
    /// @param sent arguments of each call of SendMessage
    record Execution(String end, List<JsonNode> tasks, List<Double> pauses, List<JsonNode> sent) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGES =
            "{% $string([$states.input.{'id': messageId, 'body': body}]) %}";

    private final Iterator<String> outcomes;
    private final List<JsonNode> tasks = new ArrayList<>();
    private final List<Double> pauses = new ArrayList<>();
    private final List<JsonNode> sent = new ArrayList<>();

    private StateMachine(List<String> outcomes) {
        this.outcomes = outcomes.iterator();
    }

    /// @param outcomes of the tasks in their order: the name of an error, or empty for success
    static Execution run(JsonNode definition, JsonNode input, List<String> outcomes) {
        StateMachine machine = new StateMachine(outcomes);
        String end = machine.run(definition, input);
        return new Execution(end, machine.tasks, machine.pauses, machine.sent);
    }

    private String run(JsonNode machine, JsonNode input) {
        String name = machine.get("StartAt").asText();
        while (true) {
            JsonNode state = machine.get("States").get(name);
            String next =
                    switch (state.get("Type").asText()) {
                        case "Task" -> task(state, input);
                        case "Map" -> map(state, input);
                        case "Fail" -> "FAILED " + state.get("Error").asText();
                        default -> throw new IllegalArgumentException(state.toString());
                    };
            if (!machine.get("States").has(next)) {
                return next;
            }
            name = next;
        }
    }

    private String task(JsonNode state, JsonNode input) {
        Map<Integer, Integer> retried = new HashMap<>();
        while (true) {
            String error = call(state, input);
            if (error.isEmpty()) {
                return next(state);
            }
            int retrier = matching(state.path("Retry"), error);
            JsonNode retry = state.path("Retry").path(retrier);
            int before = retried.getOrDefault(retrier, 0);
            if (retrier >= 0 && before < retry.get("MaxAttempts").asInt()) {
                double rate = retry.get("BackoffRate").asDouble();
                pauses.add(retry.get("IntervalSeconds").asDouble() * Math.pow(rate, before));
                retried.put(retrier, before + 1);
                continue;
            }
            int catcher = matching(state.path("Catch"), error);
            if (catcher < 0) {
                return "FAILED " + error;
            }
            JsonNode caught = state.get("Catch").get(catcher);
            if (!caught.path("Output").asText().equals("{% $states.input %}")) {
                throw new IllegalArgumentException("The input is lost: " + caught);
            }
            return caught.get("Next").asText();
        }
    }

    private String call(JsonNode state, JsonNode input) {
        JsonNode arguments = evaluated(state.get("Arguments"), input);
        return switch (state.get("Resource").asText()) {
            case "arn:aws:states:::ecs:runTask.sync" -> {
                tasks.add(arguments);
                yield outcomes.next();
            }
            case "arn:aws:states:::sqs:sendMessage" -> {
                sent.add(arguments);
                yield "";
            }
            default -> throw new IllegalArgumentException(state.toString());
        };
    }

    private String map(JsonNode state, JsonNode input) {
        for (JsonNode item : evaluated(state.get("Items"), input)) {
            String end = run(state.get("ItemProcessor"), item);
            if (!end.equals("SUCCEEDED")) {
                return end;
            }
        }
        return next(state);
    }

    private static String next(JsonNode state) {
        return state.path("End").asBoolean() ? "SUCCEEDED" : state.get("Next").asText();
    }

    private static int matching(JsonNode handlers, String error) {
        for (int i = 0; i < handlers.size(); i++) {
            for (JsonNode name : handlers.get(i).get("ErrorEquals")) {
                if (matches(name.asText(), error)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean matches(String name, String error) {
        return switch (name) {
            case "States.ALL" -> true;
            case "States.TaskFailed" -> !error.equals("States.Timeout");
            default -> name.equals(error);
        };
    }

    private static JsonNode evaluated(JsonNode value, JsonNode input) {
        if (value.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            value.properties()
                    .forEach(each -> object.set(each.getKey(), evaluated(each.getValue(), input)));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            value.forEach(each -> array.add(evaluated(each, input)));
            return array;
        }
        return value.isTextual() && value.asText().startsWith("{%")
                ? expression(value.asText(), input)
                : value;
    }

    private static JsonNode expression(String text, JsonNode input) {
        if (text.equals(MESSAGES)) {
            ArrayNode messages = JSON.createArrayNode();
            for (JsonNode record : input) {
                ObjectNode message = messages.addObject();
                message.set("id", record.get("messageId"));
                message.set("body", record.get("body"));
            }
            return JSON.getNodeFactory().textNode(messages.toString());
        }
        String path = text.replaceAll("^\\{% \\$states\\.input\\.?| %}$", "");
        JsonNode found = path.isEmpty() ? input : input.at("/" + path.replace('.', '/'));
        if (found.isMissingNode()) {
            throw new IllegalArgumentException(text + " is undefined in " + input);
        }
        return found;
    }
}
