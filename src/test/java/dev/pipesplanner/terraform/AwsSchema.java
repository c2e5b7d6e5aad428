package dev.pipesplanner.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The resource types and data sources of the AWS provider that the modules use.
record AwsSchema(Map<String, Block> resources, Map<String, Block> data) {

    /// @param type as Terraform writes it, such as `set(string)`
    record Attribute(
            String name, String type, boolean required, boolean optional, boolean computed) {}

    /// @param most 0: any number
    record Nested(String name, boolean set, int most, Block block) {}

    /// @param replacing names of attributes and blocks whose change is a new object
    record Block(List<Attribute> attributes, List<Nested> blocks, List<String> replacing) {
        Block() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    static AwsSchema read() {
        AwsSchema schema = new AwsSchema(new LinkedHashMap<>(), new LinkedHashMap<>());
        Deque<Block> open = new ArrayDeque<>();
        for (String line : text().lines().map(String::strip).toList()) {
            String[] words = line.split(" ");
            if (line.startsWith("#")) {
                continue;
            }
            if (line.equals("}")) {
                open.pop();
            } else if (words[0].equals("resource") || words[0].equals("data")) {
                open.clear();
                open.push(new Block());
                (words[0].equals("data") ? schema.data : schema.resources)
                        .put(words[1], open.peek());
            } else {
                if (line.contains("F")) {
                    open.peek().replacing.add(words[0]);
                }
                if (line.endsWith("{")) {
                    Block block = new Block();
                    int most = Integer.parseInt(words[2]);
                    open.peek()
                            .blocks
                            .add(new Nested(words[0], words[1].equals("set"), most, block));
                    open.push(block);
                } else {
                    open.peek().attributes.add(attribute(words));
                }
            }
        }
        return schema;
    }

    private static Attribute attribute(String[] words) {
        String flags = words[2];
        return new Attribute(
                words[0], words[1], flags.contains("R"), flags.contains("O"), flags.contains("C"));
    }

    private static String text() {
        try (var stream = AwsSchema.class.getResourceAsStream("/terraform/aws-schema.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
