package linli.chassis.aggregates;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;

/** Where a page ended: the sort field's value and the id of its last record. */
record Cursor(Object value, Object id) {

    /** Conditions that begin behind it; the first one bounds the index, the second parts equals. */
    List<Criteria> beyond(String field, Direction direction) {
        var up = direction.isAscending();
        if (field.equals("_id")) {
            return List.of(up ? Criteria.where("_id").gt(id) : Criteria.where("_id").lt(id));
        }
        var beyond = new ArrayList<Criteria>();
        beyond.add(up ? Criteria.where(field).gte(value) : Criteria.where(field).lte(value));
        beyond.add(
                new Criteria()
                        .orOperator(
                                up
                                        ? Criteria.where(field).gt(value)
                                        : Criteria.where(field).lt(value),
                                up ? Criteria.where("_id").gt(id) : Criteria.where("_id").lt(id)));
        return beyond;
    }
}
