package linli.owner.calendars;

import linli.chassis.Refusal;
import linli.chassis.access.Access;
import org.springframework.stereotype.Service;

/** Enters and changes the calendars of years. */
@Service
public class CalendarService {

    private final BusinessYears years;

    CalendarService(BusinessYears years) {
        this.years = years;
    }

    public BusinessYear enter(int year, YearFacts facts, Access access) {
        requireForAll(access);
        return years.create(BusinessYear.enter(year, facts, access.stamp()));
    }

    public BusinessYear change(int year, YearFacts facts, Access access) {
        requireForAll(access);
        return years.move(get(year).id(), access, one -> one.change(facts, access.stamp()));
    }

    public BusinessYear get(int year) {
        return years.find(BusinessYear.idOf(year))
                .orElseThrow(
                        () -> new Refusal.NotFound("calendar.not-found", "No calendar of " + year));
    }

    /** One table for all: who answers for one community does not decide for the others. */
    private static void requireForAll(Access access) {
        if (!access.scope().all()) {
            throw new Refusal.Forbidden(
                    "calendar.beyond-scope", "Only who answers for the whole group may do this");
        }
    }
}
