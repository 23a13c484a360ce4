package linli.billing.latefees;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.estate.Estate;
import linli.chassis.jobs.Jobs;
import linli.chassis.time.Calendars;
import linli.chassis.time.Recurrence;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedule;
import linli.contracts.Actor;
import org.springframework.stereotype.Component;

/**
 * On the day of the month that a community's rule names, what has come together by it is charged by
 * itself. It is looked at each night, after what is prepaid was used: a day that nobody was up for
 * is caught up, and charged as it would have been then.
 */
@Component
class LateFeesEachMonth implements Schedule {

    private final LateFeeRuleSearch rules;
    private final Jobs jobs;
    private final Estate estate;
    private final Calendars calendars;

    LateFeesEachMonth(LateFeeRuleSearch rules, Jobs jobs, Estate estate, Calendars calendars) {
        this.rules = rules;
        this.jobs = jobs;
        this.estate = estate;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "late-fees";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.daily(LocalTime.of(3, 0));
    }

    @Override
    public Set<ZoneId> zones(Calendars known) {
        return known.zones();
    }

    @Override
    public void run(Occurrence occurrence, ZoneId zone) {
        var day = LocalDate.parse(occurrence.period());
        for (var community : estate.communities()) {
            if (calendars.zoneOf(community.id()).equals(zone)
                    && rules.active(community.id()).stream()
                            .anyMatch(one -> one.isChargedOn(day))) {
                jobs.submit(
                        idOf(community.id(), occurrence),
                        LateFeesAreCharged.KIND,
                        occurrence.period(),
                        0,
                        Reach.community(community.id()),
                        Actor.SYSTEM);
            }
        }
    }

    private static UUID idOf(UUID community, Occurrence occurrence) {
        return UUID.nameUUIDFromBytes(
                ("late fees " + occurrence.period() + " " + community)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
