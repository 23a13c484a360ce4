package linli.workorder.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownCommunity;
import linli.chassis.files.Files;
import linli.chassis.print.Language;
import linli.chassis.print.PaperSettings;
import linli.chassis.print.PaperWords;
import linli.chassis.print.Press;
import linli.chassis.print.Printed;
import linli.chassis.time.Calendars;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Prints what a technician takes along and a resident signs. */
@Service
public class WorkSheets {

    private static final String TECHNICIANS_ORDER = "/t/orders/";

    private final WorkOrders orders;
    private final Press press;
    private final Words words;
    private final Estate estate;
    private final Calendars calendars;
    private final PaperSettings settings;
    private final Files files;
    private final Clock clock;

    WorkSheets(
            WorkOrders orders,
            Press press,
            Words words,
            Estate estate,
            Calendars calendars,
            PaperSettings settings,
            Files files,
            Clock clock) {
        this.orders = orders;
        this.press = press;
        this.words = words;
        this.estate = estate;
        this.calendars = calendars;
        this.settings = settings;
        this.files = files;
        this.clock = clock;
    }

    public Printed print(UUID id, Language language, Access access) {
        var order = orders.get(id, access);
        var community = order.job().communityId();
        var said = PaperWords.in(language);
        var paper =
                SheetPaper.of(
                        order,
                        words.find("request-type", order.job().type()).orElse(null),
                        estate.community(community).map(KnownCommunity::name).orElse(""),
                        calendars.of(community),
                        settings.origin().resolve(TECHNICIANS_ORDER + id).toString(),
                        signatureOf(order),
                        clock.instant(),
                        said);
        return new Printed(
                "%s-%s.pdf".formatted(said.text("sheet"), order.number()),
                press.print(SheetPaper.FORM, paper));
    }

    /** As the paper takes it in. */
    private @Nullable String signatureOf(WorkOrder order) {
        var done = order.completion();
        var picture = done == null || done.signature() == null ? null : done.signature().picture();
        if (picture == null) {
            return null;
        }
        var content = files.open(picture);
        try {
            return "data:%s;base64,%s"
                    .formatted(
                            content.file().contentType(),
                            Base64.getEncoder()
                                    .encodeToString(content.bytes().getContentAsByteArray()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
