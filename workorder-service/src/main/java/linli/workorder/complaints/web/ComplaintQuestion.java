package linli.workorder.complaints.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import linli.contracts.workorder.ComplaintGrade;
import linli.workorder.complaints.ComplaintSearch.Filter;
import linli.workorder.complaints.ComplaintSearch.Gap;
import linli.workorder.complaints.ComplaintStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints a list shows; what is not said does not matter.
 *
 * @param owner of whom it is known that they complained; what is anonymous is left out
 * @param unit where they live, as far as that is known
 * @param mine only those that the caller answers for or took down
 */
record ComplaintQuestion(
        @Nullable @Size(max = 6) List<ComplaintStatus> status,
        @Nullable ComplaintGrade grade,
        @Nullable UUID community,
        @Nullable UUID owner,
        @Nullable UUID unit,
        @Nullable Gap gap,
        @Nullable Boolean mine) {

    Filter filter() {
        return new Filter(status == null ? List.of() : status, grade, community, owner, unit, gap);
    }

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }
}
