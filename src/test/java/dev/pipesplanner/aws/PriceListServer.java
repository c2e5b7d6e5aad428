package dev.pipesplanner.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// A local Price List API: filters and pages products as AWS does, and misbehaves when told.
public final class PriceListServer implements AutoCloseable {

    /// What the server does instead of answering once.
    public sealed interface Fault {
        /// An error in AWS's form.
        record Error(int status, String type) implements Fault {}

        /// The right length is promised, half of it comes.
        record CutOff() implements Fault {}

        /// A whole answer whose JSON ends in the middle.
        record HalfJson() implements Fault {}

        /// Silence before the answer.
        record Stall(long millis) implements Fault {}

        /// Something else than AWS answers.
        record Other(int status, String contentType, String body) implements Fault {

            public Other(String contentType, String body) {
                this(200, contentType, body);
            }
        }

        /// An answer whose token leads to itself, for ever.
        record SameToken() implements Fault {}

        /// The answer, byte by byte with pauses between them.
        record Drip(long millis) implements Fault {}

        /// The connection ends before an answer.
        record Drop() implements Fault {}

        /// Nothing goes wrong this time.
        record None() implements Fault {}

        /// The right answer, but whoever follows its token is told that it expired.
        record ExpiringToken() implements Fault {}
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String EXPIRED = "expired";

    private final HttpServer server;
    private final List<String> products = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private volatile int page = 100;
    private volatile @Nullable Fault always;

    public PriceListServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// @param elements of a PriceList, each a JSON text
    public PriceListServer serve(List<String> elements) {
        products.addAll(elements);
        return this;
    }

    public PriceListServer pageSize(int size) {
        page = size;
        return this;
    }

    /// The next answers to questions about a service go wrong, one after the other.
    public PriceListServer fail(String serviceCode, Fault... next) {
        synchronized (faults) {
            faults.computeIfAbsent(serviceCode, _ -> new ArrayDeque<>()).addAll(List.of(next));
        }
        return this;
    }

    /// Every answer goes wrong, whatever was asked.
    public PriceListServer failAll(Fault fault) {
        always = fault;
        return this;
    }

    /// Answers so many questions about a service, and the next one late.
    public PriceListServer stallAfter(String serviceCode, int answers, long millis) {
        Fault[] faults = new Fault[answers + 1];
        Arrays.fill(faults, new Fault.None());
        faults[answers] = new Fault.Stall(millis);
        return fail(serviceCode, faults);
    }

    /// Service codes in the order in which they were asked for, retries included.
    public List<String> log() {
        return List.copyOf(log);
    }

    /// The Authorization header of each request.
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = MAPPER.readTree(exchange.getRequestBody());
            String service = request.path("ServiceCode").asText();
            log.add(service);
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            String token = request.path("NextToken").asText();
            Fault fault = nextFault(service);
            if (token.equals(EXPIRED)) {
                error(exchange, 400, "ExpiredNextTokenException");
                return;
            }
            String body = body(request, fault instanceof Fault.ExpiringToken);
            switch (fault) {
                case Fault.Error(int status, String type) -> error(exchange, status, type);
                case Fault.CutOff _ -> cutOff(exchange, body);
                case Fault.HalfJson _ ->
                        send(exchange, 200, "application/x-amz-json-1.1", half(body));
                case Fault.Stall(long millis) -> {
                    sleep(millis);
                    send(exchange, 200, "application/x-amz-json-1.1", body);
                }
                case Fault.Drip(long millis) -> drip(exchange, body, millis);
                case Fault.Drop _ -> {
                    // closing the exchange without an answer is what is asked for
                }
                case Fault.Other(int status, String contentType, String text) ->
                        send(exchange, status, contentType, text);
                case Fault.SameToken _ ->
                        send(
                                exchange,
                                200,
                                "application/x-amz-json-1.1",
                                "{\"PriceList\":[],\"NextToken\":\"again\"}");
                case Fault.ExpiringToken _, Fault.None _ ->
                        send(exchange, 200, "application/x-amz-json-1.1", body);
                case null -> send(exchange, 200, "application/x-amz-json-1.1", body);
            }
        }
    }

    private @Nullable Fault nextFault(String service) {
        synchronized (faults) {
            Deque<Fault> next = faults.get(service);
            Fault own = next == null ? null : next.poll();
            return own == null ? always : own;
        }
    }

    private String body(JsonNode request, boolean expiring) throws IOException {
        List<String> matching = new ArrayList<>();
        for (String element : List.copyOf(products)) {
            if (matches(MAPPER.readTree(element), request)) {
                matching.add(element);
            }
        }
        int from = request.path("NextToken").asInt(0);
        int to = Math.min(matching.size(), from + page);
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("FormatVersion", "aws_v1");
        ArrayNode list = answer.putArray("PriceList");
        matching.subList(from, to).forEach(list::add);
        if (to < matching.size()) {
            answer.put("NextToken", expiring ? EXPIRED : Integer.toString(to));
        } else if (from > 0) {
            // the real API ends some lists with an empty token
            answer.put("NextToken", "");
        }
        return answer.toString();
    }

    private static boolean matches(JsonNode element, JsonNode request) {
        if (!element.path("serviceCode").equals(request.path("ServiceCode"))) {
            return false;
        }
        JsonNode product = element.path("product");
        for (JsonNode filter : request.path("Filters")) {
            String field = filter.path("Field").asText();
            JsonNode value =
                    field.equals("productFamily")
                            ? product.path(field)
                            : product.path("attributes").path(field);
            if (!value.asText().equals(filter.path("Value").asText())) {
                return false;
            }
        }
        return true;
    }

    private static void error(HttpExchange exchange, int status, String type) throws IOException {
        String body = "{\"__type\":\"" + type + "\",\"message\":\"as the test asked\"}";
        send(exchange, status, "application/x-amz-json-1.1", body);
    }

    private static void cutOff(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, bytes.length / 2);
        out.flush();
    }

    private static void drip(HttpExchange exchange, String body, long millis) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream out = exchange.getResponseBody();
        for (byte each : bytes) {
            out.write(each);
            out.flush();
            sleep(millis);
        }
    }

    private static void send(HttpExchange exchange, int status, String contentType, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String half(String body) {
        return body.substring(0, body.length() / 2);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
