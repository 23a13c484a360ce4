package linli.workorder.complaints;

import java.util.List;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Transition;

/** Holds the transition table against a complaint and a caller. */
public final class ComplaintRules {

    private static final String ILLEGAL = "complaint.illegal-transition";

    private ComplaintRules() {}

    /** What the caller may do with the complaint now: exactly the buttons a screen shows. */
    public static List<ComplaintCommand> allowed(Complaint complaint, Access access) {
        return Transition.takenIn(ComplaintCommand.class, complaint.status())
                .filter(command -> mayGive(command, complaint, access))
                .filter(command -> command.refusal(complaint) == null)
                .toList();
    }

    static void requireState(ComplaintCommand command, Complaint complaint) {
        Transition.require(command, complaint.status(), ILLEGAL);
    }

    /**
     * Refuses a command that the caller may not give: because the state does not allow it, or
     * because it is not theirs to give.
     */
    static void require(ComplaintCommand command, Complaint complaint, Access access) {
        Transition.require(command, complaint.status(), ILLEGAL, () -> allowed(complaint, access));
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
