package linli.workorder.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownPerson;
import linli.chassis.files.Files;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.time.Calendars;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.RequestStatus;
import linli.workorder.payers.PaidBy;
import linli.workorder.payers.Payers;
import linli.workorder.requests.ServiceRequest.Contact;
import linli.workorder.requests.ServiceRequest.Matter;
import linli.workorder.requests.ServiceRequest.Spot;
import linli.workorder.requests.SubmittedRequests.Incident;
import linli.workorder.rosters.Appointments;
import linli.workorder.rosters.Appointments.Free;
import linli.workorder.rosters.Appointments.Wish;
import linli.workorder.words.Word;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes requests in. What follows, follows by itself. */
@Service
public class RequestService {

    private static final Logger log = LoggerFactory.getLogger(RequestService.class);

    /** A resident with more to report within an hour calls the desk. */
    private static final int FLOOD = 20;

    private static final Duration FLOOD_WITHIN = Duration.ofHours(1);

    private final ServiceRequests requests;
    private final Estate estate;
    private final Words words;
    private final Numbers numbers;
    private final Files files;
    private final Calendars calendars;
    private final PersonKeys keys;
    private final SubmittedRequests work;
    private final Appointments appointments;
    private final Payers payers;

    RequestService(
            ServiceRequests requests,
            Estate estate,
            Words words,
            Numbers numbers,
            Files files,
            PersonKeys keys,
            SubmittedRequests work,
            Appointments appointments,
            Payers payers,
            Calendars calendars) {
        this.keys = keys;
        this.calendars = calendars;
        this.requests = requests;
        this.estate = estate;
        this.words = words;
        this.numbers = numbers;
        this.files = files;
        this.work = work;
        this.appointments = appointments;
        this.payers = payers;
    }

    /**
     * What somebody reports.
     *
     * @param unitId null for a common area of the community
     * @param ownerId on whose behalf; a resident always reports for themselves
     * @param fault of the dictionary {@code fault}, one that leads to the type; null when nobody
     *     said it so closely
     * @param priority when null the fault's usual one, or else the type's
     * @param follows one of {@link #incidents} that it is about; null when it is about none
     * @param wish when somebody is at home; null when any time will do
     * @param conversationId in which the owner said so to staff; null when they did not
     */
    public record Report(
            UUID communityId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            String place,
            String type,
            @Nullable String fault,
            @Nullable Priority priority,
            String description,
            List<UUID> photos,
            @Nullable UUID follows,
            @Nullable Wish wish,
            @Nullable Contact contact,
            @Nullable UUID conversationId) {}

    /**
     * @throws Refusal.Invalid {@code request.fault-type} when the fault leads to another kind of
     *     work, {@code request.not-verified} when the owner has no verified link to the unit,
     *     {@code request.no-incident} when what it follows is nothing that is known there
     * @throws Refusal.Conflict {@code request.follows-already} when another one of the owner does,
     *     {@code appointment.full} when nobody could come in the window that is wished
     * @throws Refusal.TooOften {@code request.too-many} when a resident reports one after another
     */
    public ServiceRequest submit(Report report, Access access) {
        // Its order is what the next one who wishes a window is counted with.
        return report.wish() == null
                ? take(report, access)
                : requests.agreeAlone(report.communityId(), () -> take(report, access));
    }

    private ServiceRequest take(Report report, Access access) {
        var request = requests.create(access, () -> checked(report, access));
        files.attach(request.matter().photos(), request.reach(), access);
        try {
            work.submitted(request);
        } catch (RuntimeException failure) {
            // It is taken all the same: the timer finds it.
            log.warn("Work on request {} begins later: {}", request.id(), failure.toString());
        }
        return request;
    }

    /**
     * Whether it would be taken; for what is written down before it is.
     *
     * @throws Refusal for what {@link #submit} would refuse
     */
    public void require(Report report, Access access) {
        words.require("request-type", report.type());
        requireLives(ownerOf(report, access), spot(report, access), access.at());
    }

    private static @Nullable UUID ownerOf(Report report, Access access) {
        return access.account().staffId() == null ? access.account().ownerId() : report.ownerId();
    }

    private ServiceRequest checked(Report report, Access access) {
        var type = words.require("request-type", report.type());
        var spot = spot(report, access);
        var ownerId = ownerOf(report, access);
        requireLives(ownerId, spot, access.at());
        requireNoFlood(ownerId, access);
        requireIncident(report, spot, ownerId);
        var fault = fault(report);
        var priority =
                report.priority() != null ? report.priority() : usual(fault == null ? type : fault);
        var wished = wished(report, type, priority);
        files.claim(report.photos(), ServiceRequest.class, access.newId(), access);
        var request =
                ServiceRequest.submit(
                        access.newId(),
                        numbers.next("BX", access.at()),
                        new Matter(
                                type.code(),
                                priority,
                                report.description(),
                                report.photos(),
                                wished,
                                report.fault()),
                        spot,
                        ownerId,
                        report.follows(),
                        sealed(report.contact(), ownerId),
                        access.stamp());
        // Whose conversation it is, is seen to where conversations are kept.
        if (report.conversationId() != null
                && ownerId != null
                && access.account().staffId() != null) {
            request.takeFrom(report.conversationId(), ownerId, access.stamp());
        }
        return request;
    }

    /**
     * What was found in the tree of faults, if it leads where the report goes.
     *
     * @throws Refusal.Invalid {@code request.fault-type} when it does not
     */
    private @Nullable Word fault(Report report) {
        if (report.fault() == null) {
            return null;
        }
        var fault = words.require("fault", report.fault());
        if (!report.type().equals(fault.attributes().get("type"))) {
            throw new Refusal.Invalid(
                    "request.fault-type", "This fault is none of that kind of work");
        }
        return fault;
    }

