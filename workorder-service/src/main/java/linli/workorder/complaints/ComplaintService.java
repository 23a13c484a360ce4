package linli.workorder.complaints;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownPerson;
import linli.chassis.estate.KnownUnit;
import linli.chassis.files.Files;
import linli.chassis.files.Files.Content;
import linli.chassis.grants.Grants;
import linli.chassis.grants.Grants.Holder;
import linli.chassis.operations.Operations;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.time.Calendars;
import linli.contracts.Actor;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.contracts.workorder.ComplaintGrade;
import linli.contracts.workorder.Priority;
import linli.workorder.complaints.Complaint.Complainant;
import linli.workorder.complaints.Complaint.Matter;
import linli.workorder.complaints.Complaint.Responsible;
import linli.workorder.complaints.Complaint.Spot;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import linli.workorder.requests.RequestService;
import linli.workorder.requests.RequestService.Report;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The moves people and the timer make on complaints. */
@Service
public class ComplaintService {

    /** Who complains of the like within this time repeats themselves. */
    private static final Duration REPEATED_WITHIN = Duration.ofDays(90);

    /** Households that complain of the like within this time complain of the same. */
    private static final Duration TOGETHER_WITHIN = Duration.ofDays(7);

    /** What anonymous complainants do is done by nobody: neither events nor the trail say who. */
    public static final String NOBODY = "anonymous";

    private final Complaints complaints;
    private final ComplaintSearch search;
    private final Responsibles responsibles;
    private final Grants grants;
    private final Estate estate;
    private final Words words;
    private final Numbers numbers;
    private final Calendars calendars;
    private final WorkOrders orders;
    private final RequestService requests;
    private final Operations operations;
    private final Files files;
    private final PersonKeys keys;

    ComplaintService(
            Complaints complaints,
            ComplaintSearch search,
            Responsibles responsibles,
            Grants grants,
            Estate estate,
            Words words,
            Numbers numbers,
            Calendars calendars,
            WorkOrders orders,
            RequestService requests,
            Operations operations,
            Files files,
            PersonKeys keys) {
        this.keys = keys;
        this.complaints = complaints;
        this.search = search;
        this.responsibles = responsibles;
        this.grants = grants;
        this.estate = estate;
        this.words = words;
        this.numbers = numbers;
        this.calendars = calendars;
        this.orders = orders;
        this.requests = requests;
        this.operations = operations;
        this.files = files;
    }

    /**
     * What somebody complains of.
     *
     * @param unitId null when it is from nobody's home
     * @param ownerId on whose behalf, when staff take it down
     * @param aboutStaffId the member of staff it is about; null when it is about none
     * @param households how many it concerns, as far as is known
     * @param conversationId in which the complainant said so to staff; null when they did not. An
     *     anonymous complaint does not keep it: it would say whose it is
     */
    public record Intake(
            UUID communityId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            String category,
            String description,
            @Nullable UUID aboutStaffId,
            boolean safety,
            boolean media,
            int households,
            boolean anonymous,
            List<UUID> photos,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable UUID conversationId) {}

    /** A resident's own. */
    public Complaint complain(Intake intake, Access access) {
        return withPhotos(
                access,
                () -> {
                    var self = resident(access);
                    requireLives(self, intake, access);
                    return receive(intake, unit(intake), self, access);
                });
    }

    /** What staff take down for somebody who called or came. */
    public Complaint takeDown(Intake intake, Access access) {
        return withPhotos(
                access,
                () -> {
                    access.staff();
                    var unit = estate.requirePlace(intake.communityId(), intake.unitId(), access);
                    var ownerId = intake.ownerId();
                    var person = ownerId == null ? null : estate.person(ownerId).orElse(null);
                    if (ownerId != null) {
                        if (person == null) {
                            throw new Refusal.NotFound("owner.not-found", "No owner " + ownerId);
                        }
                        requireLives(person, intake, access);
                    }
                    var complaint = receive(intake, unit, person, access);
                    var conversation = intake.conversationId();
                    if (conversation != null && person != null && !intake.anonymous()) {
                        complaint.takeFrom(conversation, access.stamp());
                    }
                    return complaint;
                });
    }

    /** Its photos are nobody's from then on: only the complaint shows them. */
    private Complaint withPhotos(Access access, Supplier<Complaint> received) {
        var complaint = complaints.create(access, received);
        files.seal(complaint.matter().photos(), access);
        return complaint;
    }

    /** A photo of a complaint, for staff who may see the complaint. */
    public Content photo(UUID id, UUID photo, Access access) {
        return photo(complaints.read(id, access), photo);
    }

