package linli.chassis.readmodels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What this service can make anew from what it follows, for operations. */
@RestController
@RequestMapping("/read-models")
class ReadModelController {

    private final Rebuilding rebuilding;
    private final Jobs jobs;
    private final Operations operations;

    ReadModelController(Rebuilding rebuilding, Jobs jobs, Operations operations) {
        this.rebuilding = rebuilding;
        this.jobs = jobs;
        this.operations = operations;
    }

    @GetMapping
    @Allowed(Rebuilding.PERMISSION)
    List<ReadModelView> list() {
        return rebuilding.models().stream().map(ReadModelView::of).toList();
    }

    /** Begins a job that makes it anew, while it is used. */
    @PostMapping("/{name}/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(Rebuilding.PERMISSION)
    Rebuild rebuild(@PathVariable String name, Access access) {
        var model = rebuilding.get(name);
        var id = access.newId();
        if (jobs.find(id).isEmpty()) {
            operations.record(
                    access,
                    "read-model.rebuilt",
                    "read-model",
                    model.name(),
                    null,
                    Map.of("job", id.toString()));
        }
        return new Rebuild(jobs.submit(id, Rebuilding.KIND, model.name(), 0, access).id());
    }

    /**
     * @param topics from which it is made; none when it is made from the service's own records
     * @param copies how many it holds, by what they are called in the store: every service that
     *     keeps copies of the same has as many
     */
    record ReadModelView(String name, List<String> topics, Map<String, Long> copies) {
        static ReadModelView of(ReadModel model) {
            return new ReadModelView(model.name(), model.topics(), model.copies());
        }
    }

    /**
     * @param id of the job
     */
    record Rebuild(UUID id) {}
}
