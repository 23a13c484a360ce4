package linli.notification.notices;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.chassis.estate.Audiences.Named;
import linli.chassis.print.Form;
import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import linli.chassis.print.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it hangs beside the lift, to be read from two steps away.
 *
 * @param places whom it is for, as these places were called when it was written
 * @param published when it was, or is to be; null while that is not known
 * @param address where a phone reads it; {@code code} is the picture of that
 * @param isDraft whether it was not approved yet
 */
record PosterPaper(
        String lang,
        Map<String, String> w,
        String category,
        String title,
        List<String> paragraphs,
        String office,
        String places,
        @Nullable String published,
        @Nullable String until,
        String number,
        String address,
        String code,
        boolean isDraft) {

    static final Form FORM = Form.of("papers/poster.xhtml");

    private static final int PLACES_NAMED = 12;

    static PosterPaper of(
            Notice notice, String community, String address, ZoneId zone, PaperWords words) {
        var content = notice.content();
        var english = content.english();
        var said = words.language() == Language.EN && english != null ? english : content.chinese();
        var at = notice.publishedAt() == null ? content.publishAt() : notice.publishedAt();
        var expires = content.expiresAt();
        return new PosterPaper(
                words.language().tag(),
                words.all(),
                words.text(content.category().name()),
                said.title(),
                said.body().lines().filter(line -> !line.isBlank()).toList(),
                words.text("office", community),
                places(notice.places(), words),
                at == null ? null : words.text("published", words.moment(at, zone)),
                expires == null ? null : words.text("until", words.moment(expires, zone)),
                words.text("number", notice.number()),
                address,
                QrCode.of(address),
                switch (notice.status()) {
                    case DRAFT, PENDING_APPROVAL -> true;
                    default -> false;
                });
    }

    private static String places(List<Named> places, PaperWords words) {
        var named =
                places.stream()
                        .map(place -> nameOf(place, words))
                        .distinct()
                        .limit(PLACES_NAMED)
                        .collect(Collectors.joining(", "));
        return places.size() > PLACES_NAMED ? named + " …" : named;
    }

    private static String nameOf(Named place, PaperWords words) {
        if (place.unit() != null) {
            return place.unit();
        }
        return place.building() == null
                ? words.text("everybody", place.community())
                : place.community() + " " + place.building();
    }
}
