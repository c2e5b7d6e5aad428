package dev.pipesplanner.plan;

import java.util.List;
import java.util.Map;

/// Numbers separated by commas when typed: the relative rates of a week's hours.
public record NumberListType() implements FieldType<List<Double>> {
    @Override
    public List<Double> parse(String text) {
        return FieldData.split(text).stream().map(NumberType::plainNumber).toList();
    }

    @Override
    public String format(List<Double> value) {
        return String.join(", ", value.stream().map(Limits::plain).toList());
    }

    @Override
    public List<Double> fromData(Object data) {
        return FieldData.listOf(data).stream().map(NumberType::numberOf).toList();
    }

    @Override
    public Object toData(List<Double> value) {
        return value;
    }

    @Override
    public String values() {
        return "list of 168 numbers";
    }

    @Override
    public Map<String, Object> schema() {
        return FieldData.listSchema(Map.of("type", "number"));
    }
}
