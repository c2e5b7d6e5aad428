package dev.pipesplanner.terraform;

import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A stand-in for the AWS provider that the real Terraform attaches to (src/docs/terraform.md 5):
/// it has the schema of what the modules use, refuses what AWS refuses, and makes nothing.
public final class AwsProvider implements AutoCloseable {

    private static final MethodDescriptor.Marshaller<byte[]> BYTES =
            new MethodDescriptor.Marshaller<>() {
                @Override
                public InputStream stream(byte[] value) {
                    return new ByteArrayInputStream(value);
                }

                @Override
                public byte[] parse(InputStream stream) {
                    try {
                        return stream.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };

    private final AwsSchema schema = AwsSchema.read();
    private final Server server;

    public AwsProvider() {
        try {
            server =
                    NettyServerBuilder.forAddress(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                            .maxInboundMessageSize(64 << 20)
                            .fallbackHandlerRegistry(new Methods())
                            .build()
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `TF_REATTACH_PROVIDERS` must say.
    String reattach() {
        return """
        {"hashicorp/aws":{"Protocol":"grpc","ProtocolVersion":5,"Pid":%d,"Test":true,\
        "Addr":{"Network":"tcp","String":"127.0.0.1:%d"}}}\
        """
                .formatted(ProcessHandle.current().pid(), server.getPort());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Methods extends HandlerRegistry {
        @Override
        public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
            String service = "tfplugin5.Provider/";
            if (!name.startsWith(service)) {
                return null;
            }
            String method = name.substring(service.length());
            MethodDescriptor<byte[], byte[]> descriptor =
                    MethodDescriptor.<byte[], byte[]>newBuilder(BYTES, BYTES)
                            .setType(MethodDescriptor.MethodType.UNARY)
                            .setFullMethodName(name)
                            .build();
            return method.equals("GetMetadata")
                    ? null
                    : ServerMethodDefinition.create(
                            descriptor,
                            ServerCalls.asyncUnaryCall((request, answer) -> {
                                try {
                                    answer.onNext(answer(method, Proto.read(request)).bytes());
                                    answer.onCompleted();
                                } catch (RuntimeException e) {
                                    e.printStackTrace();
                                    answer.onError(e);
                                }
                            }));
        }
    }

    private Proto answer(String method, Map<Integer, byte[]> request) {
        return switch (method) {
            case "GetSchema" -> schema();
            case "PrepareProviderConfig" -> new Proto().put(1, request.get(1));
            case "ValidateResourceTypeConfig" -> validated(request);
            case "PlanResourceChange" ->
                    new Proto()
                            .put(1, dynamic(completed(request, 3, MessagePack.UNKNOWN)))
                            .put(5, true);
            case "ApplyResourceChange" ->
                    new Proto().put(1, dynamic(completed(request, 3, null))).put(4, true);
            case "ReadResource" -> new Proto().put(1, request.get(2));
            case "ReadDataSource" -> new Proto().put(1, dynamic(data(request)));
            case "UpgradeResourceState" ->
                    new Proto().put(1, new Proto().put(2, Proto.read(request.get(3)).get(1)));
            case "ValidateDataSourceConfig", "Configure", "GetFunctions", "Stop" -> new Proto();
            default -> throw new IllegalArgumentException(method + " is not answered here.");
        };
    }

    private Proto schema() {
        Proto answer =
                new Proto()
                        .put(
                                1,
                                new Proto()
                                        .put(
                                                2,
                                                new Proto()
                                                        .put(
                                                                2,
                                                                attribute(
                                                                        new AwsSchema.Attribute(
                                                                                "region", "string",
                                                                                false, true,
                                                                                false)))));
        schema.resources().forEach((name, block) -> answer.put(2, entry(name, block)));
        schema.data().forEach((name, block) -> answer.put(3, entry(name, block)));
        return answer;
    }

    private static Proto entry(String name, AwsSchema.Block block) {
        return new Proto().put(1, name).put(2, new Proto().put(2, block(block)));
    }

    private static Proto block(AwsSchema.Block block) {
        Proto proto = new Proto();
        block.attributes().forEach(attribute -> proto.put(2, attribute(attribute)));
        for (AwsSchema.Nested nested : block.blocks()) {
            proto.put(
                    3,
                    new Proto()
                            .put(1, nested.name())
                            .put(2, block(nested.block()))
                            .put(3, nested.set() ? 3 : 2)
                            .put(5, nested.most()));
        }
        return proto;
    }

    private static Proto attribute(AwsSchema.Attribute attribute) {
        String type = attribute.type();
        int inner = type.indexOf('(');
        String json =
                inner < 0
                        ? "\"" + type + "\""
                        : "[\""
                                + type.substring(0, inner)
                                + "\",\""
                                + type.substring(inner + 1, type.length() - 1)
                                + "\"]";
        return new Proto()
                .put(1, attribute.name())
                .put(2, json)
                .put(4, attribute.required())
                .put(5, attribute.optional())
                .put(6, attribute.computed());
    }

    private static Proto validated(Map<Integer, byte[]> request) {
        Proto answer = new Proto();
        for (String refusal : AwsRules.refusals(type(request), value(request, 2))) {
            answer.put(1, new Proto().put(1, 1).put(2, refusal).put(3, "AWS would refuse it."));
        }
        return answer;
    }

    /// With what the provider computes, where nothing is said.
    private Object completed(Map<Integer, byte[]> request, int field, Object unknown) {
        String type = type(request);
        Map<String, Object> planned = value(request, field);
        if (planned == null) {
            return null;
        }
        for (AwsSchema.Attribute attribute : schema.resources().get(type).attributes()) {
            Object now = planned.get(attribute.name());
            if (attribute.computed() && (now == null || now == MessagePack.UNKNOWN)) {
                planned.put(
                        attribute.name(),
                        unknown == null ? sample(type, attribute.name()) : unknown);
            }
        }
        return planned;
    }

    private static Object sample(String type, String name) {
        return switch (name) {
            case "revision" -> 1L;
            case "arn", "arn_without_revision" ->
                    "arn:aws:" + type + ":eu-central-1:123456789012:sample";
            default -> "sample";
        };
    }

    private static Object data(Map<Integer, byte[]> request) {
        Map<String, Object> values = new LinkedHashMap<>(value(request, 2));
        values.replaceAll((name, _) ->
                switch (name) {
                    case "account_id" -> "123456789012";
                    case "partition" -> "aws";
                    default -> "sample";
                });
        return values;
    }

    private static String type(Map<Integer, byte[]> request) {
        return new String(request.get(1), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> value(Map<Integer, byte[]> request, int field) {
        return (Map<String, Object>)
                MessagePack.read(Proto.read(request.get(field)).getOrDefault(1, new byte[] {-64}));
    }

    private static Proto dynamic(Object value) {
        return new Proto().put(1, MessagePack.write(value));
    }
}
