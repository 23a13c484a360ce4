package linli.survey.ratings.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.survey.figures.Measure;
import linli.survey.figures.Sample;
import linli.survey.ratings.Rating;
import linli.survey.ratings.RatingSearch;
import linli.survey.ratings.RatingSearch.By;
import linli.survey.ratings.RatingSearch.Figures;
import linli.survey.ratings.RatingSearch.Group;
import linli.survey.ratings.RatingSearch.Wanted;
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

    /** The newest first, with the order behind each. */
    @GetMapping
    @Allowed("report:view")
    Page<RatingView> list(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable @Size(max = 60) String type,
            @RequestParam(required = false) @Nullable UUID technician,
            @RequestParam(required = false) @Nullable @Min(0) @Max(23) Integer hour,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Access access,
            Paging paging) {
        return search.all(
                        new Wanted(community, null, type, technician, hour, owner, from, to),
                        access,
                        paging)
                .map(RatingView::of);
    }

    /**
     * By kind of work, technician or hour of the day, from {@code from} to {@code to}; of the last
     * thirty days when neither is said.
     */
    @GetMapping("/groups")
    @Allowed("report:view")
    List<GroupView> groups(
            @RequestParam By by,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Access access) {
        var end = to == null ? clock.instant().plusSeconds(1) : to;
        var begin = from == null ? end.minus(USUAL_STRETCH) : from;
        return search
                .groups(by, new Wanted(community, null, null, null, null, null, begin, end), access)
                .stream()
                .map(GroupView::of)
                .toList();
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

    /**
     * @param key code of the kind of work, id of the technician or hour
     * @param name of the technician; null for other kinds
     * @param margin half of the average's 95 % confidence interval (1.96 standard errors)
     * @param stars how many gave 1, 2, 3, 4 and 5
     */
    record GroupView(
            String key,
            @Nullable String name,
            long count,
            double average,
            double margin,
            List<Long> stars) {

        static GroupView of(Group group) {
            var sample = Sample.of(Measure.STARS, group.stars());
            return new GroupView(
                    group.key(),
                    group.name(),
                    sample.size(),
                    sample.mean(),
                    sample.margin(),
                    group.stars());
        }
    }

    /**
     * @param type code of the kind of work; null where it was not told
     */
    record RatingView(
            UUID id,
            UUID workOrderId,
            String number,
            UUID communityId,
            @Nullable String type,
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
                    rating.type(),
                    rating.technician(),
                    rating.stars(),
                    rating.comment(),
                    rating.at());
        }
    }
}
