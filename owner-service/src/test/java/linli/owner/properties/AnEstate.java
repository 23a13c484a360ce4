package linli.owner.properties;

import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.Neighbours.Person;

/** Communities and units for tests, founded by whoever may. */
public record AnEstate(Api api, Person manager) {

    public UUID community() {
        return api.as(manager)
                .post(
                        "/communities",
                        Map.of(
                                "code", "C" + System.nanoTime() % 1_000_000_000,
                                "name", "翠湖花园",
                                "region", "城东片区",
                                "address", "翠湖路 8 号"))
                .ok()
                .id();
    }

    public UUID dwelling(UUID communityId, String room) {
        return api.as(manager)
                .post(
                        "/units",
                        Map.of(
                                "communityId", communityId,
                                "building", "3",
                                "entrance", "2",
                                "room", room,
                                "type", "DWELLING"))
                .ok()
                .id();
    }
}
