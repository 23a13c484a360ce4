package linli.chassis.grants;

import java.util.List;
import java.util.UUID;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Substitution;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A member of staff, as far as access is concerned. */
@Document("access_staff")
record HeldGrants(
        @Id UUID id,
        @Nullable String accountId,
        String name,
        boolean enabled,
        List<Grant> grants,
        @Nullable Substitution substitution) {}
