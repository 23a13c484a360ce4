package linli.notification.residents;

import java.util.function.Consumer;

/** Who belongs to an audience. */
public interface ResidentSearch {

    /**
     * Everybody who is or was linked to a place of it, each once, in the same order every time;
     * never held in memory together.
     */
    void each(Audience audience, Consumer<Resident> person);
}
