package dev.pipesplanner.terraform.hcl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A block of code, taken apart as far as names go: values stay as they are written.
///
/// @param arguments as written, by name
/// @param blocks in it
public record HclBlock(
        String type,
        List<String> labels,
        SequencedMap<String, String> arguments,
        List<HclBlock> blocks) {

    public HclBlock {
        labels = List.copyOf(labels);
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        blocks = List.copyOf(blocks);
    }

    /// The blocks of a file, each still to be taken apart.
    ///
    /// @throws HclCursor.Unexpected when the text is no Terraform
    public static List<HclCursor.Block> headers(String text) {
        List<HclCursor.Block> blocks = new ArrayList<>();
        HclCursor cursor = new HclCursor(text);
        cursor.skipToName();
        while (!cursor.atEnd()) {
            blocks.add(cursor.block());
            cursor.skipToName();
        }
        return blocks;
    }

    /// @throws HclCursor.Unexpected when its body is no Terraform
    public static HclBlock of(HclCursor.Block header) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        List<HclBlock> blocks = new ArrayList<>();
        HclCursor cursor = new HclCursor(header.body());
        try {
            cursor.skipToName();
            while (!cursor.atEnd()) {
                int start = cursor.position();
                String name = cursor.name();
                if (cursor.opensBlock()) {
                    cursor.returnTo(start);
                    blocks.add(of(cursor.block()));
                } else {
                    cursor.equalsSign();
                    int from = cursor.position();
                    arguments.put(name, header.body().substring(from, cursor.skipValue()));
                }
                cursor.skipToName();
            }
        } catch (HclCursor.Unexpected unexpected) {
            throw unexpected.shifted(header.start());
        }
        return new HclBlock(header.type(), header.labels(), arguments, blocks);
    }

    /// What Terraform makes of it and a block of the same address in an override file: its
    /// arguments win, and its blocks take the place of those of their type.
    public HclBlock overriddenBy(HclBlock other) {
        SequencedMap<String, String> merged = new LinkedHashMap<>(arguments);
        merged.putAll(other.arguments);
        List<String> types = other.blocks.stream().map(HclBlock::type).toList();
        List<HclBlock> inner = new ArrayList<>(blocks);
        // JSON has blocks as arguments
        inner.removeIf(
                block -> types.contains(block.type) || other.arguments.containsKey(block.type));
        inner.addAll(other.blocks);
        return new HclBlock(type, labels, merged, inner);
    }
}
