package dev.pipesplanner.terraform;

import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Terraform's values on the wire: null, booleans, numbers, strings, lists, maps and unknowns.
final class MessagePack {

    /// A value that is not known before it is applied.
    static final Object UNKNOWN =
            new Object() {
                @Override
                public String toString() {
                    return "(known after apply)";
                }
            };

    private MessagePack() {}

    static byte[] write(Object value) {
        try (MessageBufferPacker packer = org.msgpack.core.MessagePack.newDefaultBufferPacker()) {
            write(packer, value);
            return packer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(MessagePacker packer, Object value) throws IOException {
        switch (value) {
            case null -> packer.packNil();
            case Boolean bool -> packer.packBoolean(bool);
            case Long number -> packer.packLong(number);
            case Double number -> packer.packDouble(number);
            case String text -> packer.packString(text);
            case List<?> items -> {
                packer.packArrayHeader(items.size());
                for (Object item : items) {
                    write(packer, item);
                }
            }
            case Map<?, ?> entries -> {
                packer.packMapHeader(entries.size());
                for (var entry : entries.entrySet()) {
                    packer.packString((String) entry.getKey());
                    write(packer, entry.getValue());
                }
            }
            default -> {
                packer.packExtensionTypeHeader((byte) 0, 1);
                packer.writePayload(new byte[1]);
            }
        }
    }

    static Object read(byte[] bytes) {
        try (MessageUnpacker unpacker = org.msgpack.core.MessagePack.newDefaultUnpacker(bytes)) {
            return read(unpacker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(MessageUnpacker unpacker) throws IOException {
        switch (unpacker.getNextFormat().getValueType()) {
            case NIL -> {
                unpacker.unpackNil();
                return null;
            }
            case BOOLEAN -> {
                return unpacker.unpackBoolean();
            }
            case INTEGER -> {
                return unpacker.unpackLong();
            }
            case FLOAT -> {
                return unpacker.unpackDouble();
            }
            case STRING -> {
                return unpacker.unpackString();
            }
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (int left = unpacker.unpackArrayHeader(); left > 0; left--) {
                    items.add(read(unpacker));
                }
                return items;
            }
            case MAP -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                for (int left = unpacker.unpackMapHeader(); left > 0; left--) {
                    entries.put(unpacker.unpackString(), read(unpacker));
                }
                return entries;
            }
            default -> {
                unpacker.skipValue();
                return UNKNOWN;
            }
        }
    }

    /// Numbers beyond what fits are written as text.
    static double number(Object value) {
        return value instanceof Number number
                ? number.doubleValue()
                : new BigDecimal(String.valueOf(value)).doubleValue();
    }
}
