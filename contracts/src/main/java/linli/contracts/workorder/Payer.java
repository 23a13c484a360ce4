package linli.contracts.workorder;

/** Who pays for a repair (费用承担方). */
public enum Payer {
    /** 开发商: the builder's warranty */
    BUILDER,
    /** 业主 */
    OWNER,
    /** 物业 */
    PROPERTY,
    /** 专项维修资金 */
    MAINTENANCE_FUND
}
