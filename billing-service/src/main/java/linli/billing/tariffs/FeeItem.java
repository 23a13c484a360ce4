package linli.billing.tariffs;

/** What is charged for. */
public enum FeeItem {
    /** 物业服务费 */
    PROPERTY,
    /** 停车费 */
    PARKING,
    /** 公共水电分摊 */
    SHARED_UTILITIES,
    /** 垃圾清运费 */
    REFUSE,
    /** 电梯费 */
    LIFT,
    /** 其他 */
    OTHER
}
