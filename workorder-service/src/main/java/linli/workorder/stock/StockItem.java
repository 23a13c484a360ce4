package linli.workorder.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.Money;
import linli.contracts.workorder.StockEvent;
import linli.contracts.workorder.StockEvent.ForOrder;
import linli.contracts.workorder.StockEvent.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One material in the store of one community. It changes by movements only, each of which is told:
 * what is on hand is their sum. What orders wait for is kept for them in the order in which they
 * began to wait; nobody else gets what is kept.
 */
@Document("stock")
public class StockItem extends Aggregate {

    /** What came back later than this was never booked out as it should have been. */
    static final Duration RETURNED_WITHIN = Duration.ofDays(90);

    private static final int MEAN_DIGITS = 4;
    private static final int MOST_RESERVATIONS = 500;
    private static final int MOST_ISSUES = 2_000;

    private final UUID communityId;
    private final String material;
    private final String name;

    /** Null while nobody said, as in what an older build kept. */
    private @Nullable String nameEn;

    private BigDecimal onHand = BigDecimal.ZERO;
    private @Nullable BigDecimal minimum;

    /** What one of what lies there cost us in the mean, in cents; null while nobody said. */
    private @Nullable BigDecimal meanCents;

    private @Nullable Count count;

    // Not final: Spring Data skips final collections when it reads a document back.
    private List<Reservation> reservations = new ArrayList<>();
    private List<Issue> issues = new ArrayList<>();

    /** Whether less is free than should lie there, as was told. */
    private boolean low;

    // One each: what lists are filtered by together with the place is no list itself.
    @Derived private boolean waitedFor;
    @Derived private boolean isKept;
    @Derived private boolean differs;

    /** Whether an order has still to hear that what it waits for is there, or is there no more. */
    @Derived private boolean toTell;

    private StockItem(UUID id, UUID communityId, String material, String name) {
        super(id);
        this.communityId = communityId;
        this.material = material;
        this.name = name;
    }

    /** What a storekeeper has to look after. */
    public enum Mark {
        /** Less is free than should lie there. */
        LOW,
        /** Orders wait for it. */
        WAITED_FOR,
        /** It lies ready for orders and is to be handed out. */
        KEPT,
        /** What was counted differs, and a second person has not said yes or no. */
        COUNTED
    }

    /**
     * What an order waits for, or what is kept for it.
     *
     * @param quantity what is still to be fetched; zero when all was and the order has not gone on
     * @param asked what it was at first; null in those from before that was kept
     * @param allotted whether it is there and kept
     * @param told whether the order takes it for there
     */
    public record Reservation(
            ForOrder order,
            BigDecimal quantity,
            @Nullable BigDecimal asked,
            Instant since,
            boolean allotted,
            boolean told) {

        boolean isFetched() {
            return quantity.signum() == 0;
        }

        /** Whether it is for this very wait of the order. */
        private boolean isFor(BigDecimal wanted, Instant waitsSince) {
            return Objects.requireNonNullElse(asked, quantity).compareTo(wanted) == 0
                    && (asked == null || since.equals(waitsSince));
        }

        private Reservation with(BigDecimal rest, boolean isThere, boolean known) {
            return new Reservation(order, rest, asked, since, isThere, known);
        }
    }

    /** What an order got and has not brought back. */
    record Issue(ForOrder order, BigDecimal quantity, Instant at) {}

    /**
     * A count that differs from the books.
     *
     * @param difference counted less what the books said then
     */
    public record Count(
            BigDecimal counted,
            BigDecimal difference,
            String reason,
            String accountId,
            String by,
            Instant at) {}

    /** The id of a material in a community's store: there is one. */
    public static UUID idOf(UUID communityId, String material) {
        return UUID.nameUUIDFromBytes(
                ("stock " + communityId + " " + material).getBytes(StandardCharsets.UTF_8));
    }

