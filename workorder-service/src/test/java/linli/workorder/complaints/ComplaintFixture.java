package linli.workorder.complaints;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.time.BusinessCalendar;
import linli.contracts.Actor;
import linli.contracts.Channel;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.workorder.complaints.Complaint.Complainant;
import linli.workorder.complaints.Complaint.Matter;
import linli.workorder.complaints.Complaint.Responsible;
import linli.workorder.complaints.Complaint.Spot;
import org.jspecify.annotations.Nullable;

/** Complaints in each state. */
final class ComplaintFixture {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final UUID COMMUNITY = UUID.randomUUID();
    static final UUID ZHANG_WEI = UUID.randomUUID();
    static final Responsible WANG_FANG = new Responsible(UUID.randomUUID(), "王芳");
    static final UUID ZHAO_GUARD = UUID.randomUUID();
    static final BusinessCalendar CALENDAR =
            BusinessCalendar.aroundTheClock(ZoneId.of("Asia/Shanghai"));

    private ComplaintFixture() {}

    static Stamp at(Instant when) {
        return new Stamp(when, new Actor("account", "王芳", "CS", Channel.CONSOLE, null));
    }

    static Complaint aComplaint() {
        return aComplaint(false, Grading.of(false, false, 1, 1), WANG_FANG);
    }

    static Complaint aComplaint(
            boolean anonymous, Grading grading, @Nullable Responsible responsible) {
        return Complaint.receive(
                UUID.randomUUID(),
                "TS260302-0001",
                new Matter("NOISE", "夜里水泵声音很大", ZHAO_GUARD, false, false, 1, List.of()),
                new Spot(COMMUNITY, null, null, null),
                anonymous,
                new Complainant(ZHANG_WEI, UUID.randomUUID(), "张伟", null),
                null,
                grading,
                responsible,
                CALENDAR,
                at(NOON));
    }

    static Complaint aComplaintThatIs(ComplaintStatus status) {
        var complaint = aComplaint();
        if (status == ComplaintStatus.RECEIVED) {
            return complaint;
        }
        if (status == ComplaintStatus.WITHDRAWN) {
            complaint.withdraw("解决了", at(NOON));
            return complaint;
        }
        complaint.acknowledge(at(NOON));
        if (status == ComplaintStatus.ACKNOWLEDGED) {
            return complaint;
        }
        complaint.investigate(at(NOON));
        if (status == ComplaintStatus.INVESTIGATING) {
            return complaint;
        }
        complaint.reply("已加装减振垫", at(NOON));
        if (status == ComplaintStatus.REPLIED) {
            return complaint;
        }
        complaint.followUp(FollowUpResult.SATISFIED, null, at(NOON));
        complaint.close(ComplaintCommand.CLOSE, "EQUIPMENT", at(NOON));
        return complaint;
    }

    static Access staff(UUID staffId, String... permissions) {
        var scopes = new HashMap<String, Scope>();
        for (var permission : permissions) {
            scopes.put(permission, Scope.EVERYTHING);
        }
        return access(new Account("account", "王芳", staffId, null, scopes, Map.of()));
    }

    static Access resident(UUID ownerId) {
        return access(
                new Account(
                        "account",
                        "张伟",
                        null,
                        ownerId,
                        Map.of("complaint:create", Scope.NOTHING),
                        Map.of()));
    }

    private static Access access(Account account) {
        return new Access(account, null, Scope.EVERYTHING, Channel.CONSOLE, null, null, null, NOON);
    }
}
