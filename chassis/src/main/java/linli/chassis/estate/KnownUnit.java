package linli.chassis.estate;

import java.math.BigDecimal;
import java.util.UUID;
import linli.chassis.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A property unit as owner-service told it.
 *
 * @param label such as {@code 3-2-1201}
 * @param type such as {@code DWELLING}; null in copies from before it was kept
 * @param grossArea 建筑面积 in square metres; null when not known
 * @param entrance 单元, such as {@code 2}; empty where its building has only one
 * @param withdrawn true of one that was put in by mistake: it has a name and lies nowhere
 */
@Document("known_units")
public record KnownUnit(
        @Id UUID id,
        UUID communityId,
        UUID buildingId,
        String label,
        @Nullable String type,
        @Nullable BigDecimal grossArea,
        String entrance,
        @Nullable Boolean withdrawn) {

    // Copies from before it was kept: their label says it.
    @SuppressWarnings({"ConstantValue", "DataFlowIssue"})
    public KnownUnit {
        entrance = entrance == null ? entranceOf(label) : entrance;
    }

    public KnownUnit(
            UUID id,
            UUID communityId,
            UUID buildingId,
            String label,
            @Nullable String type,
            @Nullable BigDecimal grossArea) {
        this(id, communityId, buildingId, label, type, grossArea, entranceOf(label), null);
    }

    /** Building, entrance, room; without an entrance there are two pieces. */
    static String entranceOf(String label) {
        var pieces = label.split("-", -1);
        return pieces.length < 3 ? "" : pieces[1];
    }

    public Reach reach() {
        return isWithdrawn() ? Reach.GROUP : Reach.of(communityId, buildingId, id);
    }

    public boolean isWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }
}
