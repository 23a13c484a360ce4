package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Tariffs (收费标准): what is charged for what, where and since when. */
@Published(topic = "billing.tariffs")
public sealed interface TariffEvent extends Event {

    UUID tariffId();

    /**
     * @param feeItem such as {@code PROPERTY}
     * @param method {@code PER_AREA} (yuan per square metre and month), {@code PER_UNIT} (yuan per
     *     unit and month), {@code PER_METER} (yuan per unit of what a meter counts), {@code
     *     SHARE_BY_AREA} or {@code SHARE_BY_UNIT} (a share of a pool)
     * @param rate in yuan; nothing where a pool is shared
     */
    @JsonTypeName("tariff.proposed")
    @JsonClassDescription("A tariff was written down and waits for a second person")
    record Proposed(
            UUID tariffId,
            UUID communityId,
            String name,
            String feeItem,
            String method,
            BigDecimal rate,
            LocalDate from)
            implements TariffEvent {}

    @JsonTypeName("tariff.activated")
    @JsonClassDescription("A second person put a tariff into force")
    record Activated(UUID tariffId, UUID communityId, String name, LocalDate from)
            implements TariffEvent {}

    @JsonTypeName("tariff.refused")
    @JsonClassDescription("A tariff was not put into force")
    record Refused(UUID tariffId, UUID communityId, String name, String reason)
            implements TariffEvent {}

    /**
     * @param to the first day on which it no longer holds
     */
    @JsonTypeName("tariff.ended")
    @JsonClassDescription("A tariff was given an end")
    record Ended(UUID tariffId, UUID communityId, String name, LocalDate to)
            implements TariffEvent {}
}