    /** A photo of one's own complaint. */
    public Content ownPhoto(UUID id, UUID photo, Access access) {
        return photo(complaints.own(id, access), photo);
    }

    private Content photo(Complaint complaint, UUID photo) {
        if (!complaint.matter().photos().contains(photo)) {
            throw new Refusal.NotFound("file.not-found", "No file " + photo);
        }
        return files.open(photo);
    }

    private Complaint receive(
            Intake intake, @Nullable KnownUnit unit, @Nullable KnownPerson person, Access access) {
        var category = words.require("complaint-category", intake.category());
        // Where an anonymous complainant lives says who it is.
        var spot =
                unit == null || intake.anonymous()
                        ? new Spot(intake.communityId(), null, null, null)
                        : new Spot(
                                intake.communityId(), unit.buildingId(), unit.id(), unit.label());
        var where = Reach.of(spot.communityId(), spot.buildingId(), null);
        requireAbout(intake);
        var grading = grading(intake, category.says("safety"), person, access);
        files.claimToSeal(intake.photos(), Complaint.class, access.newId(), access);
        return Complaint.receive(
                access.newId(),
                numbers.next("TS", access.at()),
                new Matter(
                        category.code(),
                        intake.description(),
                        intake.aboutStaffId(),
                        intake.safety() || category.says("safety"),
                        intake.media(),
                        Math.max(1, intake.households()),
                        intake.photos()),
                spot,
                intake.anonymous(),
                new Complainant(
                        person == null ? null : person.id(),
                        intake.unitId(),
                        person == null ? intake.contactName() : person.name(),
                        person == null
                                ? intake.contactPhone()
                                : keys.seal(person.id(), person.name(), intake.contactPhone())),
                access.account().staffId(),
                grading,
                responsible(where, grading.grade(), intake.aboutStaffId(), access),
                calendars.of(intake.communityId()),
                stamp(intake.anonymous(), access));
    }

    /** Whoever takes a general complaint down and may handle it answers for it. */
    private @Nullable Responsible responsible(
            Reach where, ComplaintGrade grade, @Nullable UUID about, Access access) {
        var self = access.account().staffId();
        if (self != null
                && grade == ComplaintGrade.GENERAL
                && !self.equals(about)
                && access.may("complaint:handle", where)) {
            return new Responsible(self, access.account().name());
        }
        return responsibles.choose(where, grade, about).orElse(null);
    }

    private Grading grading(
            Intake intake, boolean dangerous, @Nullable KnownPerson person, Access access) {
        var others =
                search.otherHouseholds(
                        intake.communityId(),
                        intake.unitId(),
                        intake.category(),
                        access.at().minus(TOGETHER_WITHIN));
        var before =
                person == null
                        ? 0
                        : search.timesBy(
                                person.id(),
                                intake.anonymous(),
                                intake.communityId(),
                                intake.category(),
                                access.at().minus(REPEATED_WITHIN));
        return Grading.of(
                intake.safety() || dangerous,
                intake.media(),
                Math.max(intake.households(), others + 1),
                before + 1);
    }

    private @Nullable KnownUnit unit(Intake intake) {
        var unitId = intake.unitId();
        if (unitId == null) {
            return null;
        }
        return estate.unit(unitId)
                .filter(known -> known.communityId().equals(intake.communityId()))
                .orElseThrow(() -> new Refusal.NotFound("unit.not-found", "No unit " + unitId));
    }

    /** Somebody who works in the community, be it in one of its buildings only. */
    private void requireAbout(Intake intake) {
        var about = intake.aboutStaffId();
        if (about != null
                && grants.staffAt(estate.anywhereIn(intake.communityId())).stream()
                        .noneMatch(one -> one.staffId().equals(about))) {
            throw new Refusal.NotFound("staff.not-found", "No member of staff " + about);
        }
    }

    private void requireLives(KnownPerson person, Intake intake, Access access) {
        var today = calendars.dayOf(access.at(), intake.communityId());
        if (!person.livesAt(intake.communityId(), intake.unitId(), today)) {
            throw new Refusal.Invalid(
                    "request.not-verified", "This person has no verified link to the unit");
        }
    }

    private KnownPerson resident(Access access) {
        var ownerId = access.account().ownerId();
        if (ownerId == null || access.account().staffId() != null) {
            throw new Refusal.Forbidden("access.forbidden", "This is done by residents");
        }
        return estate.person(ownerId)
                .orElseThrow(
                        () -> new Refusal.NotFound("owner.not-found", "No resident " + ownerId));
    }

