package linli.workorder.complaints;

import static linli.workorder.complaints.ComplaintFixture.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.files.Files;
import linli.chassis.grants.Grants;
import linli.chassis.operations.Operations;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.test.HouseTest;
import linli.chassis.time.Calendars;
import linli.contracts.workorder.ComplaintGrade;
import linli.workorder.complaints.Complaint.Complainant;
import linli.workorder.complaints.Complaint.Matter;
import linli.workorder.complaints.Complaint.Responsible;
import linli.workorder.complaints.Complaint.Spot;
import linli.workorder.orders.WorkOrders;
import linli.workorder.requests.RequestService;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the timer does with complaints that nobody answers for. */
@HouseTest
class ComplaintTimerIT {

    @Autowired Complaints complaints;
    @Autowired ComplaintSearch search;
    @Autowired Grants grants;
    @Autowired Estate estate;
    @Autowired Words words;
    @Autowired Numbers numbers;
    @Autowired Calendars calendars;
    @Autowired WorkOrders orders;
    @Autowired RequestService requests;
    @Autowired Operations operations;
    @Autowired Files files;
    @Autowired PersonKeys keys;

    @Test
    void looks_again_and_again_without_making_it_another_until_somebody_is_found() {
        var now = Instant.now();
        var id = nobodys(now).id();

        timed(null).ring(id, now.plusSeconds(60));
        timed(null).ring(id, now.plusSeconds(120));
        assertThat(complaints.get(id).version()).isEqualTo(1);

        timed(WANG_FANG).ring(id, now.plusSeconds(180));
        assertThat(complaints.get(id).responsible()).isEqualTo(WANG_FANG);
    }

    private Complaint nobodys(Instant now) {
        var community = UUID.randomUUID();
        return complaints.create(
                Complaint.receive(
                        UUID.randomUUID(),
                        "TS-" + UUID.randomUUID(),
                        new Matter("NOISE", "夜里水泵声音很大", null, false, false, 1, List.of()),
                        new Spot(community, null, null, null),
                        false,
                        new Complainant(null, null, "张伟", null),
                        null,
                        Grading.of(false, false, 1, 1),
                        null,
                        calendars.of(community),
                        ComplaintFixture.at(now)));
    }

    /** The service when only this person, or nobody, may answer. */
    private ComplaintService timed(@Nullable Responsible only) {
        var responsibles =
                new Responsibles(grants, search) {
                    @Override
                    Optional<Responsible> choose(
                            Reach where, ComplaintGrade grade, @Nullable UUID about) {
                        return Optional.ofNullable(only);
                    }
                };
        return new ComplaintService(
                complaints,
                search,
                responsibles,
                grants,
                estate,
                words,
                numbers,
                calendars,
                orders,
                requests,
                operations,
                files,
                keys);
    }
}
