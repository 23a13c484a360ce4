package linli.owner.calendars;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.CalendarEvent;
import linli.contracts.owner.CalendarEvent.Day;
import linli.contracts.owner.CalendarEvent.Hours;
import linli.contracts.owner.CalendarEvent.Weekday;
import org.springframework.data.mongodb.core.mapping.Document;

/** The business calendar (工作日历) of a year. */
@Document("calendars")
public class BusinessYear extends Aggregate {

    private final int year;
    private YearFacts facts;

    BusinessYear(UUID id, int year, YearFacts facts) {
        super(id);
        this.year = year;
        this.facts = facts;
    }

    static UUID idOf(int year) {
        return UUID.nameUUIDFromBytes(("calendar " + year).getBytes(StandardCharsets.UTF_8));
    }

    static BusinessYear enter(int year, YearFacts facts, Stamp stamp) {
        var entered = new BusinessYear(idOf(year), year, facts);
        entered.tell(stamp);
        return entered;
    }

    void change(YearFacts changed, Stamp stamp) {
        facts = changed;
        tell(stamp);
    }

    private void tell(Stamp stamp) {
        // What nobody could count by is refused here, not found out by every clock.
        facts.requireCountable(year);
        announce(
                new CalendarEvent.Changed(
                        id(),
                        year,
                        facts.week().stream()
                                .map(one ->
                                        new Weekday(
                                                one.day(),
                                                one.hours().stream()
                                                        .map(hours ->
                                                                new Hours(
                                                                        hours.from().toString(),
                                                                        hours.to().toString()))
                                                        .toList()))
                                .toList(),
                        facts.holidays().stream()
                                .map(one -> new Day(one.date(), one.name()))
                                .toList(),
                        facts.workdays().stream()
                                .map(one -> new Day(one.date(), one.name()))
                                .toList()),
                stamp);
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    public int year() {
        return year;
    }

    public YearFacts facts() {
        return facts;
    }
}
