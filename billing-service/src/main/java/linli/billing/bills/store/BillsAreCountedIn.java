package linli.billing.bills.store;

import linli.billing.bills.Bills;
import linli.chassis.seeds.CountedIn;
import org.springframework.stereotype.Component;

@Component
class BillsAreCountedIn extends CountedIn {

    BillsAreCountedIn(Bills bills) {
        super("bills", 2, bills);
    }
}
