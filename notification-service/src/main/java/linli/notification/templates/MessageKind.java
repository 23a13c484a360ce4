package linli.notification.templates;

import java.util.Map;
import java.util.Optional;

/**
 * One kind of message that an event brings about.
 *
 * @param code what happened, such as {@code workorder.created}
 * @param zh what it is called; so is {@code en}
 * @param variables by name, in the order in which they are offered
 * @param shipped by each medium by which it is told, the words it came with
 */
public record MessageKind(
        String code,
        To to,
        String zh,
        String en,
        Map<String, Variable> variables,
        Map<Medium, Words> shipped) {

    /** Who is told. */
    public enum To {
        RESIDENT,
        STAFF
    }

    /** Empty when it is not told by that. */
    public Optional<Words> shipped(Medium medium) {
        return Optional.ofNullable(shipped.get(medium));
    }
}
