package linli.notification.lobbies.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Entered;
import linli.chassis.web.Versioned;
import linli.notification.lobbies.LobbyPage;
import linli.notification.lobbies.LobbyPageSearch;
import linli.notification.lobbies.LobbyPages;
import linli.notification.lobbies.LobbyService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lobby pages as those keep them who decide what is published. */
@RestController
@RequestMapping("/lobby-pages")
class LobbyPageController {

    private static final String PUBLISH = "notice:approve";

    private final LobbyService service;
    private final LobbyPages pages;
    private final LobbyPageSearch search;

    LobbyPageController(LobbyService service, LobbyPages pages, LobbyPageSearch search) {
        this.service = service;
        this.pages = pages;
        this.search = search;
    }

    /** Those that are open. */
    @GetMapping
    @Allowed(PUBLISH)
    Page<LobbyPageView> list(
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.open(community, access, paging).map(LobbyPageView::of);
    }

    @GetMapping("/{id}")
    @Allowed(PUBLISH)
    LobbyPageView show(@PathVariable UUID id, Access access) {
        return LobbyPageView.of(pages.get(id, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(PUBLISH)
    LobbyPageView open(@Valid @RequestBody OpenRequest request, Access access) {
        return LobbyPageView.of(
                service.open(request.buildingId(), Entered.orNone(request.phone()), access));
    }

    @PutMapping("/{id}")
    @Allowed(PUBLISH)
    LobbyPageView changePhone(
            @PathVariable UUID id, @Valid @RequestBody PhoneRequest request, Access access) {
        return LobbyPageView.of(service.changePhone(id, Entered.orNone(request.phone()), access));
    }

    /** Its code opens nothing any more. */
    @PostMapping("/{id}/withdrawal")
    @Allowed(PUBLISH)
    LobbyPageView withdraw(@PathVariable UUID id, Access access) {
        return LobbyPageView.of(service.withdraw(id, access));
    }

    /**
     * @param phone whom to call day and night
     */
    record OpenRequest(@NotNull UUID buildingId, @Nullable @Size(max = 40) String phone) {}

    record PhoneRequest(@Nullable @Size(max = 40) String phone) {}

    record LobbyPageView(
            UUID id,
            long version,
            String code,
            UUID communityId,
            UUID buildingId,
            String building,
            @Nullable String phone,
            Instant openedAt,
            @Nullable Instant withdrawnAt)
            implements Versioned {

        static LobbyPageView of(LobbyPage page) {
            return new LobbyPageView(
                    page.id(),
                    page.version(),
                    page.code(),
                    page.communityId(),
                    page.buildingId(),
                    page.building(),
                    page.phone(),
                    page.openedAt(),
                    page.withdrawnAt());
        }
    }
}
