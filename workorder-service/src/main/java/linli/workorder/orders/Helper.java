package linli.workorder.orders;

import java.time.Instant;
import linli.contracts.workorder.WorkOrderEvent.Worker;

/**
 * Who helps whoever is responsible for an order (协助人员): sees it, and gives no commands.
 *
 * @param worked how long they worked on it in this round: while work went on and they were there
 */
record Helper(Worker worker, LabourTime worked) {

    Helper begin(Instant at) {
        return new Helper(worker, worked.begin(at));
    }

    Helper end(Instant at) {
        return new Helper(worker, worked.end(at));
    }
}
