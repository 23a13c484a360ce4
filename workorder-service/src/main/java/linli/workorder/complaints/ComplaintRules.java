package linli.workorder.complaints;

import java.util.Arrays;
import java.util.List;
import linli.chassis.Refusal;
import linli.chassis.access.Access;

/** Holds the transition table against a complaint and a caller. */
public final class ComplaintRules {

    private ComplaintRules() {}

    /** What the caller may do with the complaint now: exactly the buttons a screen shows. */
    public static List<ComplaintCommand> allowed(Complaint complaint, Access access) {
        return Arrays.stream(ComplaintCommand.values())
                .filter(command -> command.isAllowedIn(complaint.status()))
                .filter(command -> mayGive(command, complaint, access))
                .filter(command -> command.refusal(complaint) == null)
                .toList();
    }

    static void requireState(ComplaintCommand command, Complaint complaint) {
        if (!command.isAllowedIn(complaint.status())) {
            throw new Refusal.Conflict(
                    "complaint.illegal-transition",
                    "A complaint that is %s takes no %s".formatted(complaint.status(), command),
                    Arrays.stream(ComplaintCommand.values())
                            .filter(other -> other.isAllowedIn(complaint.status()))
                            .map(Enum::name)
                            .toList());
        }
    }

    /**
     * Refuses a command that the caller may not give: because the state does not allow it, or
     * because it is not theirs to give.
     */
    static void require(ComplaintCommand command, Complaint complaint, Access access) {
        if (!command.isAllowedIn(complaint.status())) {
            throw new Refusal.Conflict(
                    "complaint.illegal-transition",
                    "A complaint that is %s takes no %s".formatted(complaint.status(), command),
                    allowed(complaint, access).stream().map(Enum::name).toList());
        }
        if (!mayGive(command, complaint, access)) {
            throw new Refusal.Forbidden(
                    "complaint.not-yours", "%s is not yours to give here".formatted(command));
        }
    }

    private static boolean mayGive(ComplaintCommand command, Complaint complaint, Access access) {
        return switch (command.whose()) {
            case STAFFS ->
                    access.account().staffId() != null
                            && !complaint.isAbout(access.account().staffId())
                            && access.may(command.permission(), complaint.reach());
            case COMPLAINANTS ->
                    access.account().staffId() == null
                            && complaint.isOf(access.account().ownerId());
        };
    }
}
