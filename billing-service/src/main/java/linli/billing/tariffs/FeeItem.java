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
    /** 专项分摊, such as what owners decided for a repair; once */
    SPECIAL_ASSESSMENT(true),
    /** 一次性收费, such as for moving in; once */
    ONE_OFF(true),
    /** 其他 */
    OTHER;

    private final @Nullable MeterKind measuredBy;

    private final boolean isOnce;

    FeeItem() {
        this(null, false);
    }

    FeeItem(@Nullable MeterKind measuredBy) {
        this(measuredBy, false);
    }

    FeeItem(boolean isOnce) {
        this(null, isOnce);
    }

    FeeItem(@Nullable MeterKind measuredBy, boolean isOnce) {
        this.measuredBy = measuredBy;
        this.isOnce = isOnce;
    }

    /** Whether a tariff for it charges a unit once, and not for months. */
    public boolean isOnce() {
        return isOnce;
    }

    /** The meter by which it may be charged; null for what no meter measures. */
    public @Nullable MeterKind measuredBy() {
        return measuredBy;
    }
}
