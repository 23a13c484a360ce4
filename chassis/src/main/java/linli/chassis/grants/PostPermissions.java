package linli.chassis.grants;

import java.util.List;
import java.util.UUID;
import linli.contracts.owner.PostEvent.Permission;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A post and what it may do. */
@Document("access_posts")
record PostPermissions(@Id UUID id, String code, List<Permission> permissions) {}
