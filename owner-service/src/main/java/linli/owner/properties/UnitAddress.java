package linli.owner.properties;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Building, entrance and room, as people say them.
 *
 * @param entrance 单元; null in buildings with only one
 */
public record UnitAddress(String building, @Nullable String entrance, String room) {

    /** {@code 3-2-1201}, {@code 3栋2单元1201室}, {@code 3号楼1201}. */
    private static final Pattern SAID =
            Pattern.compile(
                    "\\s*([^\\s\\-栋幢座号]{1,12})\\s*(?:-|栋|幢|座|号楼)\\s*"
                            + "(?:([^\\s\\-单]{1,6})\\s*(?:-|单元)\\s*)?"
                            + "([^\\s\\-室号]{1,12})\\s*(?:室|号)?\\s*");

    public static Optional<UnitAddress> parse(String said) {
        var match = SAID.matcher(said);
        return match.matches()
                ? Optional.of(new UnitAddress(match.group(1), match.group(2), match.group(3)))
                : Optional.empty();
    }

    /** {@code 3-2-1201}, or {@code 3-1201} without an entrance. */
    public String label() {
        return Stream.of(building, entrance, room)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("-"));
    }
}
