package linli.notification.channels.store;

import static linli.notification.channels.DeliveryState.DELIVERED;
import static linli.notification.channels.DeliveryState.FAILED;
import static linli.notification.channels.DeliveryState.QUEUED;
import static linli.notification.channels.DeliveryState.READ;
import static linli.notification.channels.DeliveryState.SENDING;
import static linli.notification.channels.DeliveryState.SENT;
import static linli.notification.channels.DeliveryState.SUPPRESSED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.Deliveries;
import linli.notification.channels.Delivery;
import linli.notification.channels.DeliveryState;
import linli.notification.channels.Suppression;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import org.springframework.data.util.Pair;
import org.springframework.stereotype.Component;

@Component
class MongoDeliveries implements Deliveries {

    /** Nothing sends it once more. */
    private static final String OWN_LINK = "parameters." + Delivery.OWN_LINK;

    private static final Listing<Delivery> LIST =
            Listing.of(Delivery.class, "outbox")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("state")
                    .filtered("channel")
                    .filtered("template")
                    .keyed("aboutId")
                    .keyed("personId")
                    .declared();

    private final DocumentStore store;

    MongoDeliveries(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(Delivery.class, "channel", "dueAt");
        store.index(Delivery.class, "channel", "askAt");
        store.index(Delivery.class, "aboutId", "personId");
        store.index(Delivery.class, "aboutId", "channel", "state", "reason");
        store.index(Delivery.class, "channel", "template", "createdAt");
    }

    @Override
    public void add(List<Delivery> rows) {
        store.addMissing(Delivery.class, rows.stream().map(this::written).toList());
    }

    private Document written(Delivery row) {
        var document = new Document();
        store.mongo().getConverter().write(row, document);
        return document;
    }

    @Override
    public boolean isDue(ChannelKind channel, Instant now) {
        return store.mongo().exists(due(channel, "dueAt", now), Delivery.class)
                || store.mongo().exists(due(channel, "askAt", now), Delivery.class);
    }

    @Override
    public List<Delivery> claim(
            ChannelKind channel, UUID claim, Instant now, Duration lease, int most) {
        // Until some are ours or nothing is due: what others took is due no more.
        while (true) {
            var due =
                    store.mongo()
                            .find(
                                    due(channel, "dueAt", now).with(Sort.by("dueAt")).limit(most),
                                    Delivery.class);
            var ours = due.isEmpty() ? due : taken(due, claim, now.plus(lease));
            if (due.isEmpty() || !ours.isEmpty()) {
                return ours;
            }
        }
    }

    private List<Delivery> taken(List<Delivery> due, UUID claim, Instant until) {
        var intent = Update.update("state", SENDING).set("claim", claim).set("dueAt", until);
        var intents =
                due.stream()
                        .map(row -> Pair.<Query, UpdateDefinition>of(asItWas(row), intent))
                        .toList();
        var written =
                store.mongo()
                        .bulkOps(BulkMode.UNORDERED, Delivery.class)
                        .updateOne(intents)
                        .execute();
        if (written.getMatchedCount() == due.size()) {
            return due;
        }
        var ids = due.stream().map(Delivery::id).toList();
        var ours =
                Set.copyOf(
                        store.ids(
                                Delivery.class,
                                Query.query(Criteria.where("_id").in(ids).and("claim").is(claim))));
        return due.stream().filter(row -> ours.contains(row.id())).toList();
    }

    private static Query asItWas(Delivery row) {
        return Query.query(
                Criteria.where("_id")
                        .is(row.id())
                        .and("state")
                        .is(row.state())
                        .and("dueAt")
                        .is(row.dueAt())
                        .and("tries")
                        .is(row.tries()));
    }

    @Override
    public void letGo(List<Delivery> rows, UUID claim, Instant now) {
        store.mongo()
                .updateMulti(
                        Query.query(
                                Criteria.where("_id")
                                        .in(rows.stream().map(Delivery::id).toList())
                                        .and("claim")
                                        .is(claim)
                                        .and("state")
                                        .is(SENDING)),
                        Update.update("dueAt", now).unset("claim"),
                        Delivery.class);
    }

    @Override
    public Optional<Delivery> claimToAsk(ChannelKind channel, Instant now, Duration lease) {
        return Optional.ofNullable(
                store.mongo()
                        .findAndModify(
                                due(channel, "askAt", now).with(Sort.by("askAt")),
                                Update.update("askAt", now.plus(lease)),
                                Delivery.class));
    }

