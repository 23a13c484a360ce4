package linli.workorder.orders;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.files.Files;
import linli.chassis.files.Files.Content;
import linli.chassis.time.Calendars;
import linli.contracts.Channel;
import linli.contracts.Money;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import linli.contracts.workorder.WorkOrderEvent.Crew;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.contracts.workorder.WorkOrderEvent.Part;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.workorder.orders.WorkOrder.Contact;
import linli.workorder.orders.WorkOrder.Job;
import linli.workorder.orders.WorkOrder.Needed;
import linli.workorder.orders.WorkOrder.Report;
import linli.workorder.orders.WorkOrder.Signature;
import linli.workorder.payers.Payers;
import linli.workorder.requests.ServiceRequest;
import linli.workorder.requests.ServiceRequest.Matter;
import linli.workorder.requests.ServiceRequest.Spot;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.Technicians;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The moves people and timers make. Each holds the transition table against the order first. */
@Service
public class WorkOrderService {

    private final WorkOrders orders;
    private final CurrentOrders current;
    private final Technicians technicians;
    private final Words words;
    private final Numbers numbers;
    private final Files files;
    private final PurchaseCosts costs;
    private final Payers payers;
    private final Calendars calendars;
    private final Clock clock;

    WorkOrderService(
            WorkOrders orders,
            CurrentOrders current,
            Technicians technicians,
            Words words,
            Numbers numbers,
            Files files,
            PurchaseCosts costs,
            Payers payers,
            Calendars calendars,
            Clock clock) {
        this.orders = orders;
        this.current = current;
        this.technicians = technicians;
        this.words = words;
        this.numbers = numbers;
        this.files = files;
        this.costs = costs;
        this.payers = payers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Opens the order of a request. Its id follows from the request's: one request, one order. What
     * it follows by then is worked on for it; when nobody works on that any more, it goes its own
     * way.
     */
    void openFor(ServiceRequest request) {
        var stamp = Stamp.bySystem(clock.instant());
        var contact = request.contact();
        var order =
                open(
                        idFor(request.id()),
                        numbers.next("GD", stamp.at()),
                        jobOf(request.id(), request.matter(), request.spot(), request.ownerId()),
                        request.matter().priority(),
                        contact == null ? null : new Contact(contact.name(), contact.phone()),
                        stamp);
        if (request.channel() != Channel.RESIDENT_APP && request.ownerId() != null) {
            order.takenDownByStaff();
        }
        Optional.ofNullable(request.follows())
                .flatMap(orders::find)
                .filter(lead -> lead.canLead(request.spot().communityId()))
                .ifPresent(lead -> order.merge(lead, stamp));
        orders.createOnce(order);
    }

    /** Opens the order of a second trouble of the same report. */
    void openPart(WorkOrder whole, Part part) {
        var job = whole.job();
        var second =
                open(
                        part.workOrderId(),
                        part.number(),
                        jobOf(
                                job.requestId(),
                                new Matter(
                                        part.type(),
                                        part.priority(),
                                        part.description(),
                                        part.photos(),
                                        null,
                                        null),
                                new Spot(
                                        job.communityId(),
                                        job.buildingId(),
                                        job.unitId(),
                                        job.unitLabel(),
                                        part.place()),
                                job.ownerId()),
                        part.priority(),
                        whole.contact(),
                        Stamp.bySystem(clock.instant()));
        if (whole.isOnBehalf()) {
            second.takenDownByStaff();
        }
        orders.createOnce(second);
    }

    private WorkOrder open(
            UUID id,
            String number,
            Job job,
            Priority priority,
            @Nullable Contact contact,
            Stamp stamp) {
        var type = words.find("request-type", job.type()).orElseThrow();
        return WorkOrder.open(
                id,
                number,
                job,
                priority,
                contact,
                payers.propose(type, job.communityId(), job.buildingId(), job.unitId()),
                calendars.of(job.communityId()),
                stamp);
    }

    /** The order of a request: its id follows from it. */
    public static UUID idFor(UUID requestId) {
        return UUID.nameUUIDFromBytes(("order " + requestId).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param choice whom to send, decided on the order as it is at that moment
     */
    public WorkOrder assign(UUID id, Function<WorkOrder, Choice> choice, Access access) {
        return move(
                id,
                OrderCommand.ASSIGN,
                access,
                (order, stamp) -> {
                    var chosen = choice.apply(order);
                    order.assign(
                            worker(chosen.technicianId()),
                            chosen.score(),
                            chosen.override(),
                            stamp);
                });
    }

    /**
     * Sends somebody whom no person chose; nothing where a person was faster, or nobody is chosen.
     *
     * @param choice whom to send, decided on the order as it is at that moment; null for nobody
     */
    public WorkOrder assignBySystem(
            UUID id, Function<WorkOrder, @Nullable Choice> choice, Instant now) {
        return orders.move(
                id,
                order -> {
                    var chosen = choice.apply(order);
                    if (chosen != null) {
                        order.assign(
                                worker(chosen.technicianId()),
                                chosen.score(),
                                null,
                                Stamp.bySystem(now));
                    }
                });
    }

    public WorkOrder reassign(
            UUID id, Function<WorkOrder, Choice> choice, String reason, Access access) {
        return move(
                id,
                OrderCommand.REASSIGN,
                access,
                (order, stamp) -> {
                    var chosen = choice.apply(order);
                    order.reassign(worker(chosen.technicianId()), chosen.score(), reason, stamp);
                });
    }

    /**
     * @param team which team may take it, decided on the order as it is at that moment
     */
    public WorkOrder offer(UUID id, Function<WorkOrder, Offering> team, Access access) {
        return move(
                id,
                OrderCommand.OFFER,
                access,
                (order, stamp) -> {
                    var to = team.apply(order);
                    order.offer(to.team(), to.lead(), to.members(), stamp);
                });
    }

    /**
     * Whoever leads the team that was given it says which of them has it.
     *
     * @param choice which of them, decided on the order as it is at that moment
     */
    public WorkOrder hand(UUID id, Function<WorkOrder, Choice> choice, Access access) {
        return move(
                id,
                OrderCommand.HAND,
                access,
                (order, stamp) -> {
                    var chosen = choice.apply(order);
                    if (!order.offeredTo().contains(chosen.technicianId())) {
                        throw new Refusal.Invalid(
                                "team.member-unknown", "They are none of the team");
                    }
                    order.assign(
                            worker(chosen.technicianId()),
                            chosen.score(),
                            chosen.override(),
                            stamp);
                });
    }

    /**
     * A team that may take an order.
     *
     * @param lead who may also hand it to one of them; null for nobody
     * @param members those who may take it; never none
     */
    public record Offering(Crew team, @Nullable UUID lead, List<Worker> members) {}

    /**
     * Who is to be sent.
     *
     * @param score why this technician, as the ranking said
     * @param override why the ranking was not followed; null when it was
     */
    public record Choice(UUID technicianId, List<ScorePart> score, @Nullable String override) {}

    /**
     * Who helps from now on: technicians who work there. Helping counts against their capacity like
     * any other order, and their time like that of whoever is responsible.
     */
    public WorkOrder setHelpers(UUID id, Set<UUID> helperIds, Access access) {
        return move(
                id,
                OrderCommand.SET_HELPERS,
                access,
                (order, stamp) ->
                        order.setHelpers(
                                helperIds.stream()
                                        .map(one -> helper(one, order.job().communityId()))
                                        .toList(),
                                stamp));
    }

    private Worker helper(UUID technicianId, UUID communityId) {
        return technicians
                .find(technicianId)
                .filter(one -> one.profile().employed() && one.worksIn(communityId))
                .map(Technician::asWorker)
                .orElseThrow(() ->
                        new Refusal.Invalid(
                                "technician.unknown", "This technician does not work there"));
    }

    public WorkOrder claim(UUID id, Access access) {
        var staffId = access.account().staffId();
        if (staffId == null) {
            throw new Refusal.NotFound("technician.not-found", "You are no technician");
        }
        return orders.move(
                id,
                access,
                order -> {
                    requireNotTaken(order, staffId);
                    OrderRules.require(OrderCommand.CLAIM, order, access);
                    // Two claims at once may end one above: a full hand is a guard against greed,
                    // no invariant.
                    if (current.onHand(staffId) >= Technician.CAPACITY) {
                        throw new Refusal.Conflict(
                                "technician.at-capacity",
                                "You have %d orders on hand".formatted(Technician.CAPACITY));
                    }
                    order.claim(worker(staffId), access.stamp());
                });
    }

    /** Whoever comes second reads that, and not only that nobody can take it any more. */
    private static void requireNotTaken(WorkOrder order, UUID staffId) {
        var taken = order.assignment();
        if (taken != null && order.status().isOpen() && !order.isAssignedTo(staffId)) {
            throw new Refusal.Conflict(
                    "workorder.taken", "%s has it by now".formatted(taken.worker().name()));
        }
    }

    public WorkOrder accept(UUID id, @Nullable Instant expectedAt, Access access) {
        return move(
                id, OrderCommand.ACCEPT, access, (order, stamp) -> order.accept(expectedAt, stamp));
    }

    public WorkOrder decline(UUID id, String reason, Access access) {
        return move(
                id,
                OrderCommand.DECLINE,
                access,
                (order, stamp) -> {
                    words.require("decline-reason", reason);
                    order.decline(reason, stamp);
                });
    }

    public WorkOrder start(UUID id, Access access) {
        return move(id, OrderCommand.START, access, WorkOrder::start);
    }

    /** What its technician lacks is asked from the store, without waiting for it. */
    public WorkOrder requestMaterial(UUID id, List<Used> parts, Access access) {
        return move(
                id,
                OrderCommand.REQUEST_MATERIAL,
                access,
                (order, stamp) -> order.requestMaterial(priced(parts), stamp));
    }

    public WorkOrder waitForParts(
            UUID id, List<Used> parts, @Nullable LocalDate expectedOn, Access access) {
        return move(
                id,
                OrderCommand.WAIT_FOR_PARTS,
                access,
                (order, stamp) -> order.waitForParts(priced(parts), expectedOn, stamp));
    }

    public WorkOrder resume(UUID id, Access access) {
        return move(id, OrderCommand.RESUME, access, WorkOrder::resume);
    }

    public WorkOrder hold(
            UUID id, String reason, @Nullable String note, LocalDate resumeBy, Access access) {
        return move(
                id,
                OrderCommand.HOLD,
                access,
                (order, stamp) -> {
                    var pauses = words.require("hold-reason", reason).says("pauses");
                    order.hold(reason, pauses, note, resumeBy, stamp);
                });
    }

    /**
     * The owner is told what it would cost.
     *
     * @param note what it is for; null for nothing
     * @param waits whether work waits for the answer
     */
    public WorkOrder quote(
            UUID id,
            List<Used> materials,
            Money labour,
            @Nullable String note,
            boolean waits,
            Access access) {
        return move(
                id,
                OrderCommand.QUOTE,
                access,
                (order, stamp) -> {
                    var pauses =
                            words.find("hold-reason", WorkOrder.AWAITING_ANSWER)
                                    .map(one -> one.says("pauses"))
                                    .orElse(true);
                    order.quote(priced(materials), labour, note, waits, pauses, stamp);
                });
    }

    /**
     * @param number of the quote that was read: another one is not accepted unseen
     */
    public WorkOrder acceptQuote(UUID id, int number, Access access) {
        return move(
                id,
                OrderCommand.ACCEPT_QUOTE,
                access,
                (order, stamp) -> {
                    requireQuote(order, number);
                    order.acceptQuote(stamp);
                });
    }

    /**
     * @param number of the quote that was read
     * @param reason why; null when nobody said
     */
    public WorkOrder declineQuote(UUID id, int number, @Nullable String reason, Access access) {
        return move(
                id,
                OrderCommand.DECLINE_QUOTE,
                access,
                (order, stamp) -> {
                    requireQuote(order, number);
                    order.declineQuote(reason, stamp);
                });
    }

    private static void requireQuote(WorkOrder order, int number) {
        var quote = order.quote();
        if (quote == null || quote.number() != number) {
            throw new Refusal.Conflict("workorder.quote-changed", "Another price was named since");
        }
    }

    /**
     * What a technician says of work that is done.
     *
     * @param labour what the owner pays for the work; zero when nothing
     * @param checked of the checklist of its kind of work, what was done
     * @param signature the picture that whoever was at home has drawn; null when nobody signed
     * @param unsigned why nobody signed; null when somebody did or nobody was asked
     */
    public record Done(
            String result,
            List<Used> materials,
            Money labour,
            List<UUID> photos,
            Set<String> checked,
            @Nullable UUID signature,
            @Nullable String unsigned) {

        List<UUID> files() {
            var all = new ArrayList<>(photos);
            if (signature != null) {
                all.add(signature);
            }
            return all;
        }
    }

    public WorkOrder complete(UUID id, Done done, Access access) {
        var completed =
                move(
                        id,
                        OrderCommand.COMPLETE,
                        access,
                        (order, stamp) -> {
                            files.claim(done.files(), WorkOrder.class, id, access);
                            order.complete(reportOf(order.job(), done), stamp);
                        });
        files.attach(done.files(), completed.reach(), access);
        return completed;
    }

    private Report reportOf(Job job, Done done) {
        var type = words.find("request-type", job.type()).orElse(null);
        var lines = priced(done.materials());
        var isSaid = done.signature() != null || done.unsigned() != null;
        return new Report(
                done.result(),
                lines,
                costs.of(job.communityId(), lines),
                done.labour(),
                done.photos(),
                Checklist.of(type, done.checked()),
                isSaid
                        ? new Signature(
                                done.signature(), done.signature() == null ? done.unsigned() : null)
                        : null,
                type != null && type.says("signature"),
                new Money(
                        type == null ? 0 : Long.parseLong(type.attribute("inspectionCents", "0"))));
    }

    /**
     * @param stars 1 to 5
     */
    public WorkOrder rate(UUID id, int stars, @Nullable String comment, Access access) {
        return move(
                id, OrderCommand.RATE, access, (order, stamp) -> order.rate(stars, comment, stamp));
    }

    public WorkOrder reject(UUID id, String reason, Access access) {
        return move(id, OrderCommand.REJECT, access, (order, stamp) -> order.reject(reason, stamp));
    }

    /**
     * @param note what was said; null for nothing
     */
    public WorkOrder followUp(UUID id, CallResult result, @Nullable String note, Access access) {
        return move(
                id,
                OrderCommand.FOLLOW_UP,
                access,
                (order, stamp) -> order.followUp(result, note, stamp));
    }

    public WorkOrder archive(UUID id, Access access) {
        return move(id, OrderCommand.ARCHIVE, access, WorkOrder::archiveAfterFollowUp);
    }

    public WorkOrder cancel(UUID id, String reason, Access access) {
        return orders.move(
                id,
                access,
                order -> {
                    var command =
                            OrderCommand.CANCEL_STARTED.isAllowedIn(order.status())
                                    ? OrderCommand.CANCEL_STARTED
                                    : OrderCommand.CANCEL;
                    OrderRules.require(command, order, access);
                    words.require("cancel-reason", reason);
                    order.cancel(reason, access.stamp());
                });
    }

    public WorkOrder reopen(UUID id, String reason, Access access) {
        return move(id, OrderCommand.REOPEN, access, (order, stamp) -> order.reopen(reason, stamp));
    }

    /**
     * @param reason why somebody else than proposed, in words
     */
    public WorkOrder setPayer(UUID id, Payer payer, String reason, Access access) {
        return move(
                id,
                OrderCommand.SET_PAYER,
                access,
                (order, stamp) -> order.setPayer(payer, reason, stamp));
    }

    public WorkOrder urge(UUID id, Access access) {
        return move(id, OrderCommand.URGE, access, WorkOrder::urge);
    }

    /**
     * A photo of the report or of the completion, for whoever may see the order: its technician has
     * no other claim to the photos of a home.
     */
    public Content photo(UUID id, UUID photo, Access access) {
        var order = orders.get(id, access);
        if (!order.hasPhoto(photo) && !isOfFollower(order, photo, access)) {
            throw new Refusal.NotFound("file.not-found", "No file " + photo);
        }
        return files.open(photo);
    }

    /** Whoever works for those who follow sees what they showed; residents see their own. */
    private boolean isOfFollower(WorkOrder order, UUID photo, Access access) {
        return access.account().staffId() != null
                && order.followers().stream()
                        .map(orders::find)
                        .flatMap(Optional::stream)
                        .anyMatch(follower -> follower.hasPhoto(photo));
    }

    /** Its request says that staff took it down, which it did not know. */
    public void takenDownByStaff(UUID id) {
        orders.move(id, WorkOrder::takenDownByStaff);
    }

    /**
     * What the store keeps for it by now.
     *
     * @param asked what it needed when the store was asked
     * @param all whether all of that lies ready
     */
    public void partsAreThere(UUID id, Needed asked, boolean all) {
        var stamp = Stamp.bySystem(clock.instant());
        orders.move(id, order -> order.partsAreThere(asked, all, stamp));
    }

    /**
     * What it needed was handed out for it.
     *
     * @param asked what it needed when the store was asked
     */
    public void partsAreFetched(UUID id, Needed asked) {
        orders.move(id, order -> order.partsAreFetched(asked));
    }

    /**
     * It is supervised from now on by this record, unless another one has come before.
     *
     * @return the record that it is supervised by; null when the order has ended
     */
    public @Nullable UUID supervise(UUID id, UUID escalationId, int level) {
        var order = orders.move(id, one -> one.supervise(escalationId, level));
        var held = order.supervision();
        return held == null || !OrderStatus.CURRENT.contains(order.status())
                ? null
                : held.escalationId();
    }

    /** The record by which it is supervised has come to this level. */
    public void superviseAt(UUID id, UUID escalationId, int level) {
        orders.move(id, order -> order.superviseAt(escalationId, level));
    }

    /** Somebody is told how much of its promised time is used. */
    public WorkOrder warn(UUID id, Instant now) {
        return orders.move(id, order -> order.warn(Stamp.bySystem(now)));
    }

    /** Somebody was called for its being late: up to this level nobody is called again. */
    public void lateAsFarAs(UUID id, int level) {
        orders.move(id, order -> order.lateAsFarAs(level));
    }

    /** Whoever supervised it by this record has answered for it. */
    public void release(UUID id, UUID escalationId, Stamp stamp) {
        orders.move(id, order -> order.release(escalationId, stamp));
    }

    /** What has become due: into the queue, back to work, or into the archive. */
    void ring(UUID id, Instant now) {
        var stamp = Stamp.bySystem(now);
        orders.move(
                id,
                order -> {
                    order.timeOut(stamp);
                    order.offerTimedOut(stamp);
                    order.resumeOnItsDay(stamp);
                    order.partsAreDelayed(stamp);
                    order.autoArchive(stamp);
                });
    }

    /**
     * Material as a technician notes it; names and prices come from the dictionary.
     *
     * @param quantity in the material's own unit
     */
    public record Used(String material, BigDecimal quantity) {}

    private WorkOrder move(
            UUID id, OrderCommand command, Access access, BiConsumer<WorkOrder, Stamp> move) {
        return orders.move(
                id,
                access,
                order -> {
                    OrderRules.require(command, order, access);
                    move.accept(order, access.stamp());
                });
    }

    private Worker worker(UUID technicianId) {
        return technicians
                .find(technicianId)
                .filter(technician -> technician.profile().employed())
                .map(technician -> technician.asWorker())
                .orElseThrow(() ->
                        new Refusal.Invalid("technician.unknown", "No technician " + technicianId));
    }

    private List<MaterialLine> priced(List<Used> used) {
        return used.stream()
                .map(one -> {
                    var material = words.require("material", one.material());
                    var cents = Long.parseLong(material.attribute("priceCents", "0"));
                    return new MaterialLine(
                            material.code(),
                            material.labelZh(),
                            material.labelEn(),
                            one.quantity(),
                            new Money(cents));
                })
                .toList();
    }

    private Job jobOf(UUID requestId, Matter matter, Spot spot, @Nullable UUID ownerId) {
        var type = words.find("request-type", matter.type()).orElseThrow();
        return new Job(
                requestId,
                Places.chinese(spot.place()) + " · " + type.labelZh(),
                type.labelEn() + " · " + Places.english(spot.place()),
                matter.type(),
                type.attributes().get("skill"),
                type.says("claimable"),
                type.says("afterPhoto"),
                spot.place(),
                matter.description(),
                matter.photos(),
                spot.communityId(),
                spot.buildingId(),
                spot.unitId(),
                spot.unitLabel(),
                ownerId,
                matter.wished(),
                matter.fault());
    }
}
