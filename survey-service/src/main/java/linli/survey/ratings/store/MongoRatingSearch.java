package linli.survey.ratings.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.aggregates.Tally;
import linli.survey.figures.Measure;
import linli.survey.figures.Sample;
import linli.survey.ratings.Rating;
import linli.survey.ratings.RatingSearch;
import linli.survey.ratings.RatingSearch.OfCommunity;
import linli.survey.ratings.Ratings;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoRatingSearch implements RatingSearch {

    private static final int MOST_STARS = 5;

    private static final Comparator<Group> LEAST_CONTENT =
            Comparator.<Group>comparingDouble(
                            group -> Sample.of(Measure.STARS, group.stars()).mean())
                    .thenComparing(Group::key);

    private static final Listing<Rating> LIST =
            Listing.of(Rating.class, "ratings")
                    .within(Place.COMMUNITIES, Place.PEOPLE)
                    .sorted("NEWEST", "at", Direction.DESC)
                    .filtered("type")
                    .filtered("technicianId")
                    .keyedWhere("ownerId")
                    .declared();

    private final DocumentStore store;

    MongoRatingSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
    }

    @Override
    public Page<Rating> all(Wanted wanted, Access access, Paging paging) {
        var list =
                store.list(LIST, "NEWEST")
                        .at(Place.COMMUNITIES, wanted.communityId())
                        .is("type", wanted.type())
                        .is("technicianId", wanted.technicianId())
                        .is("ownerId", wanted.ownerId())
                        .between(wanted.from(), wanted.to());
        if (wanted.hour() != null) {
            list.besides(Criteria.where("hour").is(wanted.hour()));
        }
        if (wanted.buildingId() != null) {
            list.besides(Criteria.where("buildingId").is(wanted.buildingId()));
        }
        return list.page(access, paging);
    }

    @Override
    public List<Long> stars(Wanted wanted, Access access) {
        var found =
                store.mongo()
                        .aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(which(wanted, access)),
                                        Aggregation.group("stars").count().as("count")),
                                Rating.class,
                                Document.class)
                        .getMappedResults();
        var stars = new long[MOST_STARS];
        found.forEach(one -> stars[one.getInteger("_id") - 1] = counted(one));
        return Arrays.stream(stars).boxed().toList();
    }

    @Override
    public List<Group> groups(By by, Wanted wanted, Access access) {
        var field =
                switch (by) {
                    case TYPE -> "type";
                    case TECHNICIAN -> "technicianId";
                    case HOUR -> "hour";
                };
        var found =
                store.mongo()
                        .aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(
                                                new Criteria()
                                                        .andOperator(
                                                                which(wanted, access),
                                                                Criteria.where(field).ne(null))),
                                        Aggregation.group(field, "stars")
                                                .count()
                                                .as("count")
                                                .max("technician")
                                                .as("name")),
                                Rating.class,
                                Document.class)
                        .getMappedResults();
        var stars = new TreeMap<String, long[]>();
        var names = new TreeMap<String, String>();
        for (var one : found) {
            var id = Objects.requireNonNull(one.get("_id", Document.class));
            var key = key(by, Objects.requireNonNull(id.get(field)));
            stars.computeIfAbsent(key, _ -> new long[MOST_STARS])[id.getInteger("stars") - 1] =
                    counted(one);
            names.put(key, one.getString("name"));
        }
        return stars.entrySet().stream()
                .map(one ->
                        new Group(
                                one.getKey(),
                                by == By.TECHNICIAN ? names.get(one.getKey()) : null,
                                Arrays.stream(one.getValue()).boxed().toList()))
                .sorted(by == By.HOUR ? Comparator.comparing(Group::key) : LEAST_CONTENT)
                .toList();
    }

    private static long counted(Document group) {
        return Objects.requireNonNull(group.get("count", Number.class)).longValue();
    }

    /** Hours with two digits, so that they stand in their order. */
    private static String key(By by, Object value) {
        return by == By.HOUR ? "%02d".formatted(((Number) value).intValue()) : value.toString();
    }

    private static Criteria which(Wanted wanted, Access access) {
        var all = new ArrayList<Criteria>();
        all.add(LIST.reachedBy(access.scope()));
        all.add(of(wanted.communityId()));
        is(all, "buildingId", wanted.buildingId());
        is(all, "type", wanted.type());
        is(all, "technicianId", wanted.technicianId());
        is(all, "hour", wanted.hour());
        is(all, "ownerId", wanted.ownerId());
        if (wanted.from() != null) {
            all.add(Criteria.where("at").gte(wanted.from()));
        }
        if (wanted.to() != null) {
            all.add(Criteria.where("at").lt(wanted.to()));
        }
        return new Criteria().andOperator(all);
    }

    private static void is(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }

    @Override
    public Figures figures(@Nullable UUID communityId, Instant from, Instant to, Access access) {
        var counted = new ArrayList<Alike>();
        var first = from.truncatedTo(ChronoUnit.DAYS);
        var firstWhole = first.equals(from) ? first : first.plus(1, ChronoUnit.DAYS);
        var endOfWhole = to.truncatedTo(ChronoUnit.DAYS);
        var scope = access.scope();
        if (!firstWhole.isBefore(endOfWhole)) {
            counted.addAll(alike(communityId, from, to, placesOf(scope)));
        } else {
            counted.addAll(alike(communityId, from, firstWhole, placesOf(scope)));
            counted.addAll(ofDays(communityId, firstWhole, endOfWhole, scope));
            counted.addAll(alike(communityId, endOfWhole, to, placesOf(scope)));
        }
        if (!scope.all() && !scope.people().isEmpty()) {
            // One's own are few, and in no cell of one's own.
            counted.addAll(
                    alike(
                            communityId,
                            from,
                            to,
                            new Criteria()
                                    .andOperator(
                                            Criteria.where(LIST.fieldOf(Place.PEOPLE))
                                                    .in(scope.people()),
                                            Criteria.where(LIST.fieldOf(Place.COMMUNITIES))
                                                    .nin(scope.communities()))));
        }
        return new Figures(count(counted), average(counted), byStars(counted), each(counted));
    }

    private static Criteria placesOf(Scope scope) {
        return LIST.reachedBy(
                new Scope(scope.all(), scope.communities(), Set.of(), Set.of(), Set.of()));
    }

    private List<Alike> ofDays(@Nullable UUID communityId, Instant from, Instant to, Scope scope) {
        var which = new ArrayList<Criteria>();
        which.add(Tally.key("day").gte(day(from)).lt(day(to)));
        if (communityId != null) {
            which.add(Tally.key(Tally.COMMUNITY).is(communityId.toString()));
        }
        var alike = new ArrayList<Alike>();
        for (var cell : store.cells(Ratings.GIVEN, scope, which.toArray(Criteria[]::new))) {
            var community = UUID.fromString(cell.of(Tally.COMMUNITY));
            for (var stars = 1; stars <= MOST_STARS; stars++) {
                var given = cell.sum(Ratings.stars(stars));
                if (given > 0) {
                    alike.add(new Alike(new Kind(community, stars), given));
                }
            }
        }
        return alike;
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private List<Alike> alike(
            @Nullable UUID communityId, Instant from, Instant to, Criteria reached) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        var which =
                new Criteria()
                        .andOperator(
                                reached, of(communityId), Criteria.where("at").gte(from).lt(to));
        return store.mongo()
                .aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(which),
                                Aggregation.group("communityId", "stars").count().as("count")),
                        Rating.class,
                        Alike.class)
                .getMappedResults();
    }

    private static long count(List<Alike> ratings) {
        return ratings.stream().mapToLong(Alike::count).sum();
    }

    private static @Nullable Double average(List<Alike> ratings) {
        var count = count(ratings);
        var sum = ratings.stream().mapToLong(alike -> alike.id().stars() * alike.count()).sum();
        return count == 0 ? null : Math.round(100.0 * sum / count) / 100.0;
    }

    private static List<Long> byStars(List<Alike> ratings) {
        return IntStream.rangeClosed(1, MOST_STARS)
                .mapToObj(stars ->
                        count(
                                ratings.stream()
                                        .filter(alike -> alike.id().stars() == stars)
                                        .toList()))
                .toList();
    }

    private static List<OfCommunity> each(List<Alike> ratings) {
        return ratings.stream()
                .collect(Collectors.groupingBy(alike -> alike.id().communityId()))
                .entrySet()
                .stream()
                .map(one ->
                        new OfCommunity(
                                one.getKey(),
                                count(one.getValue()),
                                requireNonNull(average(one.getValue()))))
                .sorted(
                        Comparator.comparingDouble(OfCommunity::average)
                                .thenComparing(OfCommunity::communityId))
                .toList();
    }

    private static Criteria of(@Nullable UUID communityId) {
        return communityId == null ? new Criteria() : Criteria.where("communityId").is(communityId);
    }

    /** So many ratings of one community with the same stars. */
    record Alike(Kind id, long count) {}

    record Kind(UUID communityId, int stars) {}
}
