package linli.workorder.complaints;

import java.util.EnumSet;
import java.util.Set;
import linli.contracts.workorder.ComplaintEvent.GradeReason;
import linli.contracts.workorder.ComplaintGrade;

/**
 * The grade by rule, and why.
 *
 * @param reasons empty for a general complaint
 */
record Grading(ComplaintGrade grade, Set<GradeReason> reasons) {

    /** From so many households on it is no single household's matter. */
    static final int MANY_HOUSEHOLDS = 5;

    /** The third time somebody says the same, two were not enough. */
    static final int REPEATED = 3;

    /**
     * @param households how many it concerns
     * @param time the how manieth time this person complains of the like; 1 for the first
     */
    static Grading of(boolean safety, boolean media, long households, long time) {
        var reasons = EnumSet.noneOf(GradeReason.class);
        if (safety) {
            reasons.add(GradeReason.SAFETY);
        }
        if (media) {
            reasons.add(GradeReason.MEDIA);
        }
        if (households >= MANY_HOUSEHOLDS) {
            reasons.add(GradeReason.HOUSEHOLDS);
        }
        if (time >= REPEATED) {
            reasons.add(GradeReason.REPEATED);
        }
        return new Grading(
                reasons.isEmpty() ? ComplaintGrade.GENERAL : ComplaintGrade.SERIOUS, reasons);
    }
}
