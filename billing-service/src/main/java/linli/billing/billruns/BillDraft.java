package linli.billing.billruns;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Tariff.Charged;
import linli.chassis.Reach;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One unit and fee item of a bill run: the bill that would be issued, or why there is none. Its id
 * follows from the run and both, so that a calculation begun anew writes the same.
 *
 * @param shelf the run, its round and whether there is a bill, by which drafts are found
 * @param debtor who owes it; null when nobody does
 * @param title of the bill's line; null without a bill
 * @param charged null when there is no bill
 * @param before what the same was in the period before; null when it was not billed
 * @param surprise how far it is from before, in cents; what was never billed stands at its own
 *     amount
 * @param problem why there is no bill, by its code; null when there is one
 */
@Document("bill_drafts")
public record BillDraft(
        @Id UUID id,
        UUID runId,
        String shelf,
        UUID unitId,
        String label,
        FeeItem feeItem,
        @Nullable UUID debtor,
        @Nullable String debtorName,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable Charged charged,
        @Nullable Money before,
        long surprise,
        @Nullable String problem,
        Reach reach) {

    static UUID idOf(UUID runId, int round, UUID unitId, FeeItem item) {
        return UUID.nameUUIDFromBytes(
                ("draft " + runId + " " + round + " " + unitId + " " + item)
                        .getBytes(StandardCharsets.UTF_8));
    }

    public static String shelf(UUID runId, int round, boolean isGood) {
        return runId + " " + round + (isGood ? " bill" : " none");
    }
}
