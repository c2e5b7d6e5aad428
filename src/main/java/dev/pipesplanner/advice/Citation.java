package dev.pipesplanner.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a rule's claim comes from.
///
/// @param text references parted by semicolons, section first, such as `FACTS §3: SQS-PRICE; FACTS
///   §4: CW (inferred)`; a reference without a section belongs to the one before it
public record Citation(String text) {

    private static final Pattern PLACE = Pattern.compile("([A-Z-]+) §(\\d+(?:\\.\\d+)?)");

    /// @throws IllegalArgumentException when the text names no section, or one that is not known
    public Citation {
        if (places(text).toList().isEmpty()) {
            throw new IllegalArgumentException("The citation (" + text + ") names no section.");
        }
    }

    public List<CitedSection> sections() {
        return places(text).distinct().toList();
    }

    /// The sections by their titles, as a reader sees them; what is concluded and not documented
    /// says so.
    public String titles() {
        return Arrays.stream(text.split(";"))
                .flatMap(reference -> title(reference).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> title(String reference) {
        String certainty = reference.contains("inferred") ? " (inferred)" : "";
        return places(reference).findFirst().map(section -> section.title() + certainty);
    }

    private static Stream<CitedSection> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> CitedSection.require(place.group(1), place.group(2)));
    }
}
