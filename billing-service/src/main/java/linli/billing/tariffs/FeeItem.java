package linli.billing.tariffs;

import linli.billing.meters.MeterKind;
import org.jspecify.annotations.Nullable;

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
    /** 水费 */
    WATER(MeterKind.WATER),
    /** 电费 */
    ELECTRICITY(MeterKind.ELECTRICITY),
    /** 燃气费 */
    GAS(MeterKind.GAS),
    /** 其他 */
    OTHER;

    private final @Nullable MeterKind measuredBy;

    FeeItem() {
        this(null);
    }

    FeeItem(@Nullable MeterKind measuredBy) {
        this.measuredBy = measuredBy;
    }

    /** The meter by which it may be charged; null for what no meter measures. */
    public @Nullable MeterKind measuredBy() {
        return measuredBy;
    }
}
