package linli.billing.tariffs;

/** What was billed of pools; bills know it. */
public interface BilledPools {

    /** Whether any bill that counts has a share of what a tariff shares in any of these months. */
    boolean isBilled(Tariff tariff, Period period);
}
