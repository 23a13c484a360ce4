package linli.workorder.technicians;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.contracts.workorder.TechnicianEvent.AvailabilityChanged;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A technician (维修师傅). Who they are comes from owner-service; whether they are on duty is decided
 * here. The id is the member of staff's.
 */
@Document("technicians")
public class Technician extends Aggregate {

    /** Open orders that one technician has on hand at the most; more are late by themselves. */
    public static final int CAPACITY = 8;

    /** Code of the post that makes a member of staff a technician. */
    public static final String POST = "TE";

    private Profile profile;
    private long staffSequence;
    private Availability availability = Availability.OFF_DUTY;

    /** When somebody last said that; null in those from before it was kept. */
    private @Nullable Instant saidAt;

    Technician(UUID id, Profile profile, long staffSequence) {
        super(id);
        this.profile = profile;
        this.staffSequence = staffSequence;
    }

    /**
     * What owner-service says of a technician.
     *
     * @param everywhere works in every community
     * @param communities works in these; empty when everywhere
     */
    public record Profile(
            @Nullable String accountId,
            String name,
            boolean employed,
            @Nullable String team,
            Set<String> skills,
            boolean everywhere,
            Set<UUID> communities) {

        /**
         * @param today the group's day; what begins or ends on another one is told again on it
         */
        static Profile of(StaffEvent.Changed member, LocalDate today) {
            var everywhere = false;
            var communities = new LinkedHashSet<UUID>();
            var isTechnician = false;
            for (var grant : member.grants()) {
                if (grant.post().equals(POST) && grant.holdsOn(today)) {
                    isTechnician = true;
                    everywhere |= grant.scope().kind() == ScopeKind.ALL;
                    if (grant.scope().kind() == ScopeKind.COMMUNITIES) {
                        communities.addAll(grant.scope().ids());
                    }
                }
            }
            return new Profile(
                    member.accountId(),
                    member.name(),
                    member.enabled() && isTechnician,
                    member.team(),
                    member.skills(),
                    everywhere,
                    communities);
        }
    }

    static Technician join(UUID id, Profile profile, long staffSequence) {
        return new Technician(id, profile, staffSequence);
    }

    /** The newest word counts, in whatever order it comes. */
    void learn(Profile newProfile, long sequence) {
        if (sequence > staffSequence) {
            profile = newProfile;
            staffSequence = sequence;
        }
    }

    void become(Availability newAvailability, Stamp stamp) {
        // Said again it counts anew: the roster may have said otherwise meanwhile.
        saidAt = stamp.at();
        if (newAvailability == availability) {
            return;
        }
        availability = newAvailability;
        announce(new AvailabilityChanged(id(), profile.name(), availability), stamp);
    }

    public boolean worksIn(UUID communityId) {
        return profile.everywhere() || profile.communities().contains(communityId);
    }

    /** As others see them; null before they have an account to be told at. */
    public @Nullable Worker asWorker() {
        return profile.accountId() == null
                ? null
                : new Worker(id(), profile.accountId(), profile.name());
    }

    @Override
    public Reach reach() {
        return new Reach(profile.communities(), Set.of(), Set.of(), Set.of(id()));
    }

    public Profile profile() {
        return profile;
    }

    /** Their own word, or a dispatcher's for them; the roster may have spoken since. */
    public Availability availability() {
        return availability;
    }

    /** When that was said. */
    public Instant saidAt() {
        return saidAt == null ? Instant.EPOCH : saidAt;
    }
}
