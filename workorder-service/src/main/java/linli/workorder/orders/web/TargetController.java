package linli.workorder.orders.web;

import java.util.Arrays;
import java.util.List;
import linli.chassis.access.Allowed;
import linli.chassis.time.LedgerClock.Counts;
import linli.contracts.workorder.Priority;
import linli.workorder.orders.SlaTarget;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is promised for each priority: whoever takes a request can say it before it is sent. */
@RestController
@RequestMapping("/orders/targets")
class TargetController {

    @GetMapping
    @Allowed({"request:create", "workorder:read"})
    List<TargetView> list() {
        return Arrays.stream(Priority.values()).map(TargetView::of).toList();
    }

    /**
     * @param counts whether its minutes are those of business hours
     */
    record TargetView(
            Priority priority, long responseMinutes, long resolutionMinutes, Counts counts) {

        static TargetView of(Priority priority) {
            var target = SlaTarget.of(priority);
            return new TargetView(
                    priority,
                    target.response().toMinutes(),
                    target.resolution().toMinutes(),
                    target.counts());
        }
    }
}
