package dev.pipesplanner.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What values a field takes and how they are written: as text by people, as data in files.
///
/// Data are String, Double, Boolean, List and Map, whatever the file format. Messages do not name
/// the field: {@link Field} puts its path in front.
public sealed interface FieldType<T>
        permits NumberType,
                FieldType.Flag,
                FieldType.OneOf,
                FieldType.Text,
                FieldType.TextList,
                NumberListType,
                TextMapType,
                StepListType,
                DesignListType,
                FieldType.Open {

    /// Reads what a person typed.
    ///
    /// @throws IllegalArgumentException naming the text and the way out
    T parse(String text);

    /// Refuses what people read in two ways, where nobody has said that a point is a decimal one.
    ///
    /// @throws IllegalArgumentException naming both readings
    default void requireOneReading(String text) {}

    /// Text that {@link #parse} reads back to the same value.
    String format(T value);

    /// @throws IllegalArgumentException when the data are of another kind
    T fromData(Object data);

    Object toData(T value);

    /// The value as text for others to read: without the credentials that somebody typed.
    default String shown(T value) {
        return format(value);
    }

    /// The allowed values in words, for help and documents.
    String values();

    /// The data that {@link #fromData} takes, as JSON Schema 2020-12 says it.
    Map<String, Object> schema();

    record Flag() implements FieldType<Boolean> {
        @Override
        public Boolean parse(String text) {
            return switch (text.strip()) {
                case "true", "yes", "on" -> true;
                case "false", "no", "off" -> false;
                default ->
                        throw new IllegalArgumentException(
                                FieldData.quoted(text) + " must be true or false.");
            };
        }

        @Override
        public String format(Boolean value) {
            return value.toString();
        }

        @Override
        public Boolean fromData(Object data) {
            if (data instanceof Boolean flag) {
                return flag;
            }
            throw new IllegalArgumentException("(" + data + ") must be true or false.");
        }

        @Override
        public Object toData(Boolean value) {
            return value;
        }

        @Override
        public String values() {
            return "true, false";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "boolean");
        }
    }

    record OneOf(List<String> names) implements FieldType<String> {
        @Override
        public String parse(String text) {
            return named(text, text.strip());
        }

        private String named(String text, String name) {
            if (names.contains(name)) {
                return name;
            }
            String advice =
                    name.isBlank() ? "" : "\nDid you mean " + NearestName.of(name, names) + "?";
            throw new IllegalArgumentException(
                    FieldData.quoted(text) + " must be one of " + values() + "." + advice);
        }

        @Override
        public String format(String value) {
            return value;
        }

        @Override
        public String fromData(Object data) {
            String text = FieldData.textOf(data);
            return named(text, text);
        }

        @Override
        public Object toData(String value) {
            return value;
        }

        @Override
        public String values() {
            return String.join(", ", names);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("enum", names);
        }
    }

    record Text() implements FieldType<String> {
        @Override
        public String parse(String text) {
            return text;
        }

        @Override
        public String format(String value) {
            return value;
        }

        @Override
        public String shown(String value) {
            return Credentials.shown(value);
        }

        @Override
        public String fromData(Object data) {
            return FieldData.textOf(data);
        }

        @Override
        public Object toData(String value) {
            return value;
        }

        @Override
        public String values() {
            return "text";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string");
        }
    }

    /// Texts separated by commas when typed.
    record TextList() implements FieldType<List<String>> {
        @Override
        public List<String> parse(String text) {
            return FieldData.split(text);
        }

        @Override
        public String format(List<String> value) {
            return String.join(", ", value);
        }

        @Override
        public String shown(List<String> value) {
            return format(value.stream().map(Credentials::shown).toList());
        }

        @Override
        public List<String> fromData(Object data) {
            return FieldData.listOf(data).stream().map(FieldData::textOf).toList();
        }

        @Override
        public Object toData(List<String> value) {
            return value;
        }

        @Override
        public String values() {
            return "list of text";
        }

        @Override
        public Map<String, Object> schema() {
            return FieldData.listSchema(Map.of("type", "string"));
        }
    }

    /// A value, or a word that leaves it open: `auto` follows a default, `none` is not known.
    record Open<T>(FieldType<T> inner, String word) implements FieldType<Setting<T>> {

        static <T> Open<T> auto(FieldType<T> inner) {
            return new Open<>(inner, "auto");
        }

        static <T> Open<T> none(FieldType<T> inner) {
            return new Open<>(inner, "none");
        }

        @Override
        public void requireOneReading(String text) {
            inner.requireOneReading(text);
        }

        @Override
        public Setting<T> parse(String text) {
            return text.strip().equals(word)
                    ? Setting.auto()
                    : Setting.of(orWord(() -> inner.parse(text)));
        }

        @Override
        public String format(Setting<T> value) {
            return switch (value) {
                case Setting.Auto<T> _ -> word;
                case Setting.Typed<T>(T typed) -> inner.format(typed);
            };
        }

        @Override
        public Setting<T> fromData(Object data) {
            return word.equals(data)
                    ? Setting.auto()
                    : Setting.of(orWord(() -> inner.fromData(data)));
        }

        /// A refusal names the word among the values.
        private T orWord(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (IllegalArgumentException e) {
                String message = String.valueOf(e.getMessage());
                throw new IllegalArgumentException(message.replace(inner.values(), values()));
            }
        }

        @Override
        public Object toData(Setting<T> value) {
            return switch (value) {
                case Setting.Auto<T> _ -> word;
                case Setting.Typed<T>(T typed) -> inner.toData(typed);
            };
        }

        @Override
        public String values() {
            return inner.values() + ", or " + word;
        }

        @Override
        public Map<String, Object> schema() {
            return FieldData.eitherSchema(inner.schema(), word);
        }
    }
}
