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
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final AwsAccount account = new AwsAccount(schema);
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

    /// What AWS was asked to do, in the order of asking, since this was last asked.
    public List<String> changes() {
        return account.changes();
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
            case "PlanResourceChange" -> planned(request);
            case "ApplyResourceChange" -> applied(request);
            case "ReadResource" -> new Proto().put(1, request.get(2));
            case "ReadDataSource" ->
                    new Proto().put(1, dynamic(AwsAccount.data(value(request, 2))));
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
        AwsRules.refusals(type(request), value(request, 2))
                .forEach(rule -> answer.put(1, refusal(rule)));
        return answer;
    }

    private static Proto refusal(AwsRule rule) {
        return new Proto()
                .put(1, 1)
                .put(2, rule.refusal)
                .put(3, "AWS would refuse it: " + rule.source);
    }

    private Proto planned(Map<Integer, byte[]> request) {
        Map<String, Object> proposed = value(request, 3);
        List<String> replacing = account.plan(type(request), value(request, 2), proposed);
        Proto answer = new Proto().put(1, dynamic(proposed));
        replacing.forEach(name -> answer.put(2, new Proto().put(1, new Proto().put(1, name))));
        return answer.put(5, true);
    }

    private Proto applied(Map<Integer, byte[]> request) {
        Map<String, Object> planned = value(request, 3);
        Optional<AwsRule> refused = account.apply(type(request), value(request, 2), planned);
        Proto answer =
                new Proto().put(1, refused.isPresent() ? request.get(2) : dynamic(planned).bytes());
        refused.ifPresent(rule -> answer.put(3, refusal(rule)));
        return answer.put(4, true);
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
