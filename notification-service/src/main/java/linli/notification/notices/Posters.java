package linli.notification.notices;

import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.print.Language;
import linli.chassis.print.PaperSettings;
import linli.chassis.print.PaperWords;
import linli.chassis.print.Press;
import linli.chassis.print.Printed;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Service;

/** Prints notices for those who read what hangs on a wall. */
@Service
public class Posters {

    private static final String RESIDENTS_NOTICE = "/r/notices/";

    private final Notices notices;
    private final Press press;
    private final Calendars calendars;
    private final PaperSettings settings;

    Posters(Notices notices, Press press, Calendars calendars, PaperSettings settings) {
        this.notices = notices;
        this.press = press;
        this.calendars = calendars;
        this.settings = settings;
    }

    public Printed print(UUID id, Language language, Access access) {
        var notice = notices.get(id, access);
        var words = PaperWords.in(language);
        var communities = notice.reach().communities();
        var zone = calendars.zoneOf(communities.size() == 1 ? communities.iterator().next() : null);
        var named = notice.places().stream().map(place -> place.community()).distinct().toList();
        var paper =
                PosterPaper.of(
                        notice,
                        named.size() == 1 ? named.getFirst() : "",
                        settings.origin().resolve(RESIDENTS_NOTICE + id).toString(),
                        zone,
                        words);
        return new Printed(
                "%s-%s.pdf".formatted(words.text("poster"), notice.number()),
                press.print(PosterPaper.FORM, paper));
    }
}
