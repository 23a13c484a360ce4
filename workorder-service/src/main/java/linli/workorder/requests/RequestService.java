package linli.workorder.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.files.Files;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.RequestStatus;
import linli.workorder.places.Places;
import linli.workorder.requests.ServiceRequest.Contact;
import linli.workorder.requests.ServiceRequest.Matter;
import linli.workorder.requests.ServiceRequest.Spot;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes requests in. What follows, follows by itself. */
@Service
public class RequestService {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ServiceRequests requests;
    private final Places places;
    private final Words words;
    private final Numbers numbers;
    private final Files files;
    private final Clock clock;

    RequestService(
            ServiceRequests requests,
            Places places,
            Words words,
            Numbers numbers,
            Files files,
            Clock clock) {
        this.requests = requests;
        this.places = places;
        this.words = words;
        this.numbers = numbers;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What somebody reports.
     *
     * @param unitId null for a common area of the community
     * @param ownerId on whose behalf; a resident always reports for themselves
     * @param priority the type's usual one when null
     */
    public record Report(
            UUID communityId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            String place,
            String type,
            @Nullable Priority priority,
            String description,
            List<UUID> photos,
            @Nullable Contact contact) {}

    /**
     * @throws Refusal.Invalid {@code request.not-verified} when the owner has no verified link to
     *     the unit
     */
    public ServiceRequest submit(Report report, Access access) {
        var type = words.require("request-type", report.type());
        var spot = spot(report, access);
        var own = access.account().ownerId();
        var ownerId = access.account().staffId() == null ? own : report.ownerId();
        requireLives(ownerId, spot);
        var priority =
                report.priority() != null
                        ? report.priority()
                        : Priority.valueOf(type.attribute("priority", Priority.NORMAL.name()));
        files.claim(report.photos(), access);
        var now = clock.instant();
        var request =
                requests.create(
                        ServiceRequest.submit(
                                access.newId(),
                                numbers.next("BX", now),
                                new Matter(
                                        type.code(),
                                        priority,
                                        report.description(),
                                        report.photos()),
                                spot,
                                ownerId,
                                report.contact(),
                                access.stamp(now)));
        files.attach(report.photos(), request.reach(), access);
        return request;
    }

    /** Follows what its order tells. */
    public void progress(UUID id, RequestStatus status, long sequence) {
        requests.move(
                id, request -> request.progress(status, sequence, Stamp.bySystem(clock.instant())));
    }

    private Spot spot(Report report, Access access) {
        if (report.unitId() == null) {
            require(access, Reach.community(report.communityId()), "community.not-found");
            return new Spot(report.communityId(), null, null, null, report.place());
        }
        var unit =
                places.unit(report.unitId())
                        .filter(known -> known.communityId().equals(report.communityId()))
                        .orElseThrow(() ->
                                new Refusal.NotFound(
                                        "unit.not-found", "No unit " + report.unitId()));
        require(access, unit.reach(), "unit.not-found");
        return new Spot(
                unit.communityId(), unit.buildingId(), unit.id(), unit.label(), report.place());
    }

    private static void require(Access access, Reach reach, String code) {
        if (!access.scope().covers(reach)) {
            throw new Refusal.NotFound(code, "It does not exist");
        }
    }

    private void requireLives(@Nullable UUID ownerId, Spot spot) {
        var unitId = spot.unitId();
        if (ownerId == null || unitId == null) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var lives = places.owner(ownerId).filter(owner -> owner.livesIn(unitId, today));
        if (lives.isEmpty()) {
            throw new Refusal.Invalid(
                    "request.not-verified", "This person has no verified link to the unit");
        }
    }
}
