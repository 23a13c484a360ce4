package linli.notification.channels;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import linli.chassis.timers.Timer;
import linli.notification.channels.Carrier.Fate;
import linli.notification.channels.Deliveries.Outcome;
import linli.notification.channels.Dispatcher.Draft;
import linli.notification.channels.Dispatcher.Known;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one channel's messages to its provider. It has its own threads, its own rate and its
 * own breaker, so that a provider that is slow or gone keeps nothing waiting but itself.
 */
abstract class Lane implements Timer {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final Duration ASKED_FOR = Duration.ofDays(3);
    private static final int RECORDED_AT_ONCE = 20;
    private static final Duration RECORDED_WITHIN = Duration.ofMillis(500);
    private static final int ASK_LESS_OFTEN = 6;
    private static final String NOT_DELIVERED = "not-delivered";

    private final ChannelKind channel;
    private final Carrier carrier;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final ChannelSettings settings;
    private final Clock clock;
    private final Bulkhead bulkhead;
    private final RateLimiter rate;
    private final CircuitBreaker breaker;
    private final List<DeliverySteps> steps;

    /** Whoever chooses what is next does so alone here, or all would choose the same. */
    private final ReentrantLock choosing = new ReentrantLock();

    Lane(
            ChannelKind channel,
            Carriers carriers,
            Deliveries deliveries,
            Dispatcher dispatcher,
            ChannelSettings settings,
            List<DeliverySteps> steps,
            Clock clock) {
        this.channel = channel;
        this.carrier = carriers.of(channel);
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
        this.bulkhead =
                Bulkhead.of(
                        channel.name(),
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.atOnce())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        this.rate =
                RateLimiter.of(
                        channel.name(),
                        RateLimiterConfig.custom()
                                .limitForPeriod(settings.perSecond())
                                .limitRefreshPeriod(Duration.ofSeconds(1))
                                .timeoutDuration(Duration.ofSeconds(2))
                                .build());
        this.breaker =
                CircuitBreaker.of(
                        channel.name(),
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(20)
                                .minimumNumberOfCalls(10)
                                .failureRateThreshold(60)
                                .waitDurationInOpenState(settings.breakerPause())
                                .permittedNumberOfCallsInHalfOpenState(2)
                                // A refusal is an answer: the provider is there.
                                .recordException(failure ->
                                        !(failure instanceof NotCarried refused)
                                                || !refused.isForGood())
                                .build());
    }

    /** Comes back at once, however long the provider takes. */
    @Override
    public void ring(Instant now) {
        for (var n = 0; n < settings.atOnce() && deliveries.isDue(channel, now); n++) {
            if (!bulkhead.tryAcquirePermission()) {
                return;
            }
            Thread.ofVirtual().name("lane-" + channel + "-", n).start(this::work);
        }
    }

    /** Until nothing is due, or the provider is to be left alone. */
    private void work() {
        try {
            boolean more;
            do {
                more = carrySome() || askNext();
            } while (more);
        } catch (RuntimeException failure) {
            // The rows it held are taken up again when their lease ends.
            log.warn("The lane of {} stopped: {}", channel, failure.getClass().getSimpleName());
        } finally {
            bulkhead.onComplete();
        }
    }

    /** Some at once, so that what is known of people is asked for once; one by one handed over. */
    private boolean carrySome() {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        breaker.releasePermission();
        var claim = UUID.randomUUID();
        var taken = claimed(claim);
        if (taken.isEmpty()) {
            return false;
        }
        // A provider takes its time: what we do not come to in half the lease is not ours any more.
        var until = clock.instant().plus(settings.lease().dividedBy(2));
        steps.forEach(DeliverySteps::intended);
        var known = dispatcher.know(taken);
        var records = new Records(claim);
        for (var n = 0; n < taken.size(); n++) {
            if (!clock.instant().isBefore(until) || !mayCall()) {
                records.write();
                deliveries.letGo(taken.subList(n, taken.size()), claim, clock.instant());
                return false;
            }
            var row = taken.get(n);
            var outcome = outcome(row, known);
            steps.forEach(DeliverySteps::called);
            if (outcome.cameToNothing()) {
                // Before the record: whoever dies in between does both again.
                takeNextWay(row);
            }
            records.add(row.id(), outcome);
        }
        records.write();
        return true;
    }

    /**
     * What became of calls, some in one write where the provider can be asked: should it be lost,
     * that is found out. Where it cannot be asked, each by itself.
     */
    private final class Records {

        private final UUID claim;
        private final Map<UUID, Outcome> open = new HashMap<>();
        private Instant since = Instant.EPOCH;

