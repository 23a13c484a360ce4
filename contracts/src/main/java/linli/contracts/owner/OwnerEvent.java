package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Owners and residents (业主、住户) and the property units they are linked to. */
@Published(topic = "owner.owners", compacted = true)
public sealed interface OwnerEvent extends Event {

    /**
     * The whole public state of an owner or resident. Phone numbers stay with owner-service; what
     * travels is one masked, and one sealed for the service that sends short messages.
     *
     * @param accountId the person's account (the token's {@code sub}); null before the first
     *     sign-in was set up
     * @param maskedPhone such as {@code 138****1234}; null without a phone
     * @param sealedMobile the number that takes short messages, sealed for this person; null
     *     without one, and where nothing is sealed
     * @param alsoKnownAs ids under which the same person was registered as well: what was told of
     *     those is this person's, too
     * @param tags words of the dictionary {@code owner-tag} by which they are marked
     */
    @JsonTypeName("owner.changed")
    @JsonClassDescription("The whole public state of an owner or resident, phone masked")
    record Changed(
            UUID ownerId,
            String name,
            @Nullable String maskedPhone,
            @Nullable String accountId,
            List<UnitLink> links,
            @Nullable String sealedMobile,
            List<UUID> alsoKnownAs,
            Set<String> tags)
            implements OwnerEvent {

        public Changed {
            alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
            tags = tags == null ? Set.of() : new LinkedHashSet<>(tags);
        }

        public Changed(
                UUID ownerId,
                String name,
                @Nullable String maskedPhone,
                @Nullable String accountId,
                List<UnitLink> links,
                @Nullable String sealedMobile) {
            this(ownerId, name, maskedPhone, accountId, links, sealedMobile, List.of(), Set.of());
        }

        public Changed(
                UUID ownerId,
                String name,
                @Nullable String maskedPhone,
                @Nullable String accountId,
                List<UnitLink> links) {
            this(ownerId, name, maskedPhone, accountId, links, null);
        }
    }

    /**
     * A person's link to a property unit. It is live from {@code from} until the day before {@code
     * to}, once verified.
     *
     * @param to first day on which the link no longer holds; null while it holds
     * @param share how much of the unit is theirs; null of everybody but owners, and where their
     *     deed states none, as of what a family owns in common (共同共有)
     */
    record UnitLink(
            UUID unitId,
            UUID communityId,
            UUID buildingId,
            Relation relation,
            boolean verified,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Share share) {

        public UnitLink(
                UUID unitId,
                UUID communityId,
                UUID buildingId,
                Relation relation,
                boolean verified,
                LocalDate from,
                @Nullable LocalDate to) {
            this(unitId, communityId, buildingId, relation, verified, from, to, null);
        }

        public boolean liveOn(LocalDate day) {
            return verified && !from.isAfter(day) && (to == null || day.isBefore(to));
        }
    }

    /**
     * A share of ownership (产权份额), as a deed states it: an exact fraction in lowest terms, 1/3 as
     * well as 33.33 %.
     */
    record Share(int numerator, int denominator) {}

    /** What a person is to a property unit. */
    enum Relation {
        /** 业主 */
        OWNER,
        /** 共有人 */
        CO_OWNER,
        /** 家庭成员 */
        HOUSEHOLD_MEMBER,
        /** 租户 */
        TENANT;

        /** Whether it is to own the unit, or some of it. */
        public boolean owns() {
            return this == OWNER || this == CO_OWNER;
        }

        /** Code of the resident post that carries this relation's permissions. */
        public String post() {
            return switch (this) {
                case OWNER, CO_OWNER -> "OW";
                case HOUSEHOLD_MEMBER, TENANT -> "HM";
            };
        }
    }
}
