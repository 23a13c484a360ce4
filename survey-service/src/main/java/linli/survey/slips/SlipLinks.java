package linli.survey.slips;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.sealing.UnguessableCode;
import linli.survey.questionnaires.PersonalLinks;
import org.springframework.stereotype.Component;

/** Links that work as slips do, each for one person. */
@Component
class SlipLinks implements PersonalLinks {

    private final Slips slips;

    SlipLinks(Slips slips) {
        this.slips = slips;
    }

    @Override
    public Map<UUID, String> give(UUID questionnaireId, String secret, Collection<UUID> people) {
        var ids = new HashMap<UUID, String>();
        var paths = new HashMap<UUID, String>();
        for (var person : people) {
            var code = SlipCode.of(secret, person.toString());
            ids.put(person, UnguessableCode.idOf(code));
            paths.put(person, SlipService.pathOf(code));
        }
        slips.replace(questionnaireId, ids);
        return paths;
    }

    @Override
    public void forget(UUID questionnaireId) {
        slips.forgetLinks(questionnaireId);
    }
}
