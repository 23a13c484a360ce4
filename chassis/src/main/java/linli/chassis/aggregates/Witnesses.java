package linli.chassis.aggregates;

import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who watches in this thread; mostly nobody. */
final class Witnesses {

    static final ScopedValue<Witness> NOW = ScopedValue.newInstance();

    private static final Witness NOBODY =
            new Witness() {
                @Override
                public void about(
                        Class<? extends Aggregate> type, UUID id, @Nullable Document before) {}

                @Override
                public void written(Class<? extends Aggregate> type, UUID id, long version) {}

                @Override
                public void notWritten(Class<? extends Aggregate> type, UUID id) {}
            };

    private Witnesses() {}

    static Witness now() {
        return NOW.orElse(NOBODY);
    }
}
