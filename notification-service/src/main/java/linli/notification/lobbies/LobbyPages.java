package linli.notification.lobbies;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All lobby pages. */
@Component
public class LobbyPages extends Aggregates<LobbyPage> {

    LobbyPages(DocumentStore store) {
        super(LobbyPage.class, "lobby-page", store);
    }
}
