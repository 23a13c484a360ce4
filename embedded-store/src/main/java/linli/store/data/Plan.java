package linli.store.data;

import java.util.List;

/**
 * How a query is answered.
 *
 * @param routes more than one for the branches of an {@code $or}
 * @param sorted whether the documents come in the order asked for
 * @param exact whether every entry on the routes is an answer, so that counting needs no document
 */
record Plan(List<Route> routes, boolean sorted, boolean exact) {

    /** Whether a document may be met more than once. */
    boolean mayRepeat() {
        return routes.size() > 1
                || routes.getFirst().isMultikey() && !isOnePoint(routes.getFirst());
    }

    private static boolean isOnePoint(Route route) {
        return route.ranges().size() == 1
                && route.index() != null
                && route.equal() == route.index().fields().size();
    }
}
