package linli.billing.payments.store;

import linli.billing.bills.Bill;
import linli.billing.payments.PaymentService;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Payments that an older build kept in their bills only become payments; receipts follow. */
@Component
class PaymentsOfBillsGetReceipts implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;
    private final PaymentService service;

    PaymentsOfBillsGetReceipts(DocumentStore store, PaymentService service) {
        this.store = store;
        this.service = service;
    }

    @Override
    public String room() {
        return "payments";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Payments kept in bills become payments with receipts";
    }

    @Override
    public void apply() {
        store.walk(
                Bill.class,
                Criteria.where("payments.0").exists(true),
                READ_AT_ONCE,
                bills -> bills.forEach(service::adopt));
    }
}
