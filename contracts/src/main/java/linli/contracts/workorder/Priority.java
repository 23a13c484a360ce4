package linli.contracts.workorder;

/** 紧急程度, the most urgent first. */
public enum Priority {
    /** 特急: people trapped, gas, fire risk, burst pipe; around the clock. */
    EMERGENCY,
    /** 紧急 */
    URGENT,
    /** 一般 */
    NORMAL,
    /** 计划 */
    LOW;

    /** One step more urgent; an emergency stays one. */
    public Priority raised() {
        return this == EMERGENCY ? EMERGENCY : values()[ordinal() - 1];
    }
}