    static StockItem of(UUID communityId, String material, String name, @Nullable String nameEn) {
        var item = new StockItem(idOf(communityId, material), communityId, material, name);
        item.nameEn = nameEn;
        return item;
    }

    /** What it is called in English, where that was not known when it was first stored. */
    void call(@Nullable String english) {
        if (nameEn == null) {
            nameEn = english;
        }
    }

    /** Goods receipt (入库). The oldest waiting order gets its share first. */
    void receive(
            BigDecimal quantity,
            @Nullable Money unitCost,
            @Nullable String supplier,
            @Nullable String document,
            Stamp stamp) {
        if (unitCost != null) {
            meanCents = meanWith(quantity, BigDecimal.valueOf(unitCost.cents()));
        }
        onHand = onHand.add(quantity);
        announce(new StockEvent.Received(item(), quantity, unitCost, supplier, document), stamp);
        allot(stamp);
    }

    /** What lay there without a price counts as what came now. */
    private BigDecimal meanWith(BigDecimal quantity, BigDecimal cents) {
        var before = meanCents;
        return before == null
                ? cents
                : before.multiply(onHand)
                        .add(cents.multiply(quantity))
                        .divide(onHand.add(quantity), MEAN_DIGITS, RoundingMode.HALF_UP);
    }

    /**
     * What so many of it cost us, by the mean price of what lies there; null while nobody said what
     * any cost.
     */
    public @Nullable Money costOf(BigDecimal quantity) {
        var mean = meanCents;
        return mean == null
                ? null
                : new Money(
                        mean.multiply(quantity).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /**
     * An order waits for it. Does nothing when this wait of it is known, whatever was fetched
     * since; who waits anew for no more than is kept for them keeps their place.
     *
     * @param since when this wait began
     */
    void reserve(ForOrder order, BigDecimal quantity, Instant since, Stamp stamp) {
        var known = reservationOf(order.workOrderId()).orElse(null);
        if (known != null && known.isFor(quantity, since)) {
            return;
        }
        var place = reservations.size();
        if (known != null) {
            var before = reservations.indexOf(known);
            reservations.remove(before);
            place = quantity.compareTo(known.quantity()) <= 0 ? before : reservations.size();
        }
        if (reservations.size() >= MOST_RESERVATIONS) {
            throw new Refusal.Conflict(
                    "stock.too-many-wait", "%d orders wait".formatted(MOST_RESERVATIONS));
        }
        reservations.add(place, new Reservation(order, quantity, quantity, since, false, false));
        announce(new StockEvent.Reserved(item(), order, quantity), stamp);
        allot(stamp);
    }

    /**
     * An order waits no more. Does nothing for an order that did not.
     *
     * @param evenAllotted also what is there and kept for it
     */
    void release(UUID orderId, boolean evenAllotted, Stamp stamp) {
        var one = reservationOf(orderId).orElse(null);
        if (one == null || (one.allotted() && !one.isFetched() && !evenAllotted)) {
            return;
        }
        reservations.remove(one);
        if (!one.isFetched()) {
            announce(new StockEvent.Released(item(), one.order(), one.quantity()), stamp);
            allot(stamp);
        }
    }

    /**
     * The order has heard whether this is there for it.
     *
     * @param isThere what it heard; when that is so no more, it has to hear again
     */
    void told(UUID orderId, boolean isThere) {
        reservations.replaceAll(one ->
                one.order().workOrderId().equals(orderId)
                        ? one.with(one.quantity(), one.allotted(), isThere)
                        : one);
    }

    /** Orders that have still to hear that this is there for them, or is there no more. */
    List<UUID> ordersToTell() {
        return reservations.stream()
                .filter(StockItem::isToTell)
                .map(one -> one.order().workOrderId())
                .toList();
    }

    private static boolean isToTell(Reservation one) {
        return one.allotted() != one.told();
    }

    /** Handed out for an order (领料); what is kept for others stays. */
    void issue(ForOrder order, BigDecimal quantity, Stamp stamp) {
        var kept = reservationOf(order.workOrderId());
        var forIt =
                kept.filter(Reservation::allotted)
                        .map(Reservation::quantity)
                        .orElse(BigDecimal.ZERO);
        if (quantity.compareTo(free().add(forIt)) > 0) {
            throw new Refusal.Conflict(
                    "stock.not-enough",
                    "%s are on hand, %s of them free".formatted(plain(onHand), plain(free())));
        }
        forgetOldIssues(stamp.at());
        onHand = onHand.subtract(quantity);
        kept.ifPresent(one -> {
            var rest = one.quantity().subtract(quantity).max(BigDecimal.ZERO);
            reservations.set(
                    reservations.indexOf(one),
                    one.with(rest, one.allotted() || rest.signum() == 0, one.told()));
        });
        issues.add(new Issue(order, quantity, stamp.at()));
        announce(new StockEvent.Issued(item(), order, quantity), stamp);
        allot(stamp);
    }

    /** Brought back (退料), no more than the order got. */
    void giveBack(UUID orderId, BigDecimal quantity, Stamp stamp) {
        var got = issues.stream().filter(one -> one.order().workOrderId().equals(orderId)).toList();
        var out = got.stream().map(Issue::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (quantity.compareTo(out) > 0) {
            throw new Refusal.Conflict(
                    "stock.not-issued", "The order has %s of it".formatted(plain(out)));
        }
        var order = got.getFirst().order();
        issues.removeAll(got);
        if (out.compareTo(quantity) > 0) {
            issues.add(new Issue(order, out.subtract(quantity), got.getLast().at()));
        }
        onHand = onHand.add(quantity);
        announce(new StockEvent.Returned(item(), order, quantity), stamp);
        allot(stamp);
    }

    /**
     * Stock-take (盘点). What differs changes nothing until a second person has said yes.
     *
     * @param reason why it differs; must be given when it does
     */
    void count(BigDecimal counted, @Nullable String reason, Stamp stamp) {
        var difference = counted.subtract(onHand);
        if (difference.signum() == 0) {
            count = null;
        } else if (reason == null) {
            throw new Refusal.Invalid(
                    "stock.reason-missing", "Say why %s differs".formatted(plain(difference)));
        } else {
            var by = stamp.by();
            count = new Count(counted, difference, reason, by.id(), by.name(), stamp.at());
        }
        announce(new StockEvent.Counted(item(), counted, difference, reason), stamp);
    }

    /** The difference is booked, whatever moved since the count. */
    void approveCount(String account, Stamp stamp) {
        var counted = countFor(account);
        var after = onHand.add(counted.difference());
        if (after.signum() < 0) {
            throw new Refusal.Conflict(
                    "stock.not-enough", "%s are on hand by now".formatted(plain(onHand)));
        }
        onHand = after;
        count = null;
        announce(new StockEvent.Adjusted(item(), counted.difference()), stamp);
        allot(stamp);
    }

    void refuseCount(String reason, String account, Stamp stamp) {
        var counted = countFor(account);
        count = null;
        announce(new StockEvent.CountRefused(item(), counted.difference(), reason), stamp);
    }

    private Count countFor(String account) {
        var counted = count;
        if (counted == null) {
            throw new Refusal.Conflict("stock.not-counted", "No count waits for an answer");
        }
        if (counted.accountId().equals(account)) {
            throw new Refusal.Forbidden(
                    "stock.own-count", "Whoever counted does not accept the difference");
        }
        return counted;
    }

    /**
     * @param least null for never
     */
    void keepAtLeast(@Nullable BigDecimal least, Stamp stamp) {
        minimum = least;
        announce(new StockEvent.MinimumChanged(item(), least), stamp);
        noticeShortage(stamp);
    }

    /**
     * First come, first served, and only whole: a small wish that came later does not starve a
     * great one. After a loss at a count the last ones wait again.
     */
    private void allot(Stamp stamp) {
        keepForWhoWaits(stamp);
        noticeShortage(stamp);
    }

    private void keepForWhoWaits(Stamp stamp) {
        var left = onHand;
        var goesOn = true;
        for (var i = 0; i < reservations.size(); i++) {
            var one = reservations.get(i);
            if (one.isFetched()) {
                continue;
            }
            goesOn = goesOn && one.quantity().compareTo(left) <= 0;
            if (goesOn) {
                left = left.subtract(one.quantity());
            }
            if (goesOn != one.allotted()) {
                reservations.set(i, one.with(one.quantity(), goesOn, one.told()));
                announce(
                        goesOn
                                ? new StockEvent.Allotted(item(), one.order(), one.quantity())
                                : new StockEvent.Reserved(item(), one.order(), one.quantity()),
                        stamp);
            }
        }
    }

    /** Once, when it begins; the next one is told after there was enough. */
    private void noticeShortage(Stamp stamp) {
        var least = minimum;
        var isShort = least != null && free().compareTo(least) < 0;
        if (isShort && !low) {
            announce(
                    new StockEvent.ShortageNoticed(item(), free(), Objects.requireNonNull(least)),
                    stamp);
        }
        low = isShort;
    }

    private void forgetOldIssues(Instant now) {
        issues.removeIf(one -> one.at().isBefore(now.minus(RETURNED_WITHIN)));
        if (issues.size() >= MOST_ISSUES) {
            throw new Refusal.Conflict(
                    "stock.too-many-out", "%d issues are not returned".formatted(MOST_ISSUES));
        }
    }

    private Optional<Reservation> reservationOf(UUID orderId) {
        return reservations.stream()
                .filter(one -> one.order().workOrderId().equals(orderId))
                .findFirst();
    }

    /** Whether what this order waits for is there and kept for it, or was fetched. */
    boolean keepsFor(UUID orderId) {
        return reservationOf(orderId).filter(Reservation::allotted).isPresent();
    }

    /** Whether the order needed this, and has got all of it. */
    boolean isFetchedFor(UUID orderId) {
        return reservationOf(orderId).filter(Reservation::isFetched).isPresent();
    }

    @Override
    protected void derive(Instant now) {
        waitedFor = reservations.stream().anyMatch(one -> !one.allotted());
        isKept = kept().signum() > 0;
        differs = count != null;
        toTell = reservations.stream().anyMatch(StockItem::isToTell);
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    private Item item() {
        return new Item(id(), communityId, material, name, onHand, nameEn);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    /** What is on hand and kept for nobody. */
    public BigDecimal free() {
        return onHand.subtract(kept());
    }

    /** What is on hand and kept for orders. */
    public BigDecimal kept() {
        return reservations.stream()
                .filter(Reservation::allotted)
                .map(Reservation::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public UUID communityId() {
        return communityId;
    }

    public String material() {
        return material;
    }

    public String name() {
        return name;
    }

    public BigDecimal onHand() {
        return onHand;
    }

    public @Nullable BigDecimal minimum() {
        return minimum;
    }

    public @Nullable Count count() {
        return count;
    }

    public Set<Mark> marks() {
        var found = EnumSet.noneOf(Mark.class);
        if (low) {
            found.add(Mark.LOW);
        }
        if (waitedFor) {
            found.add(Mark.WAITED_FOR);
        }
        if (isKept) {
            found.add(Mark.KEPT);
        }
        if (differs) {
            found.add(Mark.COUNTED);
        }
        return found;
    }

    /** Who waits or has something kept, whoever began to wait first. */
    public List<Reservation> reservations() {
        return reservations.stream().filter(one -> !one.isFetched()).toList();
    }

    /** What an order still has of it. */
    public BigDecimal outFor(UUID orderId) {
        return issues.stream()
                .filter(one -> Objects.equals(one.order().workOrderId(), orderId))
                .map(Issue::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
