package linli.chassis.readmodels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.jobs.JobProgress;

/** Something that follows from what is kept elsewhere, and can be made anew from it. */
public interface ReadModel {

    /** What operators call it: letters and hyphens, and the same in every service that has it. */
    String name();

    /** The topics it is made from; none when it is made from the service's own records. */
    default List<String> topics() {
        return List.of();
    }

    /** How many copies it holds, by what they are called in the store; none of what is no copy. */
    default Map<String, Long> copies() {
        return Map.of();
    }

    /**
     * Makes it anew, while others read and write it; begun once more after a crash, from the start.
     *
     * @param rebuild which time this is
     */
    void rebuild(UUID rebuild, JobProgress progress);
}
