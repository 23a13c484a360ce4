package linli.workorder.complaints;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The states of a complaint. */
public enum ComplaintStatus {
    /** 待受理 */
    RECEIVED,
    /** 已受理 */
    ACKNOWLEDGED,
    /** 处理中 */
    INVESTIGATING,
    /** 已答复 */
    REPLIED,
    /** 已结案 */
    CLOSED,
    /** 已撤诉 */
    WITHDRAWN;

    /** The states in which somebody answers for it. */
    public static final Set<ComplaintStatus> OPEN =
            EnumSet.copyOf(Arrays.stream(values()).filter(ComplaintStatus::isOpen).toList());

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
