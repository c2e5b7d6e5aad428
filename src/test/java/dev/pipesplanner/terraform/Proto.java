package dev.pipesplanner.terraform;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A protobuf message by field numbers.
final class Proto {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    Proto put(int field, byte[] value) {
        return write(() -> out.writeByteArray(field, value));
    }

    Proto put(int field, Proto value) {
        return put(field, value.bytes());
    }

    Proto put(int field, String value) {
        return put(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Proto put(int field, long value) {
        return write(() -> out.writeInt64(field, value));
    }

    Proto put(int field, boolean value) {
        return write(() -> out.writeBool(field, value));
    }

    byte[] bytes() {
        write(out::flush);
        return bytes.toByteArray();
    }

    /// The length-delimited fields of a message; of a repeated one the last.
    static Map<Integer, byte[]> read(byte[] message) {
        try {
            Map<Integer, byte[]> fields = new HashMap<>();
            CodedInputStream in = CodedInputStream.newInstance(message);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                    fields.put(WireFormat.getTagFieldNumber(tag), in.readByteArray());
                } else {
                    in.skipField(tag);
                }
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private Proto write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
