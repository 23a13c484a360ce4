package linli.owner.properties;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.estate.UnitAddress;
import linli.contracts.owner.PropertyUnitEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A property unit (房屋). Its address is unique in its community, so its id follows from both: the
 * same row of a spreadsheet always means the same unit.
 */
@Document("units")
public class PropertyUnit extends Aggregate {

    private final UUID communityId;
    private final UUID buildingId;
    private final UnitAddress address;
    private UnitFacts facts;

    /** Whether it was put in by mistake; until it is put in again it is in no list. */
    private boolean withdrawn;

    /** What a caller may say: {@code 3-2-1201}, {@code 3-1201}, {@code 1201}. */
    @Derived private List<String> tokens;

    PropertyUnit(
            UUID id,
            UUID communityId,
            UUID buildingId,
            UnitAddress address,
            UnitFacts facts,
            List<String> tokens) {
        super(id);
        this.communityId = communityId;
        this.buildingId = buildingId;
        this.address = address;
        this.facts = facts;
        this.tokens = tokens;
    }

    /**
     * What is known of a unit besides its address.
     *
     * @param grossArea 建筑面积, square metres
     * @param netArea 套内面积, square metres; never more than the gross area
     * @param layout 户型, a word of the dictionary or, from files, what people wrote
     * @param orientation 朝向, likewise
     * @param usage 用途, a word of the dictionary
     * @param state 状态, a word of the dictionary, such as vacant or let
     * @param stateSince first day of that state
     */
    public record UnitFacts(
            UnitType type,
            @Nullable Integer floor,
            @Nullable BigDecimal grossArea,
            @Nullable BigDecimal netArea,
            @Nullable String layout,
            @Nullable String orientation,
            @Nullable String usage,
            @Nullable String state,
            @Nullable LocalDate stateSince) {

        /** Square metres. */
        public static final int LARGEST_AREA = 100_000;

        public UnitFacts {
            requireArea("grossArea", grossArea);
            requireArea("netArea", netArea);
            if (grossArea != null && netArea != null && netArea.compareTo(grossArea) > 0) {
                throw new Refusal.Invalid(
                        "unit.net-area", "The net area is larger than the gross area");
            }
        }

        /** What a file says that knows neither usage nor state. */
        public UnitFacts(
                UnitType type,
                @Nullable Integer floor,
                @Nullable BigDecimal grossArea,
                @Nullable BigDecimal netArea,
                @Nullable String layout,
                @Nullable String orientation) {
            this(type, floor, grossArea, netArea, layout, orientation, null, null, null);
        }

        UnitFacts since(@Nullable LocalDate day) {
            return new UnitFacts(
                    type, floor, grossArea, netArea, layout, orientation, usage, state, day);
        }

        /** Whether a unit can be as large as that. */
        public static boolean isArea(BigDecimal squareMetres) {
            return squareMetres.signum() > 0
                    && squareMetres.compareTo(BigDecimal.valueOf(LARGEST_AREA)) <= 0;
        }

        private static void requireArea(String field, @Nullable BigDecimal area) {
            if (area != null && !isArea(area)) {
                throw new Refusal.Invalid(
                        "unit.area", field + " must be more than 0 and at most " + LARGEST_AREA);
            }
        }
    }

    static PropertyUnit put(UUID communityId, UnitAddress address, UnitFacts facts, Stamp stamp) {
        var unit =
                new PropertyUnit(
                        idOf(communityId, address),
                        communityId,
                        Building.idOf(communityId, address.building()),
                        address,
                        facts,
                        tokens(address));
        unit.tell(stamp);
        return unit;
    }

    void describe(UnitFacts newFacts, Stamp stamp) {
        if (newFacts.equals(facts) && !withdrawn) {
            return;
        }
        facts = newFacts;
        withdrawn = false;
        tell(stamp);
    }

    /** It is as it was before a file put it in; withdrawn where it was nothing. */
    void putBack(@Nullable PropertyUnit before, Stamp stamp) {
        if (before == null) {
            withdrawn = true;
        } else {
            facts = before.facts;
            withdrawn = before.withdrawn;
        }
        tell(stamp);
    }

    public boolean isAs(@Nullable PropertyUnit before) {
        return before == null
                ? withdrawn
                : withdrawn == before.withdrawn && facts.equals(before.facts);
    }

    public static UUID idOf(UUID communityId, UnitAddress address) {
        return UUID.nameUUIDFromBytes(
                ("unit " + communityId + " " + address.label()).getBytes(StandardCharsets.UTF_8));
    }

    static List<String> tokens(UnitAddress address) {
        return List.of(address.label(), address.building() + "-" + address.room(), address.room())
                .stream()
                .map(token -> token.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private void tell(Stamp stamp) {
        tokens = withdrawn ? List.of() : tokens(address);
        announce(
                new PropertyUnitEvent.Changed(
                        id(),
                        communityId,
                        buildingId,
                        address.label(),
                        facts.type().name(),
                        facts.floor(),
                        facts.grossArea(),
                        Objects.requireNonNullElse(address.entrance(), ""),
                        withdrawn ? true : null),
                stamp);
    }

    @Override
    public Reach reach() {
        return withdrawn ? Reach.GROUP : Reach.of(communityId, buildingId, id());
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public UUID communityId() {
        return communityId;
    }

    public UUID buildingId() {
        return buildingId;
    }

    public UnitAddress address() {
        return address;
    }

    public UnitFacts facts() {
        return facts;
    }
}
