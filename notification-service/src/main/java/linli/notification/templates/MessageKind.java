package linli.notification.templates;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.notification.preferences.Preference.Topic;

/**
 * One kind of message that an event brings about.
 *
 * @param code what happened, such as {@code workorder.created}
 * @param zh what it is called; so is {@code en}
 * @param variables by name, in the order in which they are offered
 * @param byChoice whether somebody decides each time by what it goes out
 * @param sent by which media it goes out besides the inbox, until an administrator says otherwise
 * @param shipped by each medium by which it is told, the words it came with
 */
public record MessageKind(
        String code,
        To to,
        String zh,
        String en,
        Map<String, Variable> variables,
        Map<Medium, Words> shipped,
        boolean byChoice,
        Set<Medium> sent) {

    /** Who is told. */
    public enum To {
        RESIDENT,
        STAFF
    }

    /** What it is about; empty for what staff are told. */
    public Optional<Topic> topic() {
        if (to == To.STAFF) {
            return Optional.empty();
        }
        return Optional.of(
                switch (code.substring(0, code.indexOf('.'))) {
                    case "workorder" -> Topic.REPAIRS;
                    case "bill", "payment", "dunning" -> Topic.FEES;
                    case "notice", "questionnaire" -> Topic.NOTICES;
                    case "conversation", "boardpost" -> Topic.ENQUIRIES;
                    case "complaint", "suggestion" -> Topic.COMPLAINTS;
                    default -> throw new IllegalStateException(code + " is about nothing known");
                });
    }

    /** Whether it is a setting that it goes out by this. */
    public boolean isSwitched(Medium medium) {
        return medium != Medium.INBOX && !byChoice && shipped.containsKey(medium);
    }

    /** Empty when it is not told by that. */
    public Optional<Words> shipped(Medium medium) {
        return Optional.ofNullable(shipped.get(medium));
    }
}
