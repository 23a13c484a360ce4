package linli.workorder.complaints;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.grants.Grants;
import linli.chassis.grants.Grants.Holder;
import linli.contracts.workorder.ComplaintGrade;
import linli.workorder.complaints.Complaint.Responsible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may answer for a complaint, and who of them does unless somebody says otherwise. */
@Component
class Responsibles {

    private static final String HANDLE = "complaint:handle";
    private static final String GRADE = "complaint:grade";

    private final Grants grants;
    private final ComplaintSearch search;

    Responsibles(Grants grants, ComplaintSearch search) {
        this.grants = grants;
        this.search = search;
    }

    /**
     * @param about never whom it is about
     */
    List<Holder> eligible(Reach where, @Nullable UUID about) {
        return grants.holders(HANDLE, where).stream()
                .filter(one -> !one.staffId().equals(about))
                .toList();
    }

    /**
     * A general complaint goes to the desk, a graver one to who may decide on grades; of those to
     * whoever answers for the fewest.
     */
    Optional<Responsible> choose(Reach where, ComplaintGrade grade, @Nullable UUID about) {
        var eligible = eligible(where, about);
        var graders =
                grants.holders(GRADE, where).stream()
                        .map(Holder::staffId)
                        .collect(Collectors.toSet());
        var preferred =
                eligible.stream()
                        .filter(one ->
                                graders.contains(one.staffId())
                                        == (grade != ComplaintGrade.GENERAL))
                        .toList();
        var candidates = preferred.isEmpty() ? eligible : preferred;
        var open = search.openOf(candidates.stream().map(Holder::staffId).toList());
        return candidates.stream()
                .min(Comparator.comparingLong(one -> open.getOrDefault(one.staffId(), 0L)))
                .map(one -> new Responsible(one.staffId(), one.name()));
    }
}
