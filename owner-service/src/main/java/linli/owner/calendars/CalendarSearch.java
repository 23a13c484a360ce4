package linli.owner.calendars;

import java.util.List;

/** What screens ask about calendars. */
public interface CalendarSearch {

    /** The newest year first. */
    List<BusinessYear> all();
}
