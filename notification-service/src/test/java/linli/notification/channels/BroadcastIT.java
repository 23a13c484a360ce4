package linli.notification.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.notification.channels.Deaths.Death;
import linli.notification.channels.Deaths.Point;
import linli.notification.channels.aliyun.StandInSms;
import linli.notification.notices.ABroadcast;
import linli.notification.notices.AnEstate;
import linli.notification.notices.Crowd;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A broadcast over which whoever works on it dies again and again. */
@HouseTest
class BroadcastIT {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int PEOPLE = 500;

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Crowd crowd;
    @Autowired Deaths deaths;
    @Autowired StandInSms provider;
    @Autowired MongoOperations mongo;

    @AfterEach
    void nobody_dies_any_more() {
        deaths.plan(List.of());
    }

    @Test
    void ten_deaths_leave_one_row_one_message_and_one_call_for_each() {
        var estate = new AnEstate(neighbours);
        var lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "客服主管", "notice:draft", "notice:approve"));
        var people = crowd.moveInto(estate.community, estate.three, PEOPLE);
        var broadcast = ABroadcast.to(estate.three, lead).delivered();
        deaths.plan(
                List.of(
                        new Death(Point.QUEUED, 0),
                        new Death(Point.INTENDED, 0),
                        new Death(Point.CALLED, 0),
                        new Death(Point.RECORDED, 0),
                        new Death(Point.CALLED, 5),
                        new Death(Point.INTENDED, 0),
                        new Death(Point.CALLED, 11),
                        new Death(Point.RECORDED, 0),
                        new Death(Point.CALLED, 2),
                        new Death(Point.CALLED, 17)));

        broadcast.remindByShortMessage();

        var about = Criteria.where("aboutId").is(broadcast.notice);
        var sent =
                Query.query(
                        Criteria.where("aboutId")
                                .is(broadcast.notice)
                                .and("state")
                                .is(DeliveryState.SENT));
        await().atMost(SOON).until(() -> mongo.count(sent, Delivery.class) == PEOPLE);
        assertThat(deaths.left()).as("deaths that are still to come").isZero();
        var rows = mongo.find(Query.query(about), Delivery.class);
        assertThat(rows).extracting(Delivery::personId).containsExactlyInAnyOrderElementsOf(people);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(provider.callsWith(row.id().toString())).isEqualTo(1));
        assertThat(mongo.find(Query.query(about), Document.class, "messages"))
                .extracting(message -> message.get("recipientId"))
                .containsExactlyInAnyOrderElementsOf(people);
    }
}