    /**
     * Whom a resident may mean: who works where they live.
     *
     * @param communityId of their homes only those there; null for all
     */
    public List<Holder> staffAround(@Nullable UUID communityId, Access access) {
        var ownerId = access.account().ownerId();
        var person = ownerId == null ? null : estate.person(ownerId).orElse(null);
        if (person == null) {
            return List.of();
        }
        return person.homes(estate.dayOf(person, access.at())).stream()
                .filter(home -> communityId == null || home.communityId().equals(communityId))
                .flatMap(home ->
                        grants
                                .staffAt(Reach.of(home.communityId(), home.buildingId(), null))
                                .stream())
                .distinct()
                .toList();
    }

    /** Who may be made responsible. */
    public List<Holder> eligible(UUID id, Access access) {
        var complaint = complaints.read(id, access);
        return responsibles.eligible(complaint.place(), complaint.matter().aboutStaffId());
    }

    public Complaint acknowledge(UUID id, Access access) {
        return move(id, ComplaintCommand.ACKNOWLEDGE, access, Complaint::acknowledge);
    }

    public Complaint investigate(UUID id, Access access) {
        return move(id, ComplaintCommand.INVESTIGATE, access, Complaint::investigate);
    }

    public Complaint assign(UUID id, UUID staffId, Access access) {
        return move(
                id,
                ComplaintCommand.ASSIGN,
                access,
                (complaint, stamp) ->
                        complaint.assign(
                                responsibles
                                        .eligible(
                                                complaint.place(),
                                                complaint.matter().aboutStaffId())
                                        .stream()
                                        .filter(one -> one.staffId().equals(staffId))
                                        .findFirst()
                                        .map(one -> new Responsible(one.staffId(), one.name()))
                                        .orElseThrow(() ->
                                                new Refusal.Invalid(
                                                        "complaint.cannot-handle",
                                                        "They may not handle it")),
                                stamp));
    }

    public Complaint grade(UUID id, ComplaintGrade grade, String reason, Access access) {
        return move(
                id,
                ComplaintCommand.GRADE,
                access,
                (complaint, stamp) -> complaint.grade(grade, reason, stamp));
    }

    public Complaint note(UUID id, String text, Access access) {
        return move(
                id,
                ComplaintCommand.NOTE,
                access,
                (complaint, stamp) -> complaint.note(text, stamp));
    }

    /** An order that is there already. */
    public Complaint link(UUID id, UUID orderId, Access access) {
        return move(
                id,
                ComplaintCommand.LINK_ORDER,
                access,
                (complaint, stamp) -> {
                    var order = orders.get(orderId, access.under("workorder:read"));
                    if (!order.job().communityId().equals(complaint.spot().communityId())) {
                        throw new Refusal.NotFound(
                                "workorder.not-found", "The order lies elsewhere");
                    }
                    complaint.link(orderId, order.number(), stamp);
                });
    }

    public Complaint unlink(UUID id, UUID orderId, Access access) {
        return move(
                id,
                ComplaintCommand.LINK_ORDER,
                access,
                (complaint, stamp) -> complaint.unlink(orderId, numberOf(orderId), stamp));
    }

    /**
     * An order that is made of it; an anonymous complainant is nobody's customer there. It is
     * linked first: whatever is cut off then, the same command again completes it.
     */
    public Complaint openOrder(
            UUID id,
            String place,
            String type,
            @Nullable Priority priority,
            String description,
            Access access) {
        var submitting = access.under("request:create");
        var linked =
                move(
                        id,
                        ComplaintCommand.LINK_ORDER,
                        access,
                        (complaint, stamp) -> {
                            requests.require(
                                    report(complaint, place, type, priority, description),
                                    submitting);
                            complaint.link(WorkOrderService.idFor(access.newId()), null, stamp);
                        });
        requests.submit(report(linked, place, type, priority, description), submitting);
        return linked;
    }

    /** The orders that belong to it; one that is only being made is left out. */
    public Map<UUID, WorkOrder> ordersOf(Complaint complaint) {
        return complaint.orders().stream()
                .flatMap(linked -> orders.find(linked.orderId()).stream())
                .collect(Collectors.toMap(WorkOrder::id, order -> order));
    }

    /** As people quote it; null of an order that is not there. */
    public @Nullable String numberOf(UUID orderId) {
        return orders.find(orderId).map(WorkOrder::number).orElse(null);
    }

