package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Reliefs (收费减免): for which days one unit pays less of some fees, or nothing. */
@Published(topic = "billing.reliefs")
public sealed interface ReliefEvent extends Event {

    UUID reliefId();

    /**
     * @param unitLabel such as {@code 3-2-1201}
     * @param kind {@code DISCOUNT}, {@code EXEMPTION} or {@code VACANCY}
     * @param percent of what is charged that is taken off, such as {@code 30}
     * @param feeItems such as {@code PROPERTY}
     * @param from the first day of it
     * @param to the first day without it; null while nobody knows
     */
    @JsonTypeName("relief.proposed")
    @JsonClassDescription("A unit is to pay less; a second person decides")
    record Proposed(
            UUID reliefId,
            UUID communityId,
            UUID unitId,
            String unitLabel,
            String kind,
            BigDecimal percent,
            Set<String> feeItems,
            LocalDate from,
            @Nullable LocalDate to,
            String reason)
            implements ReliefEvent {}

    @JsonTypeName("relief.confirmed")
    @JsonClassDescription("A second person agreed that a unit pays less")
    record Confirmed(
            UUID reliefId,
            UUID communityId,
            UUID unitId,
            String unitLabel,
            String kind,
            BigDecimal percent)
            implements ReliefEvent {}

    @JsonTypeName("relief.refused")
    @JsonClassDescription("A unit does not pay less")
    record Refused(UUID reliefId, UUID communityId, UUID unitId, String unitLabel, String reason)
            implements ReliefEvent {}

    /**
     * @param to the first day without it
     */
    @JsonTypeName("relief.ended")
    @JsonClassDescription("What a unit pays less was given an end")
    record Ended(
            UUID reliefId,
            UUID communityId,
            UUID unitId,
            String unitLabel,
            LocalDate to,
            String reason)
            implements ReliefEvent {}
}