        Records(UUID claim) {
            this.claim = claim;
        }

        void add(UUID id, Outcome outcome) {
            var now = clock.instant();
            if (open.isEmpty()) {
                since = now;
            }
            open.put(id, outcome);
            if (!carrier.remembers()
                    || open.size() == RECORDED_AT_ONCE
                    || since.plus(RECORDED_WITHIN).isBefore(now)) {
                write();
            }
        }

        void write() {
            if (!open.isEmpty()) {
                deliveries.settle(claim, open);
                open.clear();
                steps.forEach(DeliverySteps::recorded);
            }
        }
    }

    private void takeNextWay(Delivery row) {
        row.next(clock.instant()).ifPresent(next -> deliveries.add(List.of(next)));
    }

    private List<Delivery> claimed(UUID claim) {
        choosing.lock();
        try {
            return deliveries.claim(
                    channel, claim, clock.instant(), settings.lease(), settings.claimedAtOnce());
        } finally {
            choosing.unlock();
        }
    }

    private boolean mayCall() {
        return rate.acquirePermission() && breaker.tryAcquirePermission();
    }

    private Outcome outcome(Delivery row, Known known) {
        var draft = known.draft(row);
        var began = System.nanoTime();
        try {
            if (draft.isPresent() && mayBeThereAlready(row)) {
                var fate = carrier.ask(row.id(), draft.get().message().to(), row.createdAt());
                if (fate == Fate.TAKEN || fate == Fate.ARRIVED) {
                    breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                    return sent(draft.get(), row.carrierId());
                }
                if (fate == Fate.LOST) {
                    breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                    return draft.get().failed(NOT_DELIVERED, carrier.name(), clock.instant());
                }
            }
            var suppressed = known.suppression(row, draft, clock.instant());
            if (suppressed.isPresent()) {
                breaker.releasePermission();
                return suppressed.get();
            }
            var carrierId = carrier.send(draft.orElseThrow().message());
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return sent(draft.get(), carrierId);
        } catch (NotCarried failure) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, failure);
            return notSent(row, draft.orElseThrow(), failure);
        } catch (RuntimeException failure) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, failure);
            throw failure;
        }
    }

    /** Somebody died between the call and its record, or its answer was lost. */
    private static boolean mayBeThereAlready(Delivery row) {
        return row.state() == DeliveryState.SENDING || row.tries() > 0;
    }

    private Outcome sent(Draft draft, @Nullable String carrierId) {
        var now = clock.instant();
        var askAt = carrier.tellsArrival() ? now.plus(settings.askAfter()) : null;
        return draft.sent(carrier.name(), carrierId, askAt, now);
    }

    private Outcome notSent(Delivery row, Draft draft, NotCarried failure) {
        var now = clock.instant();
        var tries = row.tries() + 1;
        return failure.isForGood() || tries >= row.triesUntil()
                ? draft.failed(failure.code(), carrier.name(), now)
                : draft.putOff(failure.code(), now.plus(settings.pauseAfter(tries)), now);
    }

    /** Whether something that was handed over has arrived. */
    private boolean askNext() {
        if (!carrier.tellsArrival() || breaker.getState() != State.CLOSED) {
            return false;
        }
        var now = clock.instant();
        var taken = deliveries.claimToAsk(channel, now, settings.lease());
        if (taken.isEmpty()) {
            return false;
        }
        var row = taken.get();
        var sentAt = row.sentAt() == null ? row.createdAt() : row.sentAt();
        var waited = Duration.between(sentAt, now);
        var next =
                waited.compareTo(ASKED_FOR) > 0
                        ? null
                        : now.plus(waited.multipliedBy(ASK_LESS_OFTEN)).plus(settings.askAfter());
        switch (fateOf(row, sentAt)) {
            case ARRIVED -> deliveries.asked(row.id(), DeliveryState.DELIVERED, null, null, now);
            case LOST -> {
                takeNextWay(row);
                deliveries.asked(row.id(), DeliveryState.FAILED, NOT_DELIVERED, null, now);
            }
            case TAKEN, NOT_TAKEN, UNTOLD ->
                    deliveries.asked(row.id(), DeliveryState.SENT, null, next, now);
        }
        return true;
    }

    private Fate fateOf(Delivery row, Instant sentAt) {
        try {
            return dispatcher
                    .know(List.of(row))
                    .draft(row)
                    .map(draft -> carrier.ask(row.id(), draft.message().to(), sentAt))
                    .orElse(Fate.UNTOLD);
        } catch (NotCarried away) {
            return Fate.UNTOLD; // Asked again later.
        }
    }
}
