package dev.pipesplanner.storage.prices;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PricedItem;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/// Jackson as price books need it: nothing missing, doubled, unknown, null or converted.
final class PriceBookMapper {

    private PriceBookMapper() {}

    static ObjectMapper create() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .withCoercionConfigDefaults(config -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        config.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .addModule(
                        new SimpleModule()
                                .addDeserializer(
                                        BigDecimal.class,
                                        new OfText<>(BigDecimal.class, Decimals::parse))
                                .addDeserializer(
                                        PricedItem.class,
                                        new OfText<>(PricedItem.class, PriceBookMapper::item))
                                .addDeserializer(
                                        Evidence.class,
                                        new OfText<>(Evidence.class, PriceBookMapper::evidence))
                                .addSerializer(
                                        new AsText<>(BigDecimal.class, BigDecimal::toPlainString))
                                .addSerializer(new AsText<>(PricedItem.class, PricedItem::id))
                                .addSerializer(new AsText<>(Evidence.class, Evidence::id)))
                .build();
    }

    /// Two spaces, one value per line and line feeds on every system: equal books are equal bytes.
    static ObjectWriter writer(ObjectMapper mapper) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter);
        return mapper.writer(printer);
    }

    private static PricedItem item(String id) {
        return PricedItem.ofId(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("The item (" + id + ") is not known."));
    }

    private static Evidence evidence(String id) {
        return Evidence.ofId(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The evidence (" + id + ") must be data, note, bill or text."));
    }

    private static final class OfText<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        OfText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.getValueAsString() == null || !parser.currentToken().isScalarValue()) {
                return refuse(parser, new IllegalArgumentException("Text is expected here."));
            }
            if (parser.currentToken().isNumeric() || parser.currentToken().isBoolean()) {
                return refuse(
                        parser,
                        new IllegalArgumentException(
                                "The value (" + parser.getText() + ") must be in quotes."));
            }
            try {
                return parse.apply(parser.getText());
            } catch (IllegalArgumentException reason) {
                return refuse(parser, reason);
            }
        }

        private T refuse(JsonParser parser, IllegalArgumentException reason) throws IOException {
            throw ValueInstantiationException.from(parser, reason.getMessage(), reason);
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> format;

        AsText(Class<T> type, Function<T, String> format) {
            super(type);
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(format.apply(value));
        }
    }
}