    private static Report report(
            Complaint complaint,
            String place,
            String type,
            @Nullable Priority priority,
            String description) {
        var complainant = complaint.namedComplainant();
        var unitId = complaint.spot().unitId();
        return new Report(
                complaint.spot().communityId(),
                unitId,
                complainant == null || unitId == null ? null : complainant.ownerId(),
                place,
                type,
                null,
                priority,
                description,
                List.of(),
                null,
                null,
                null,
                null);
    }

    public Complaint reply(UUID id, String text, Access access) {
        return move(
                id,
                ComplaintCommand.REPLY,
                access,
                (complaint, stamp) -> complaint.reply(text, stamp));
    }

    public Complaint followUp(
            UUID id, FollowUpResult result, @Nullable String note, Access access) {
        return move(
                id,
                ComplaintCommand.FOLLOW_UP,
                access,
                (complaint, stamp) -> complaint.followUp(result, note, stamp));
    }

    public Complaint close(UUID id, String cause, Access access) {
        return complaints.move(
                id,
                access,
                complaint -> {
                    requireNotAbout(complaint, access);
                    var command =
                            complaint.grade() == ComplaintGrade.MAJOR
                                    ? ComplaintCommand.CLOSE_MAJOR
                                    : ComplaintCommand.CLOSE;
                    ComplaintRules.require(command, complaint, access);
                    words.require("complaint-cause", cause);
                    complaint.close(command, cause, access.stamp());
                });
    }

    /**
     * Who complained without a name, for those who may know; that they looked is kept for good.
     *
     * @return null when nobody is known
     */
    public @Nullable Complainant reveal(UUID id, String purpose, Access access) {
        var complaint = complaints.read(id, access);
        operations.record(
                access,
                "complaint.author-revealed",
                "complaint",
                id.toString(),
                purpose,
                Map.of("number", complaint.number()));
        return complaint.complainant().name() == null ? null : complaint.complainant();
    }

    public Complaint accept(UUID id, Access access) {
        return moveOwn(id, ComplaintCommand.ACCEPT, access, Complaint::accept);
    }

    public Complaint notAccept(UUID id, String reason, Access access) {
        return moveOwn(
                id,
                ComplaintCommand.NOT_ACCEPT,
                access,
                (complaint, stamp) -> complaint.notAccept(reason, stamp));
    }

    public Complaint withdraw(UUID id, @Nullable String reason, Access access) {
        return moveOwn(
                id,
                ComplaintCommand.WITHDRAW,
                access,
                (complaint, stamp) -> complaint.withdraw(reason, stamp));
    }

    /** What has come by now; where there is nothing to do but to look again, nothing is done. */
    void ring(UUID id, Instant now) {
        var looked = complaints.get(id);
        if (looked.responsible() == null && someone(looked) == null && !looked.hasNews(now)) {
            complaints.rederive(id);
            return;
        }
        complaints.move(
                id,
                complaint ->
                        complaint.ring(
                                complaint.responsible() == null ? someone(complaint) : null,
                                Stamp.bySystem(now)));
    }

    private @Nullable Responsible someone(Complaint complaint) {
        return responsibles
                .choose(complaint.place(), complaint.grade(), complaint.matter().aboutStaffId())
                .orElse(null);
    }

    private Complaint move(
            UUID id, ComplaintCommand command, Access access, BiConsumer<Complaint, Stamp> move) {
        return complaints.move(
                id,
                access,
                complaint -> {
                    requireNotAbout(complaint, access);
                    ComplaintRules.require(command, complaint, access);
                    move.accept(complaint, access.stamp());
                });
    }

    private static void requireNotAbout(Complaint complaint, Access access) {
        if (complaint.isAbout(access.account().staffId())) {
            throw Complaints.notThere(complaint.id());
        }
    }

    /** It is the complainant's wherever it lies: where it lies says who looks after it. */
    private Complaint moveOwn(
            UUID id, ComplaintCommand command, Access access, BiConsumer<Complaint, Stamp> move) {
        return complaints.move(
                id,
                access.within(Scope.EVERYTHING),
                complaint -> {
                    if (!complaint.isOf(access.account().ownerId())) {
                        throw Complaints.notThere(id);
                    }
                    ComplaintRules.require(command, complaint, access);
                    move.accept(complaint, stamp(complaint.anonymous(), access));
                });
    }

    private static Stamp stamp(boolean anonymous, Access access) {
        if (!anonymous || access.account().staffId() != null) {
            return access.stamp();
        }
        return new Stamp(
                access.at(),
                new Actor(NOBODY, "匿名", null, access.channel(), null),
                access.command(),
                null);
    }
}
