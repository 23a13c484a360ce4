package linli.chassis.audiencelists;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.estate.Audience;
import linli.chassis.estate.AudienceView.ListView;
import org.jspecify.annotations.Nullable;

/** All uploaded lists. */
public final class AudienceLists extends Aggregates<AudienceList> {

    AudienceLists(DocumentStore store) {
        super(AudienceList.class, "audience-list", store);
    }

    /** As the list that an audience is narrowed to is shown; null where there is none. */
    public @Nullable ListView shown(Audience audience) {
        return Optional.ofNullable(audience.list())
                .flatMap(this::find)
                .map(AudienceList::shown)
                .orElse(null);
    }

    /** One that the caller uploaded, or of a community that the caller looks after. */
    @Override
    public AudienceList get(UUID id, Access access) {
        return find(id).filter(list ->
                        access.scope().covers(list.reach())
                                || access.onOwn().scope().covers(list.reach()))
                .orElseThrow(
                        () -> new Refusal.NotFound("audience-list.not-found", "No list " + id));
    }

    /**
     * The list that an audience is narrowed to is one of those. One that was in it before stays,
     * whoever writes to it now.
     *
     * @param before the audience in whose place it comes; null for none
     * @throws Refusal.NotFound when it is none of those
     * @throws Refusal.Conflict {@code audience-list.unchecked} before it is checked, {@code
     *     audience-list.empty} where nobody was found
     */
    public void requireUsable(Audience audience, @Nullable Audience before, Access access) {
        var list = audience.list();
        if (list != null && (before == null || !list.equals(before.list()))) {
            get(list, access).requireUsable();
        }
    }
}
