package linli.contracts.workorder;

/** 投诉分级, the mildest first. */
public enum ComplaintGrade {
    /** 一般 */
    GENERAL,
    /** 重要 */
    SERIOUS,
    /** 重大 */
    MAJOR;

    /** One step graver; what is major stays so. */
    public ComplaintGrade raised() {
        return this == MAJOR ? MAJOR : values()[ordinal() + 1];
    }

    public ComplaintGrade orGraver(ComplaintGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