    private static Query due(ChannelKind channel, String field, Instant now) {
        return Query.query(Criteria.where("channel").is(channel).and(field).lte(now));
    }

    @Override
    public void settle(UUID claim, Map<UUID, Outcome> outcomes) {
        var records = new ArrayList<Pair<Query, UpdateDefinition>>();
        outcomes.forEach((id, outcome) ->
                records.add(
                        Pair.of(
                                Query.query(
                                        Criteria.where("_id")
                                                .is(id)
                                                .and("claim")
                                                .is(claim)
                                                .and("state")
                                                .is(SENDING)),
                                recordOf(outcome))));
        store.mongo().bulkOps(BulkMode.UNORDERED, Delivery.class).updateOne(records).execute();
        store.mongo()
                .updateMulti(
                        Query.query(
                                Criteria.where("_id")
                                        .in(outcomes.keySet())
                                        .and("state")
                                        .is(SENT)
                                        .and("readAt")
                                        .ne(null)),
                        Update.update("state", READ).unset("askAt"),
                        Delivery.class);
    }

    private static Update recordOf(Outcome outcome) {
        var update = Update.update("state", outcome.state()).unset("claim");
        set(update, "reason", outcome.reason());
        set(update, "dueAt", outcome.dueAt());
        set(update, "askAt", outcome.askAt());
        set(update, "carrier", outcome.carrier());
        set(update, "carrierId", outcome.carrierId());
        set(update, "address", outcome.address());
        set(update, "text", outcome.text());
        if (outcome.edition() != null) {
            update.set("edition", outcome.edition());
        }
        if (outcome.state() == SENT || outcome.state() == FAILED) {
            // Whoever tried words out is reached no more.
            update.unset("trial.to").unset("trial.wrapped");
        }
        if (outcome.counts()) {
            update.inc("tries", 1);
        }
        if (outcome.state() == SENT) {
            update.set("sentAt", outcome.at());
            if (outcome.askAt() == null) {
                update.unset(OWN_LINK);
            }
        }
        return update;
    }

    @Override
    public void asked(
            UUID id,
            DeliveryState state,
            @Nullable String reason,
            @Nullable Instant askAgainAt,
            Instant at) {
        var update = new Update();
        set(update, "askAt", askAgainAt);
        if (state == DELIVERED) {
            update.set("state", state).set("deliveredAt", at).unset(OWN_LINK);
        } else if (state == FAILED) {
            update.set("state", state).set("reason", reason);
        }
        store.mongo()
                .updateFirst(
                        Query.query(Criteria.where("_id").is(id).and("state").is(SENT)),
                        update,
                        Delivery.class);
        // Read meanwhile: nobody has to ask any more.
        store.mongo()
                .updateFirst(
                        Query.query(Criteria.where("_id").is(id).and("state").is(READ)),
                        new Update().unset("askAt"),
                        Delivery.class);
    }

    @Override
    public void read(UUID aboutId, UUID personId, Instant at) {
        read(() -> Criteria.where("aboutId").is(aboutId).and("personId").is(personId), at);
    }

    @Override
    public List<Delivery> toldOf(UUID aboutId, UUID personId) {
        return store.mongo()
                .find(
                        Query.query(
                                Criteria.where("aboutId")
                                        .is(aboutId)
                                        .and("personId")
                                        .is(personId)
                                        .and("state")
                                        .in(SENDING, SENT, DELIVERED)),
                        Delivery.class);
    }

    @Override
    public void read(Collection<UUID> ids, Instant at) {
        read(() -> Criteria.where("_id").in(ids), at);
    }

    private void read(Supplier<Criteria> which, Instant at) {
        // What is being handed over first: it is settled as read, or is sent by the second write.
        store.mongo()
                .updateMulti(
                        Query.query(which.get().and("state").is(SENDING).and("readAt").is(null)),
                        Update.update("readAt", at),
                        Delivery.class);
        store.mongo()
                .updateMulti(
                        Query.query(which.get().and("state").in(SENT, DELIVERED)),
                        Update.update("state", READ).set("readAt", at).unset("askAt"),
                        Delivery.class);
    }

