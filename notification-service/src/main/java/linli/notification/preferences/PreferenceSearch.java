package linli.notification.preferences;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Many people's wishes at once. */
public interface PreferenceSearch {

    /** Those of them who have said anything. */
    List<Preference> of(Collection<UUID> people);
}
