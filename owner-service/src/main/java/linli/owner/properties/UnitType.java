package linli.owner.properties;

/** What a property unit is used for. */
public enum UnitType {
    /** 住宅 */
    DWELLING,
    /** 商铺 */
    SHOP,
    /** 写字间 */
    OFFICE,
    /** 储藏室 */
    STORAGE,
    /** 车位 */
    PARKING
}
