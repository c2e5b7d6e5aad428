package dev.pipesplanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/// A local STS and SSO portal: gives credentials to whoever comes by a role or with a session.
final class AwsLogin implements AutoCloseable {

    static final String OF_ROLE = "ASIAOFROLE";
    static final String OF_SSO = "ASIAOFSSO";

    private final HttpServer server;
    private volatile boolean refusing;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    AwsLogin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::role);
        server.createContext("/federation/credentials", this::sso);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Takes nobody's role from now on.
    void refuse() {
        refusing = true;
    }

    /// The role or session of each request.
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void role(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (refusing) {
            send(
                    exchange,
                    403,
                    "text/xml",
                    "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>"
                            + "<Message>not yours</Message></Error></ErrorResponse>");
            return;
        }
        send(
                exchange,
                200,
                "text/xml",
                """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <AssumeRoleResult>
                    <Credentials>
                      <AccessKeyId>%s</AccessKeyId>
                      <SecretAccessKey>none</SecretAccessKey>
                      <SessionToken>token</SessionToken>
                      <Expiration>2099-01-01T00:00:00Z</Expiration>
                    </Credentials>
                  </AssumeRoleResult>
                </AssumeRoleResponse>
                """
                        .formatted(OF_ROLE));
    }

    private void sso(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token"));
        send(
                exchange,
                200,
                "application/json",
                """
                { "roleCredentials": { "accessKeyId": "%s", "secretAccessKey": "none",
                  "sessionToken": "token", "expiration": 4070908800000 } }
                """
                        .formatted(OF_SSO));
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
