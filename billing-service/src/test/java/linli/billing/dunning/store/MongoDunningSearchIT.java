package linli.billing.dunning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import linli.billing.dunning.DunningCase;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Plans;
import linli.contracts.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Open cases are walked in the order of their ids. */
@HouseTest
class MongoDunningSearchIT {

    @Autowired MongoOperations mongo;

    @Test
    void open_cases_come_from_an_index_in_their_order() {
        var open = MongoDunningSearch.open(UUID.randomUUID(), Scope.EVERYTHING);

        assertThat(Plans.stages(mongo, DunningCase.class, Query.query(open).with(Sort.by("_id"))))
                .contains("IXSCAN")
                .doesNotContain("SORT", "COLLSCAN");
    }

    private static Access asking(Scope scope) {
        return new Access(
                new Account("张伟", "张伟", null, UUID.randomUUID(), Map.of(), Map.of()),
                "bill:read",
                scope,
                Channel.CONSOLE,
                null,
                null,
                null,
                Instant.parse("2026-04-30T04:00:00Z"));
    }
}
