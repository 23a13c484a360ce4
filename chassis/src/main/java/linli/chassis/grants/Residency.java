package linli.chassis.grants;

import java.util.List;
import java.util.UUID;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An owner or resident, as far as access is concerned. */
@Document("access_residents")
record Residency(@Id UUID id, @Nullable String accountId, String name, List<UnitLink> links) {}
