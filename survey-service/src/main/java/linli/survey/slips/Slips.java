package linli.survey.slips;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.estate.KnownBuilding;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All slips and links, by what their codes come to: the codes themselves stand on paper, and in
 * what people are sent, alone.
 */
public interface Slips {

    /**
     * @param id SHA-256 of its code, in hexadecimal
     * @param building of the letter box; null of a link
     * @param personId whom a link is for; null of a slip, which whoever holds it uses
     * @param usedBy the key of the command that used it, by which a retry of that one is known;
     *     null while nobody has
     */
    @Document("survey_slips")
    record Slip(
            @Id String id,
            UUID questionnaireId,
            @Nullable KnownBuilding building,
            @Nullable UUID personId,
            @Nullable String usedBy) {}

    /**
     * Slips that are being printed.
     *
     * @param id that of its job
     * @param secret Base64, of which their codes are made: so that half a pile can be printed again
     *     with the same ones; null once all are
     */
    @Document("slip_rounds")
    record Round(
            @Id UUID id,
            UUID questionnaireId,
            KnownBuilding building,
            int slips,
            String language,
            @Nullable String secret) {

        /** Its codes can be made no more. */
        Round sealed() {
            return new Round(id, questionnaireId, building, slips, language, null);
        }
    }

    /** Those that are there already stay as they are. */
    void add(Collection<Slip> slips);

    /**
     * Links take the place of those that these people had; those that are there already stay.
     *
     * @param ids by person
     */
    void replace(UUID questionnaireId, Map<UUID, String> ids);

    /** All links of a questionnaire; its slips stay. */
    void forgetLinks(UUID questionnaireId);

    Optional<Slip> find(String id);

    /**
     * Uses it up.
     *
     * @return whether this command did, now or before
     */
    boolean use(String id, String command);

    /** How many of its slips are; links do not count. */
    long used(UUID questionnaireId);
}
