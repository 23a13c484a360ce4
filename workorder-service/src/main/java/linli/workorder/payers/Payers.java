package linli.workorder.payers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.time.Calendars;
import linli.contracts.workorder.Payer;
import linli.workorder.payers.Handover.OfBuilding;
import linli.workorder.payers.PaidBy.Because;
import linli.workorder.words.Word;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says who is to pay for a repair. First the builder, within the months that the dictionary gives
 * the broken system from the hand-over on; then, of what belongs to all, the property company or
 * the maintenance fund; then whose home it is.
 */
@Service
public class Payers {

    private final Handovers handovers;
    private final Words words;
    private final Estate estate;
    private final Calendars calendars;

    Payers(Handovers handovers, Words words, Estate estate, Calendars calendars) {
        this.handovers = handovers;
        this.words = words;
        this.estate = estate;
        this.calendars = calendars;
    }

    /**
     * @param type of the dictionary {@code request-type}
     * @param buildingId null for what belongs to all buildings
     * @param unitId null for a common area
     */
    public PaidBy propose(
            Word type, UUID communityId, @Nullable UUID buildingId, @Nullable UUID unitId) {
        var until = warrantyUntil(type, handovers.of(communityId).of(buildingId));
        if (until != null && !calendars.today(communityId).isAfter(until)) {
            return new PaidBy(Payer.BUILDER, Because.WARRANTY, until, null);
        }
        return unitId == null ? ofAll(type) : ofHome(type);
    }

    private @Nullable LocalDate warrantyUntil(Word type, @Nullable LocalDate handedOver) {
        var system = type.attributes().get("system");
        if (handedOver == null || system == null) {
            return null;
        }
        return words.find("building-system", system)
                .map(one -> Integer.parseInt(one.attribute("months", "0")))
                .filter(months -> months > 0)
                .map(months -> handedOver.plusMonths(months).minusDays(1))
                .orElse(null);
    }

    private static PaidBy ofAll(Word type) {
        var said = payer(type.attributes().get("commonPayer"));
        return said == null || said == Payer.OWNER
                ? new PaidBy(Payer.PROPERTY, Because.COMMON_AREA, null, null)
                : new PaidBy(said, Because.COMMON_AREA, null, null);
    }

    private static PaidBy ofHome(Word type) {
        var said = payer(type.attributes().get("payer"));
        return said == null || said == Payer.OWNER
                ? new PaidBy(Payer.OWNER, Because.IN_HOME, null, null)
                : new PaidBy(said, Because.KIND, null, null);
    }

    /** What the dictionary says, whoever wrote it: a word it cannot mean says nothing. */
    private static @Nullable Payer payer(@Nullable String said) {
        return Arrays.stream(Payer.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    public Handover handover(UUID communityId, Access access) {
        estate.requireCommunity(communityId, access);
        return handovers.of(communityId);
    }

    /**
     * Orders that are open keep who was to pay.
     *
     * @param on of the community, where no building says otherwise; null when nobody knows
     */
    public Handover date(
            UUID communityId, @Nullable LocalDate on, List<OfBuilding> buildings, Access access) {
        var handover = handover(communityId, access);
        return handovers.move(
                handover.id(),
                access,
                one -> one.date(on, buildings, calendars.today(communityId), access.stamp()));
    }
}
