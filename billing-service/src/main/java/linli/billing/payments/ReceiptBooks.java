package linli.billing.payments;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All receipt books. */
@Component
public class ReceiptBooks extends Aggregates<ReceiptBook> {

    ReceiptBooks(DocumentStore store) {
        super(ReceiptBook.class, "receipt-book", store);
    }
}
