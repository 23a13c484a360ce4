package linli.store.engine;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Counting beyond 64 bits, which the engine would carry over into the sign. */
final class Overflow {

    private Overflow() {}

    /** Refuses it, as the manual's page "$inc" says. */
    static void check(Document document, Document update) {
        check(document, update.get("$inc"), "$inc", Math::addExact);
        check(document, update.get("$mul"), "$mul", Math::multiplyExact);
    }

    private static void check(
            Document document,
            @Nullable Object amounts,
            String operator,
            LongBinaryOperator exactly) {
        if (!(amounts instanceof Document fields)) {
            return;
        }
        fields.forEach((path, amount) -> {
            if (!path.contains("$")
                    && isWhole(amount)
                    && Utils.getSubdocumentValue(document, path) instanceof Number current
                    && isWhole(current)) {
                try {
                    var _ = exactly.applyAsLong(current.longValue(), Documents.numberOf(amount));
                } catch (ArithmeticException overflow) {
                    throw StoreError.badValue(
                            "Failed to apply %s operations to current value (%s)"
                                    .formatted(operator, current));
                }
            }
        });
    }

    private static boolean isWhole(@Nullable Object number) {
        return number instanceof Integer || number instanceof Long;
    }
}
