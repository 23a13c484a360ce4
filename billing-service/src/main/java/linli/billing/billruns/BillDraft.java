package linli.billing.billruns;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * @param title of the bill; null without one
 * @param charged of a draft that an older build wrote; null in all others, which have lines
 * @param lines what the bill charges, a line for each tariff; null without a bill
 * @param amount of all lines; null without a bill
 * @param before what the same was in the period before; null when it was not billed
 * @param surprise how far it is from before, in cents; what was never billed stands at its own
 *     amount
 * @param problem why there is no bill, by its code; null when there is one
 * @param billId of the bill that would be issued; null without one, and in what an older build
 *     wrote, where it follows from unit, fee item and period
 * @param relieved what reliefs take off; null where nothing is
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
        @Nullable List<Line> lines,
        @Nullable Money amount,
        @Nullable Money before,
        long surprise,
        @Nullable String problem,
        @Nullable UUID billId,
        @Nullable Money relieved,
        Reach reach) {

    /**
     * What one tariff charges.
     *
     * @param nameEn null where the tariff has no English name
     */
    public record Line(String name, @Nullable String nameEn, Charged charged) {}

    /** Its lines, whichever build wrote it; none without a bill. */
    public List<Line> charges() {
        if (lines != null) {
            return lines;
        }
        return charged == null || title == null
                ? List.of()
                : List.of(new Line(title, titleEn, charged));
    }

    /**
     * @param once the tariff that charges once; null for a period
     */
    static UUID idOf(UUID runId, int round, UUID unitId, FeeItem item, @Nullable UUID once) {
        var what = once == null ? item.toString() : item + " " + once;
        return UUID.nameUUIDFromBytes(
                ("draft " + runId + " " + round + " " + unitId + " " + what)
                        .getBytes(StandardCharsets.UTF_8));
    }

    public static String shelf(UUID runId, int round, boolean isGood) {
        return runId + " " + round + (isGood ? " bill" : " none");
    }
}
