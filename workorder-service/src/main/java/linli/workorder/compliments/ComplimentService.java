package linli.workorder.compliments;

import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownPerson;
import linli.chassis.grants.Grants;
import linli.chassis.grants.Grants.Holder;
import linli.chassis.time.Calendars;
import linli.workorder.compliments.Compliment.By;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes compliments in and passes them on: at once where it is known whom they praise. */
@Service
public class ComplimentService {

    private final Compliments compliments;
    private final Estate estate;
    private final Grants grants;
    private final Calendars calendars;
    private final Numbers numbers;

    ComplimentService(
            Compliments compliments,
            Estate estate,
            Grants grants,
            Calendars calendars,
            Numbers numbers) {
        this.compliments = compliments;
        this.estate = estate;
        this.grants = grants;
        this.calendars = calendars;
        this.numbers = numbers;
    }

    /**
     * @param staffId whom it praises; null when only words say so
     * @param praised whom, in words; the name when the member of staff is known
     */
    public Compliment praise(
            UUID communityId,
            @Nullable UUID staffId,
            @Nullable String praised,
            String text,
            Access access) {
        return compliments.create(
                access,
                () -> {
                    var person = giver(communityId, access);
                    var whom = staffId == null ? null : member(communityId, staffId);
                    if (whom == null && (praised == null || praised.isBlank())) {
                        throw new Refusal.Invalid(
                                "compliment.nobody",
                                "Say whom it praises",
                                List.of(
                                        new Refusal.FieldError(
                                                "praised", "compliment.nobody", null)));
                    }
                    var given =
                            Compliment.give(
                                    access.newId(),
                                    numbers.next("BY", access.at()),
                                    communityId,
                                    whom != null ? whom.name() : String.valueOf(praised).strip(),
                                    text,
                                    person == null
                                            ? new By(null, access.account().name())
                                            : new By(person.id(), person.name()),
                                    access.stamp());
                    if (whom != null) {
                        given.passOn(whom.staffId(), whom.name(), access.stamp());
                    }
                    return given;
                });
    }

    public Compliment passOn(UUID id, UUID staffId, Access access) {
        return compliments.move(
                id,
                access,
                compliment -> {
                    var whom = member(compliment.communityId(), staffId);
                    compliment.passOn(whom.staffId(), whom.name(), access.stamp());
                });
    }

    /** Whom a compliment of there may praise. */
    public List<Holder> staffOf(UUID id, Access access) {
        return grants.staffAt(estate.anywhereIn(compliments.get(id, access).communityId()));
    }

    /** Somebody who works in the community, be it in one of its buildings only. */
    private Holder member(UUID communityId, UUID staffId) {
        return grants.staffAt(estate.anywhereIn(communityId)).stream()
                .filter(one -> one.staffId().equals(staffId))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal.NotFound("staff.not-found", "No member of staff " + staffId));
    }

    private @Nullable KnownPerson giver(UUID communityId, Access access) {
        if (access.account().staffId() != null) {
            estate.requirePlace(communityId, null, access);
            return null;
        }
        var ownerId = access.account().ownerId();
        var today = calendars.dayOf(access.at(), communityId);
        var person = ownerId == null ? null : estate.person(ownerId).orElse(null);
        if (person == null || !person.livesInCommunity(communityId, today)) {
            throw new Refusal.NotFound("community.not-found", "No community " + communityId);
        }
        return person;
    }
}
