package linli.survey.ratings.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.survey.ratings.Rating;
import linli.survey.ratings.RatingSearch;
import linli.survey.ratings.RatingSearch.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/ratings")
class RatingController {

    private static final Duration USUAL_STRETCH = Duration.ofDays(30);

    private final RatingSearch search;
    private final Clock clock;

    RatingController(RatingSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("report:view")
    Page<RatingView> list(
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(community, access, paging).map(RatingView::of);
    }

    /**
     * The figures from {@code from} to {@code to}; of the last thirty days when neither is said.
     */
    @GetMapping("/figures")
    @Allowed("report:view")
    Figures figures(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Access access) {
        var end = to == null ? clock.instant().plusSeconds(1) : to;
        return search.figures(
                community, from == null ? end.minus(USUAL_STRETCH) : from, end, access);
    }

    record RatingView(
            UUID id,
            UUID workOrderId,
            String number,
            UUID communityId,
            String technician,
            int stars,
            @Nullable String comment,
            Instant at) {

        static RatingView of(Rating rating) {
            return new RatingView(
                    rating.id(),
                    rating.workOrderId(),
                    rating.number(),
                    rating.communityId(),
                    rating.technician(),
                    rating.stars(),
                    rating.comment(),
                    rating.at());
        }
    }
}