    @Override
    public void retry(UUID id, Instant now) {
        var row = store.mongo().findById(id, Delivery.class);
        if (row == null || !row.mayBeRetried()) {
            return;
        }
        store.mongo()
                .updateFirst(
                        Query.query(Criteria.where("_id").is(id).and("state").is(row.state())),
                        Update.update("state", QUEUED)
                                .set("dueAt", now)
                                .set("triesUntil", row.tries() + Delivery.TRIES)
                                .unset("reason"),
                        Delivery.class);
    }

    @Override
    public void pause(UUID aboutId) {
        store.mongo()
                .updateMulti(
                        notGoneOut(aboutId),
                        Update.update("state", SUPPRESSED)
                                .set("reason", Suppression.PAUSED.code())
                                .unset("dueAt"),
                        Delivery.class);
    }

    @Override
    public void resume(UUID aboutId, Instant now) {
        store.mongo()
                .updateMulti(
                        Query.query(
                                Criteria.where("aboutId")
                                        .is(aboutId)
                                        .and("state")
                                        .is(SUPPRESSED)
                                        .and("reason")
                                        .is(Suppression.PAUSED.code())),
                        Update.update("state", QUEUED).set("dueAt", now).unset("reason"),
                        Delivery.class);
    }

    @Override
    public void cancel(UUID aboutId, List<UUID> causes) {
        if (causes.isEmpty()) {
            return;
        }
        var update =
                Update.update("state", SUPPRESSED)
                        .set("reason", Suppression.CANCELLED.code())
                        .unset("dueAt");
        for (var cause : causes) {
            store.mongo()
                    .updateMulti(
                            notGoneOut(aboutId).addCriteria(Criteria.where("causeId").is(cause)),
                            update,
                            Delivery.class);
        }
    }

    /** What is being handed over is left to whoever does it. */
    private static Query notGoneOut(UUID aboutId) {
        return Query.query(
                Criteria.where("aboutId")
                        .is(aboutId)
                        .orOperator(
                                Criteria.where("state").is(QUEUED),
                                Criteria.where("state")
                                        .is(SUPPRESSED)
                                        .and("reason")
                                        .in(Suppression.passing())));
    }

    @Override
    public List<Count> count(UUID aboutId) {
        var counts = new ArrayList<Count>();
        for (var channel : ChannelKind.values()) {
            for (var state : DeliveryState.values()) {
                var rows = rows(aboutId, channel, state, null);
                if (state == SUPPRESSED && rows > 0) {
                    for (var waits : Suppression.passing()) {
                        var waiting = rows(aboutId, channel, state, waits);
                        counts.add(new Count(channel, state, waits, waiting));
                        rows -= waiting;
                    }
                }
                counts.add(new Count(channel, state, null, rows));
            }
        }
        return counts.stream().filter(count -> count.rows() > 0).toList();
    }

    private long rows(
            UUID aboutId, ChannelKind channel, DeliveryState state, @Nullable String reason) {
        var where =
                Criteria.where("aboutId")
                        .is(aboutId)
                        .and("channel")
                        .is(channel)
                        .and("state")
                        .is(state);
        return store.mongo()
                .count(
                        Query.query(reason == null ? where : where.and("reason").is(reason)),
                        Delivery.class);
    }

    @Override
    public Delivery get(UUID id, Access access) {
        var query = DocumentStore.scoped(access, Criteria.where("_id").is(id));
        var row = store.mongo().findOne(query, Delivery.class);
        if (row == null) {
            throw new Refusal.NotFound("delivery.not-found", "No delivery " + id);
        }
        return row;
    }

    @Override
    public Page<Delivery> page(Filter filter, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .is("channel", filter.channel())
                .in("state", filter.states())
                .is("aboutId", filter.aboutId())
                .is("personId", filter.personId())
                .is("template", filter.template())
                .between(filter.from(), filter.to())
                .at(Place.COMMUNITIES, filter.communityId())
                .page(access, paging);
    }

    @Override
    public Optional<Delivery> latest(ChannelKind channel, String template) {
        return Optional.ofNullable(
                store.mongo()
                        .findOne(
                                Query.query(
                                                Criteria.where("channel")
                                                        .is(channel)
                                                        .and("template")
                                                        .is(template)
                                                        .and("trial")
                                                        .is(null))
                                        .with(Sort.by(Direction.DESC, "createdAt")),
                                Delivery.class));
    }

    private static void set(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }
}
