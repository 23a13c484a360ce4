package linli.workorder.escalations;

/** The states of an escalation. */
public enum EscalationStatus {
    /** 待签收 */
    OPEN,
    /** 督办中 */
    ACKNOWLEDGED,
    /** 已办结 */
    RESOLVED
}
