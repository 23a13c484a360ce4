package linli.billing.papers;

import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Jobs;
import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import org.springframework.stereotype.Service;

/** Has the bill notices of whole buildings printed. */
@Service
public class BuildingNotices {

    private final NoticeRounds rounds;
    private final Estate estate;
    private final Jobs jobs;

    BuildingNotices(NoticeRounds rounds, Estate estate, Jobs jobs) {
        this.rounds = rounds;
        this.estate = estate;
        this.jobs = jobs;
    }

    /**
     * @throws Refusal.NotFound when the building is unknown or outside the caller's scope
     */
    public Job print(UUID buildingId, Language language, Access access) {
        var building =
                estate.building(buildingId)
                        .filter(known -> access.scope().covers(known.reach()))
                        .orElseThrow(() ->
                                new Refusal.NotFound(
                                        "building.not-found", "No building " + buildingId));
        var round =
                new NoticeRound(
                        access.newId(),
                        building.communityId(),
                        buildingId,
                        building.name(),
                        language);
        rounds.keep(round);
        return jobs.submit(round.id(), BuildingNoticesWork.KIND, nameOf(round), 0, access);
    }

    static String nameOf(NoticeRound round) {
        return "%s-%s.pdf".formatted(PaperWords.in(round.language()).text("notice"), round.label());
    }
}
