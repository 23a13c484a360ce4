package linli.notification.channels;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.aggregates.Replica;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Under which number people are known; sealed, as owner-service told it. */
public interface Contacts {

    /**
     * @return whether it was newer than what we had
     */
    boolean keep(KnownContact contact, long sequence);

    /** Of whom nothing was told there is none. */
    List<KnownContact> of(Collection<UUID> people);

    /** Those of them whose number takes short messages. */
    Set<UUID> withMobile(Collection<UUID> people);

    /** The copies themselves, to be made anew. */
    Replica<?> copies();

    @Document("known_contacts")
    record KnownContact(@Id UUID id, @Nullable String sealedMobile) {}
}
