package linli.workorder.payers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.workorder.HandoverEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When a builder handed over (交付) a community: the warranty of what was built runs from that day.
 * Buildings that came later have days of their own.
 */
@Document("handovers")
public class Handover extends Aggregate {

    private final UUID communityId;
    private @Nullable LocalDate day;
    private List<OfBuilding> buildings = List.of();

    Handover(UUID id, UUID communityId) {
        super(id);
        this.communityId = communityId;
    }

    /** The day of one building. */
    public record OfBuilding(UUID buildingId, LocalDate on) {}

    static Handover unknown(UUID communityId) {
        return new Handover(idOf(communityId), communityId);
    }

    static UUID idOf(UUID communityId) {
        return UUID.nameUUIDFromBytes(("handover " + communityId).getBytes(StandardCharsets.UTF_8));
    }

    void date(@Nullable LocalDate on, List<OfBuilding> others, LocalDate today, Stamp stamp) {
        if (isToCome(on, today) || others.stream().anyMatch(one -> isToCome(one.on(), today))) {
            throw new Refusal.Invalid(
                    "handover.to-come", "What was not handed over yet has no warranty");
        }
        if (others.stream().map(OfBuilding::buildingId).distinct().count() < others.size()) {
            throw new Refusal.Invalid("handover.twice", "A building was handed over on one day");
        }
        day = on;
        buildings = others;
        announce(new HandoverEvent.Dated(id(), communityId, on, others.size()), stamp);
    }

    private static boolean isToCome(@Nullable LocalDate on, LocalDate today) {
        return on != null && on.isAfter(today);
    }

    /**
     * When it was handed over; null when nobody knows.
     *
     * @param buildingId null for what belongs to all buildings
     */
    @Nullable LocalDate of(@Nullable UUID buildingId) {
        return buildings.stream()
                .filter(one -> one.buildingId().equals(buildingId))
                .map(OfBuilding::on)
                .findFirst()
                .orElse(day);
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    /** Of the community, where no building says otherwise; null when nobody knows. */
    public @Nullable LocalDate day() {
        return day;
    }

    public List<OfBuilding> buildings() {
        return buildings;
    }
}
