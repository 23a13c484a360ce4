package linli.workorder.orders.web;

import jakarta.validation.Valid;
import java.util.List;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.Scope;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.workorder.orders.web.StatisticsList.GroupView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was done, what it cost and how long it took. */
@RestController
@RequestMapping("/orders/statistics")
class StatisticsController {

    private final StatisticsList list;
    private final Exports exports;

    StatisticsController(StatisticsList list, Exports exports) {
        this.list = list;
        this.exports = exports;
    }

    /** By community, kind of work, technician or month of completion. */
    @GetMapping
    @Allowed("report:view")
    List<GroupView> groups(@Valid @ParameterObject StatisticsQuestion question, Access access) {
        return list.groups(question, access);
    }

    /** Whose work the numbers are of, so that a screen can say it. */
    @GetMapping("/reach")
    @Allowed("report:view")
    ReachView reach(Access access) {
        return ReachView.of(access.scope());
    }

    /**
     * What the statistics count for a caller: all, or the work of some communities and buildings
     * and what the caller did.
     *
     * @param communities how many; of no meaning when all are counted
     * @param buildings how many, besides those of the communities
     * @param own whether the caller's own work is counted wherever it was
     */
    record ReachView(boolean all, int communities, int buildings, boolean own) {

        static ReachView of(Scope scope) {
            return new ReachView(
                    scope.all(),
                    scope.communities().size(),
                    scope.buildings().size(),
                    !scope.people().isEmpty());
        }
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("report:view")
    Started export(
            @Valid @ParameterObject StatisticsQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }
}
