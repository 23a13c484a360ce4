package linli.notification.lobbies.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Anybody;
import linli.contracts.notification.NoticeEvent.Category;
import linli.notification.lobbies.LobbyService;
import linli.notification.lobbies.LobbyService.Shown;
import linli.notification.notices.Notice;
import linli.notification.notices.Notice.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What hangs in a lobby, for whoever stands there (decision 27). */
@RestController
@RequestMapping("/lobby")
class LobbyController {

    private final LobbyService service;

    LobbyController(LobbyService service) {
        this.service = service;
    }

    @GetMapping("/{code}")
    @Anybody
    LobbyView show(@PathVariable String code) {
        return LobbyView.of(service.shown(code));
    }

    record HangingWords(String title, String body) {

        static HangingWords of(Words words) {
            return new HangingWords(words.title(), words.body());
        }
    }

    /**
     * @param expiresAt until when it hangs; absent when nobody has said
     */
    record HangingNotice(
            UUID id,
            Category category,
            HangingWords chinese,
            @Nullable HangingWords english,
            Instant publishedAt,
            @Nullable Instant expiresAt) {

        static HangingNotice of(Notice notice) {
            var content = notice.content();
            var english = content.english();
            var published = notice.publishedAt();
            return new HangingNotice(
                    notice.id(),
                    content.category(),
                    HangingWords.of(content.chinese()),
                    english == null ? null : HangingWords.of(english),
                    published == null ? notice.createdAt() : published,
                    content.expiresAt());
        }
    }

    record OfficeHours(LocalTime from, LocalTime to) {}

    /**
     * @param phone whom to call day and night; absent when that is not shown
     * @param hours when the office works today, none when it does not; absent when nobody has
     *     entered it
     * @param zone in which the display says times
     * @param at when it was so
     */
    record LobbyView(
            String community,
            String building,
            @Nullable String phone,
            @Nullable List<OfficeHours> hours,
            List<HangingNotice> notices,
            String zone,
            Instant at) {

        static LobbyView of(Shown shown) {
            var hours = shown.hours();
            return new LobbyView(
                    shown.community(),
                    shown.page().building(),
                    shown.page().phone(),
                    hours == null
                            ? null
                            : hours.stream()
                                    .map(span -> new OfficeHours(span.from(), span.to()))
                                    .toList(),
                    shown.notices().stream().map(HangingNotice::of).toList(),
                    shown.zone().getId(),
                    shown.at());
        }
    }
}
