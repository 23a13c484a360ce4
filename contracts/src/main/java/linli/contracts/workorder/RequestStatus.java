package linli.contracts.workorder;

/** A service request as its owner sees it, derived from its work orders. */
public enum RequestStatus {
    /** 已提交 */
    SUBMITTED,
    /** 已受理 */
    ACKNOWLEDGED,
    /** 处理中 */
    IN_PROGRESS,
    /** 待确认 */
    AWAITING_CONFIRMATION,
    /** 已办结 */
    SETTLED,
    /** 已撤销 */
    WITHDRAWN
}
