package linli.audit.unusual;

import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.operations.Operations;
import org.springframework.stereotype.Service;

/** Takes down what whoever looked at a finding found. */
@Service
public class UnusualService {

    private final Findings findings;
    private final Operations operations;

    UnusualService(Findings findings, Operations operations) {
        this.findings = findings;
        this.operations = operations;
    }

    /**
     * Once; that it was looked at is itself written to the trail, first.
     *
     * @throws Refusal.Conflict {@code unusual.looked-at} when somebody else has, or with another
     *     note
     */
    public Finding look(UUID id, String note, Access access) {
        var finding = get(id, access);
        if (!finding.open()) {
            return sameAgain(finding, note, access);
        }
        operations.record(
                access,
                "unusual.looked-at",
                "finding",
                id.toString(),
                note,
                Map.of("rule", finding.rule().name(), "person", finding.person()));
        if (!findings.look(id, access.actor().name(), note, access.at())) {
            return sameAgain(get(id, access), note, access);
        }
        return get(id, access);
    }

    private static Finding sameAgain(Finding finding, String note, Access access) {
        if (note.equals(finding.note()) && access.actor().name().equals(finding.lookedBy())) {
            return finding;
        }
        throw new Refusal.Conflict("unusual.looked-at", "Somebody has looked at it");
    }

    private Finding get(UUID id, Access access) {
        return findings.find(id, access)
                .orElseThrow(() -> new Refusal.NotFound("unusual.not-found", "No finding " + id));
    }
}
