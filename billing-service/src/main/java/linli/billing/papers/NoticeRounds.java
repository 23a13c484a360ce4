package linli.billing.papers;

import java.util.Optional;
import java.util.UUID;

/** What is to be printed of buildings, as long as its job is known. */
public interface NoticeRounds {

    /** The same again changes nothing. */
    void keep(NoticeRound round);

    Optional<NoticeRound> find(UUID id);

    void forget(UUID id);
}
