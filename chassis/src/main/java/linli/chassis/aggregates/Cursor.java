package linli.chassis.aggregates;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import linli.chassis.Refusal;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Where a page ended: the sort field's value and the id of its last record. It only bounds a query
 * that carries the caller's scope anyway, so a made-up one shows nothing new.
 */
record Cursor(Object value, Object id) {

    String encode() {
        var json = new Document("v", value).append("i", id).toJson(DocumentStore.JSON);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var document = Document.parse(json, DocumentStore.CODEC);
            var id = document.get("i");
            var value = document.get("v");
            if (id == null
                    || value == null
                    || value instanceof Document
                    || id instanceof Document) {
                throw malformed();
            }
            return new Cursor(value, id);
        } catch (IllegalArgumentException | JsonParseException e) {
            throw malformed();
        }
    }

    Criteria beyond(String field, Sort.Direction direction) {
        if (field.equals("_id")) {
            return direction.isAscending()
                    ? Criteria.where("_id").gt(id)
                    : Criteria.where("_id").lt(id);
        }
        var further = Criteria.where(field);
        var same = Criteria.where(field).is(value).and("_id");
        return direction.isAscending()
                ? new Criteria().orOperator(further.gt(value), same.gt(id))
                : new Criteria().orOperator(further.lt(value), same.lt(id));
    }

    private static Refusal malformed() {
        return new Refusal.Malformed("page.cursor", "after is not a cursor of this list");
    }
}
