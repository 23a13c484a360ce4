package linli.survey.questionnaires;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Gives people links of their own, by each of which its person answers once without signing in. */
public interface PersonalLinks {

    /**
     * They take the place of those that these people had.
     *
     * @param secret of which they are made: with the same, people are given the same ones again
     * @return by person, the path of theirs; it is kept nowhere
     */
    Map<UUID, String> give(UUID questionnaireId, String secret, Collection<UUID> people);

    /** Nobody answers by them any more. */
    void forget(UUID questionnaireId);
}
