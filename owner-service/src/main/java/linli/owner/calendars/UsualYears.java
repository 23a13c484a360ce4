package linli.owner.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import linli.chassis.Stamp;
import linli.chassis.seeds.Seeds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The years whose holidays were published when this version was made; each is given once. Later
 * ones an administrator enters, as soon as they are published.
 */
@Component
class UsualYears {

    private final BusinessYears years;
    private final Seeds seeds;
    private final Clock clock;
    private final List<UsualYear> usual;

    UsualYears(BusinessYears years, Seeds seeds, JsonMapper json, Clock clock) {
        this.years = years;
        this.seeds = seeds;
        this.clock = clock;
        try (var file = new ClassPathResource("calendars.json").getInputStream()) {
            this.usual = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record UsualYear(
            int year,
            List<YearFacts.Weekday> week,
            List<YearFacts.Day> holidays,
            List<YearFacts.Day> workdays) {}

    @EventListener(ApplicationReadyEvent.class)
    void give() {
        for (var one : usual) {
            var id = "calendar " + one.year();
            var whole = Set.of("whole");
            if (!seeds.notYetGiven(id, whole).isEmpty()) {
                var facts = new YearFacts(one.week(), one.holidays(), one.workdays());
                years.createOnce(
                        BusinessYear.enter(one.year(), facts, Stamp.bySystem(clock.instant())));
                seeds.given(id, whole, clock.instant());
            }
        }
    }
}
