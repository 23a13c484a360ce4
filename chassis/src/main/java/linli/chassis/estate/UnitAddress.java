package linli.chassis.estate;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Building, entrance and room, in the one form of each. What is said by people comes in through
 * {@link #of}; the constructor is for what is stored.
 *
 * @param entrance 单元; null in buildings with only one
 */
public record UnitAddress(String building, @Nullable String entrance, String room) {

    /** {@code 3-2-1201}, {@code 3栋2单元1201室}, {@code 3#1201}, {@code B座801}. */
    private static final Pattern SAID =
            Pattern.compile(
                    "([^\\-栋幢座号#]{1,12})(?:-|号楼|栋楼|栋|幢|座|#楼|#|号)-?"
                            + "(?:([^\\-单门]{1,6})(?:-|单元|门)-?)?"
                            + "([^\\-室号房]{1,12})(?:号房|室|号|房)?");

    /** As people write it, in whatever way. */
    public static UnitAddress of(String building, @Nullable String entrance, String room) {
        return new UnitAddress(
                PlaceNames.building(building),
                PlaceNames.entrance(entrance),
                PlaceNames.room(room));
    }

    public static Optional<UnitAddress> parse(String said) {
        var match = SAID.matcher(PlaceNames.seen(said).replace(' ', '-').replaceAll("-{2,}", "-"));
        return match.matches()
                ? Optional.of(of(match.group(1), match.group(2), match.group(3)))
                : Optional.empty();
    }

    /** {@code 3-2-1201}, or {@code 3-1201} without an entrance. */
    public String label() {
        return Stream.of(building, entrance, room)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("-"));
    }
}
