package linli.billing.payments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The receipts of one community and year, numbered without a gap. A number is drawn for somebody:
 * the count and the payment it went to are one write, so that a crash before the payment has it
 * leaves no hole; whoever comes again for the same payment gets the same number.
 */
@Document("receipt_books")
public class ReceiptBook extends Aggregate {

    private final UUID communityId;
    private int last;
    private List<Drawn> drawn = new ArrayList<>();

    ReceiptBook(UUID id, UUID communityId) {
        super(id);
        this.communityId = communityId;
    }

    /** A number and the payment it is for, until the payment is known to have it. */
    record Drawn(UUID paymentId, int number) {}

    static UUID idOf(UUID communityId, int year) {
        return UUID.nameUUIDFromBytes(
                ("receipts " + communityId + " " + year).getBytes(StandardCharsets.UTF_8));
    }

    static ReceiptBook of(UUID communityId, int year) {
        return new ReceiptBook(idOf(communityId, year), communityId);
    }

    /**
     * @param handedOver payments that have their numbers by now
     */
    void draw(UUID paymentId, Set<UUID> handedOver) {
        drawn.removeIf(one -> handedOver.contains(one.paymentId()));
        if (drawn.stream().noneMatch(one -> one.paymentId().equals(paymentId))) {
            last++;
            drawn.add(new Drawn(paymentId, last));
        }
    }

    /** The number that was drawn for a payment; empty when it has been handed over. */
    Optional<Integer> numberOf(UUID paymentId) {
        return drawn.stream()
                .filter(one -> one.paymentId().equals(paymentId))
                .map(Drawn::number)
                .findFirst();
    }

    /** Those that were drawn and may not have reached their payments. */
    List<UUID> drawnFor() {
        return drawn.stream().map(Drawn::paymentId).toList();
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }
}