    private @Nullable AppointmentWindow wished(Report report, Word type, Priority priority) {
        var wish = report.wish();
        if (wish == null) {
            return null;
        }
        if (priority == Priority.EMERGENCY) {
            throw new Refusal.Invalid(
                    "appointment.emergency", "Somebody comes at once, whatever the time");
        }
        return appointments.require(report.communityId(), skill(type), wish);
    }

    private static @Nullable String skill(Word type) {
        return type.attributes().get("skill");
    }

    /**
     * The windows that can be wished for work of a kind.
     *
     * @throws Refusal.NotFound for a community that is not the caller's
     */
    public List<Free> windows(UUID communityId, String type, Access access) {
        requireThere(communityId, access);
        return appointments.free(communityId, skill(words.require("request-type", type)));
    }

    /**
     * Who would pay for work of a kind there.
     *
     * @param unitId null for a common area of the community
     */
    public PaidBy payer(UUID communityId, @Nullable UUID unitId, String type, Access access) {
        var spot = spot(communityId, unitId, "", access);
        return payers.propose(
                words.require("request-type", type),
                spot.communityId(),
                spot.buildingId(),
                spot.unitId());
    }

    /** What was said of an owner goes with the owner; of somebody else nobody knows whose it is. */
    private @Nullable Contact sealed(@Nullable Contact contact, @Nullable UUID ownerId) {
        if (contact == null || ownerId == null) {
            return contact;
        }
        var state = estate.person(ownerId).map(KnownPerson::name).orElse("");
        return new Contact(
                Objects.requireNonNull(keys.seal(ownerId, state, contact.name())),
                keys.seal(ownerId, state, contact.phone()));
    }

    /** What the dictionary says, whoever wrote it: a word it cannot mean is the usual one. */
    private static Priority usual(Word type) {
        var said = type.attribute("priority", Priority.NORMAL.name());
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(said))
                .findFirst()
                .orElse(Priority.NORMAL);
    }

    /**
     * What is worked on already where the caller would report it: they may follow that instead.
     *
     * @param unitId null for a common area of the community
     */
    public List<Incident> incidents(
            UUID communityId, @Nullable UUID unitId, String type, Access access) {
        return work.incidents(spot(communityId, unitId, "", access), type);
    }

    private void requireIncident(Report report, Spot spot, @Nullable UUID ownerId) {
        var follows = report.follows();
        if (follows == null) {
            return;
        }
        if (work.incidents(spot, report.type()).stream()
                .noneMatch(incident -> incident.id().equals(follows))) {
            throw new Refusal.Invalid("request.no-incident", "Nothing to follow is known there");
        }
        if (ownerId != null && work.isFollowedBy(follows, ownerId)) {
            throw new Refusal.Conflict("request.follows-already", "A report of theirs follows it");
        }
    }

    /** Of residents alone: a front desk may have a bad day. */
    private void requireNoFlood(@Nullable UUID ownerId, Access access) {
        if (ownerId != null
                && access.account().staffId() == null
                && work.reportedFor(ownerId, access.at().minus(FLOOD_WITHIN)) >= FLOOD) {
            throw new Refusal.TooOften(
                    "request.too-many",
                    "%d reports within an hour".formatted(FLOOD),
                    FLOOD_WITHIN.toSeconds());
        }
    }

    public RequestStatus statusOf(ServiceRequest request) {
        return statusOf(List.of(request)).getOrDefault(request.id(), RequestStatus.SUBMITTED);
    }

    /** It follows from the work on them. */
    public Map<UUID, RequestStatus> statusOf(List<ServiceRequest> asked) {
        var begun = work.statusOf(asked.stream().map(ServiceRequest::id).toList());
        return asked.stream()
                .collect(
                        Collectors.toMap(
                                ServiceRequest::id,
                                request ->
                                        begun.getOrDefault(request.id(), RequestStatus.SUBMITTED)));
    }

    private Spot spot(Report report, Access access) {
        return spot(report.communityId(), report.unitId(), report.place(), access);
    }

    private Spot spot(UUID communityId, @Nullable UUID unitId, String place, Access access) {
        if (unitId == null) {
            requireThere(communityId, access);
            return new Spot(communityId, null, null, null, place);
        }
        var unit = estate.requireUnit(unitId, access);
        if (!unit.communityId().equals(communityId)) {
            throw new Refusal.NotFound("unit.not-found", "No unit " + unitId);
        }
        return new Spot(unit.communityId(), unit.buildingId(), unit.id(), unit.label(), place);
    }

    /**
     * A resident's scope is their units; the lift of their community is theirs to report as well.
     */
    private void requireThere(UUID communityId, Access access) {
        var own = access.account().ownerId();
        var today = calendars.dayOf(access.at(), communityId);
        var livesThere =
                own != null
                        && access.account().staffId() == null
                        && estate.person(own)
                                .filter(owner -> owner.livesInCommunity(communityId, today))
                                .isPresent();
        if (!livesThere && !access.scope().covers(Reach.community(communityId))) {
            throw new Refusal.NotFound("community.not-found", "No community " + communityId);
        }
    }

    /** In the unit; what is common to all may be reported by whoever lives in the community. */
    private void requireLives(@Nullable UUID ownerId, Spot spot, Instant at) {
        if (ownerId == null) {
            return;
        }
        var today = calendars.dayOf(at, spot.communityId());
        var lives =
                estate.person(ownerId)
                        .filter(owner -> owner.livesAt(spot.communityId(), spot.unitId(), today));
        if (lives.isEmpty()) {
            throw new Refusal.Invalid(
                    "request.not-verified", "This person has no verified link to the unit");
        }
    }
}
