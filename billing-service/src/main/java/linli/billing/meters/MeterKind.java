package linli.billing.meters;

/** What a meter measures. */
public enum MeterKind {
    /** 水表, in cubic metres. */
    WATER,
    /** 电表, in kilowatt hours. */
    ELECTRICITY,
    /** 燃气表, in cubic metres. */
    GAS
}
