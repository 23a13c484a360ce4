package linli.survey.improvements;

/** The states of an improvement. */
public enum ImprovementStatus {
    /** 待开始 */
    OPEN,
    /** 进行中 */
    IN_PROGRESS,
    /** 已完成, to be looked at by somebody else */
    DONE,
    /** 已验证 */
    VERIFIED,
    /** 已放弃 */
    DROPPED
}
