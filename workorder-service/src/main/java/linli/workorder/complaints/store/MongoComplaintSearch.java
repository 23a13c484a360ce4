package linli.workorder.complaints.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoComplaintSearch implements ComplaintSearch {

    private static final Listing<Complaint> LIST =
            Listing.of(Complaint.class, "complaints")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .sortedWhere("DUE", "dueAt", Direction.ASC)
                    .filtered("status")
                    .filtered("grade")
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
        return question(filter, sorting, access).page(access, paging);
    }

    @Override
    public long count(Filter filter, Access access, int most) {
        return question(filter, Sorting.NEWEST, access).count(access, most);
    }

    private ListQuestion<Complaint> question(Filter filter, Sorting sorting, Access access) {
        var question =
                store.list(LIST, sorting.name())
                        .in("status", filter.statuses())
                        .is("grade", filter.grade())
                        .at(Place.COMMUNITIES, filter.communityId());
        var self = access.account().staffId();
        if (self != null) {
            question.besides(where("matter.aboutStaffId").ne(self));
        }
        if (filter.gap() != null) {
            question.besides(gap(filter.gap()));
        }
        return question;
    }

    private Criteria gap(Gap gap) {
        return switch (gap) {
            case UNANSWERED ->
                    new Criteria()
                            .orOperator(
                                    where("answerBy").lte(clock.instant()).and("reply").is(null),
                                    where("status")
                                            .is(ComplaintStatus.CLOSED)
                                            .and("reply")
                                            .is(null));
            case UNOWNED ->
                    where("status")
                            .in(ComplaintStatus.OPEN)
                            .orOperator(where("responsible").is(null), where("dueAt").is(null));
        };
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
    public long openOf(UUID staffId) {
        return store.mongo()
                .count(
                        Query.query(
                                where("responsible.staffId")
                                        .is(staffId)
                                        .and("status")
                                        .in(ComplaintStatus.OPEN)),
                        Complaint.class);
    }

    @Override
    public long timesBy(UUID ownerId, UUID communityId, String category, Instant since) {
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
                                        .is(communityId)),
                        Complaint.class);
    }

    @Override
    public long households(UUID communityId, String category, Instant since) {
        return store.mongo()
                .findDistinct(
                        Query.query(
                                where("spot.communityId")
                                        .is(communityId)
                                        .and("matter.category")
                                        .is(category)
                                        .and("createdAt")
                                        .gte(since)),
                        "complainant.unitId",
                        Complaint.class,
                        UUID.class)
                .size();
    }
}
