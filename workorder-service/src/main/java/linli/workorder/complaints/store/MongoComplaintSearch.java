package linli.workorder.complaints.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.ListQuestion;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.workorder.complaints.Complaint;
import linli.workorder.complaints.ComplaintSearch;
import linli.workorder.complaints.ComplaintStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoComplaintSearch implements ComplaintSearch {

    /** Open ones without an answer, by when they are to have it. */
    private static final String ANSWER = "ANSWER";

    private static final String COMPLAINANT = "complainant.ownerId";
    private static final String HOME = "spot.unitId";

    private static final Listing<Complaint> LIST =
            Listing.of(Complaint.class, "complaints")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .sortedWhere("DUE", "dueAt", Direction.ASC)
                    .sortedWhere(ANSWER, "answerBy", Direction.ASC)
                    .filtered("status")
                    .filtered("grade")
                    .keyedWhere(COMPLAINANT)
                    .keyedWhere(HOME)
                    .declared();

    /** Who complained finds their own by what is kept apart. */
    private static final Listing<Complaint> OWN =
            Listing.of(Complaint.class, "own-complaints")
                    .lying("own")
                    .within(Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .declared();

    private final DocumentStore store;
    private final Clock clock;

    MongoComplaintSearch(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        store.declare(LIST);
        store.declare(OWN);
        store.unique(Complaint.class, false, "number");
        store.index(Complaint.class, "ringAt");
        store.index(Complaint.class, "responsible.staffId", "status");
        store.index(Complaint.class, "complainant.ownerId", "matter.category", "createdAt");
        store.index(Complaint.class, "spot.communityId", "matter.category", "createdAt");
    }

    @Override
    public Page<Complaint> all(Filter filter, Sorting sorting, Access access, Paging paging) {
        return question(filter, sorting.name(), access).page(access, paging);
    }

    @Override
    public long count(Filter filter, Access access, int most) {
        return question(filter, Sorting.NEWEST.name(), access).count(access, most);
    }

    private ListQuestion<Complaint> question(Filter filter, String sorting, Access access) {
        var gap = filter.gap();
        var question =
                store.list(LIST, order(filter, sorting))
                        .is(COMPLAINANT, filter.ownerId())
                        .is(HOME, filter.unitId())
                        .in("status", statuses(filter))
                        .is("grade", filter.grade())
                        .at(Place.COMMUNITIES, filter.communityId());
        var self = access.account().staffId();
        if (self != null) {
            question.besides(where("matter.aboutStaffId").ne(self));
        }
        if (filter.ownerId() != null) {
            question.besides(where("anonymous").is(false));
        }
        if (gap == Gap.UNANSWERED && isOfMany(filter)) {
            question.betweenNow(null, clock.instant());
        } else if (gap == Gap.UNANSWERED) {
            question.besides(where("answerBy").lte(clock.instant()));
        }
        if (gap == Gap.UNOWNED) {
            question.besides(
                    where("status")
                            .in(ComplaintStatus.OPEN)
                            .orOperator(where("responsible").is(null), where("dueAt").is(null)));
        }
        return question;
    }

    /** Of one person or home there are few: those are always by what is newest. */
    private static String order(Filter filter, String sorting) {
        if (!isOfMany(filter)) {
            return Sorting.NEWEST.name();
        }
        return filter.gap() == Gap.UNANSWERED ? ANSWER : sorting;
    }

    private static boolean isOfMany(Filter filter) {
        return filter.ownerId() == null && filter.unitId() == null;
    }

    /** Nobody has to answer for what has ended: it is not looked through. */
    private static Collection<ComplaintStatus> statuses(Filter filter) {
        return filter.gap() == Gap.UNOWNED && filter.statuses().isEmpty()
                ? ComplaintStatus.OPEN
                : filter.statuses();
    }

    @Override
    public Page<Complaint> own(Access access, Paging paging) {
        return store.list(OWN, "NEWEST").page(access.onOwn(), paging);
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return store.ids(
                Complaint.class,
                Query.query(where("ringAt").lte(now)).with(Sort.by("ringAt")).limit(most));
    }

    @Override
    public Map<UUID, Long> openOf(Collection<UUID> staffIds) {
        return store.countBy(
                Complaint.class,
                where("responsible.staffId").in(staffIds).and("status").in(ComplaintStatus.OPEN),
                "responsible.staffId");
    }

    @Override
    public long timesBy(
            UUID ownerId, boolean anonymous, UUID communityId, String category, Instant since) {
        return store.mongo()
                .count(
                        Query.query(
                                where("complainant.ownerId")
                                        .is(ownerId)
                                        .and("matter.category")
                                        .is(category)
                                        .and("createdAt")
                                        .gte(since)
                                        .and("spot.communityId")
                                        .is(communityId)
                                        .and("anonymous")
                                        .is(anonymous)),
                        Complaint.class);
    }

    @Override
    public long otherHouseholds(
            UUID communityId, @Nullable UUID unitId, String category, Instant since) {
        return store.mongo()
                .findDistinct(
                        Query.query(
                                where("spot.communityId")
                                        .is(communityId)
                                        .and("matter.category")
                                        .is(category)
                                        .and("createdAt")
                                        .gte(since)
                                        .and("complainant.unitId")
                                        .ne(unitId)),
                        "complainant.unitId",
                        Complaint.class,
                        UUID.class)
                .size();
    }
}
