package linli.owner.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.springframework.stereotype.Component;

/**
 * The years that promises fall into are entered: this one and, once the State Council has usually
 * published it, the next. Until it is, what falls into it is counted around the clock.
 */
@Component
class YearsCheck implements Check {

    /** The notice of the next year comes in November; that of 2026 came on 4 November 2025. */
    private static final MonthDay USUALLY_PUBLISHED = MonthDay.of(11, 15);

    private final CalendarSearch calendars;
    private final Clock clock;

    YearsCheck(CalendarSearch calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var today = LocalDate.now(clock);
        var entered =
                calendars.all().stream().map(BusinessYear::year).collect(Collectors.toSet());
        var isPublished = !MonthDay.from(today).isBefore(USUALLY_PUBLISHED);
        var missing =
                Stream.of(today.getYear(), today.getYear() + 1)
                        .filter(year -> year == today.getYear() || isPublished)
                        .filter(year -> !entered.contains(year))
                        .map(String::valueOf)
                        .toList();
        return List.of(
                Finding.unlessEmpty(
                        missing, Found.YEARS_ENTERED, Found.YEARS_MISSING, Grade.DOUBTFUL));
    }
}
