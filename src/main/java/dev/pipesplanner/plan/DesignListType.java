package dev.pipesplanner.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The compared designs, by their names, parted by commas when typed: at least one, each once.
public record DesignListType() implements FieldType<List<Design>> {

    private static final FieldType.OneOf ONE = PlanFields.oneOf(Design.class);

    @Override
    public List<Design> parse(String text) {
        return designs(FieldData.split(text));
    }

    @Override
    public String format(List<Design> value) {
        return value.stream().map(Design::id).collect(Collectors.joining(", "));
    }

    @Override
    public List<Design> fromData(Object data) {
        return designs(FieldData.listOf(data).stream().map(FieldData::textOf).toList());
    }

    @Override
    public Object toData(List<Design> value) {
        return value.stream().map(Design::id).toList();
    }

    @Override
    public String values() {
        return "at least one of " + ONE.values();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = FieldData.listSchema(ONE.schema());
        schema.put("minItems", 1);
        schema.put("uniqueItems", true);
        return schema;
    }

    private static List<Design> designs(List<String> names) {
        List<Design> designs = names.stream().map(name -> Design.of(ONE.parse(name))).toList();
        if (designs.isEmpty() || new LinkedHashSet<>(designs).size() < designs.size()) {
            throw new IllegalArgumentException(
                    "("
                            + String.join(", ", names)
                            + ") must name at least one of "
                            + ONE.values()
                            + ", each once.");
        }
        return designs;
    }
}
