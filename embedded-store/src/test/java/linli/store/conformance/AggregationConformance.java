package linli.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AggregationConformance extends Conformance {

    private void orders() {
        insert(
                "{_id: 1, home: 'A', cents: 300, at: {$date: '2026-01-31T17:00:00Z'}, parts: ['tap', 'seal']}",
                "{_id: 2, home: 'A', cents: 500, at: {$date: '2026-02-01T01:00:00Z'}, parts: ['seal']}",
                "{_id: 3, home: 'B', cents: 200, at: {$date: '2026-02-03T01:00:00Z'}, parts: []}");
    }

    private Object computed(String expression) {
        return aggregate("{$limit: 1}", "{$project: {_id: 0, r: " + expression + "}}")
                .getFirst()
                .get("r");
    }

    @Test
    @Manual("$group (aggregation)")
    void groups_count_sum_and_collect() {
        orders();

        assertThat(
                        aggregate(
                                "{$match: {cents: {$gt: 0}}}",
                                "{$sort: {_id: 1}}",
                                "{$group: {_id: '$home', n: {$sum: 1}, cents: {$sum: '$cents'}, least: {$min: '$cents'},"
                                        + " most: {$max: '$cents'}, mean: {$avg: '$cents'}, first: {$first: '$_id'},"
                                        + " last: {$last: '$_id'}, all: {$push: '$_id'}, set: {$addToSet: '$home'}}}",
                                "{$sort: {_id: 1}}"))
                .containsExactly(
                        doc(
                                "{_id: 'A', n: 2, cents: 800, least: 300, most: 500, mean: 400.0, first: 1, last: 2, all: [1, 2], set: ['A']}"),
                        doc(
                                "{_id: 'B', n: 1, cents: 200, least: 200, most: 200, mean: 200.0, first: 3, last: 3, all: [3], set: ['B']}"));
    }

    @Test
    @Manual("$unwind (aggregation)")
    void arrays_are_unwound() {
        orders();

        assertThat(
                        aggregate(
                                "{$unwind: '$parts'}",
                                "{$group: {_id: '$parts', n: {$sum: 1}}}",
                                "{$sort: {n: -1, _id: 1}}"))
                .containsExactly(doc("{_id: 'seal', n: 2}"), doc("{_id: 'tap', n: 1}"));
        assertThat(aggregate("{$unwind: {path: '$parts', preserveNullAndEmptyArrays: true}}"))
                .hasSize(4);
    }

    @Test
    @Manual("$lookup (aggregation)")
    void other_collections_are_looked_up() {
        orders();
        var homes = database.getCollection(things.getNamespace().getCollectionName() + "_homes");
        homes.drop();
        homes.insertMany(
                List.of(doc("{_id: 'A', name: '3-2-1201'}"), doc("{_id: 'B', name: '3-2-1202'}")));

        var found =
                things.aggregate(
                                List.of(
                                        doc("{$match: {_id: 1}}"),
                                        new Document(
                                                "$lookup",
                                                new Document(
                                                                "from",
                                                                homes.getNamespace()
                                                                        .getCollectionName())
                                                        .append("localField", "home")
                                                        .append("foreignField", "_id")
                                                        .append("as", "homes"))))
                        .first();

        assertThat(found.getList("homes", Document.class))
                .containsExactly(doc("{_id: 'A', name: '3-2-1201'}"));
    }

    @Test
    @Manual("$facet (aggregation)")
    void facets_see_the_same_documents() {
        orders();

        assertThat(
                        aggregate(
                                "{$facet: {count: [{$count: 'n'}], top: [{$sort: {cents: -1}}, {$limit: 1}, {$project: {cents: 1}}]}}"))
                .containsExactly(doc("{count: [{n: 3}], top: [{_id: 2, cents: 500}]}"));
    }

    @Test
    @Manual("Aggregation Pipeline")
    void stages_follow_one_another() {
        orders();

        assertThat(
                        aggregate(
                                "{$sort: {cents: 1}}",
                                "{$skip: 1}",
                                "{$limit: 1}",
                                "{$addFields: {twice: {$multiply: ['$cents', 2]}}}",
                                "{$set: {more: {$add: ['$twice', 1]}}}",
                                "{$unset: ['at', 'parts']}"))
                .containsExactly(doc("{_id: 1, home: 'A', cents: 300, twice: 600, more: 601}"));
        assertThat(aggregate("{$replaceRoot: {newRoot: {h: '$home'}}}", "{$sortByCount: '$h'}"))
                .containsExactly(doc("{_id: 'A', count: 2}"), doc("{_id: 'B', count: 1}"));
        assertThat(aggregate("{$replaceWith: {h: '$home'}}", "{$count: 'n'}"))
                .containsExactly(doc("{n: 3}"));
        assertThat(
                        aggregate(
                                "{$bucket: {groupBy: '$cents', boundaries: [0, 250, 1000], default: 'x', output: {n: {$sum: 1}}}}"))
                .containsExactly(doc("{_id: 0, n: 1}"), doc("{_id: 250, n: 2}"));
        assertThat(aggregate("{$sample: {size: 2}}")).hasSize(2);
    }

    @Test
    @Manual("$match (aggregation)")
    void a_match_that_finds_nothing_counts_nothing() {
        orders();

        assertThat(aggregate("{$match: {home: 'Z'}}", "{$group: {_id: null, n: {$sum: 1}}}"))
                .isEmpty();
        assertThat(aggregate("{$match: {home: 'A'}}", "{$group: {_id: null, n: {$sum: 1}}}"))
                .containsExactly(doc("{_id: null, n: 2}"));
    }

    @Test
    @Manual("$dateToString (aggregation)")
    void dates_are_written_in_a_zone() {
        orders();

        assertThat(
                        aggregate(
                                "{$group: {_id: {$dateToString: {format: '%Y-%m', date: '$at', timezone: 'Asia/Shanghai'}}, n: {$sum: 1}}}",
                                "{$sort: {_id: 1}}"))
                .containsExactly(doc("{_id: '2026-02', n: 3}"));
        assertThat(computed("{$dateToString: {format: '%Y-%m-%d %H:%M', date: '$at'}}"))
                .isEqualTo("2026-01-31 17:00");
    }

    @Test
    @Manual("$dateTrunc (aggregation)")
    void dates_are_cut_to_a_unit_in_a_zone() {
        orders();

        for (var unit :
                List.of(
                        List.of("day", "2026-01-31T16:00:00Z"),
                        List.of("month", "2026-01-31T16:00:00Z"),
                        List.of("year", "2025-12-31T16:00:00Z"),
                        List.of("hour", "2026-01-31T17:00:00Z"),
                        List.of("week", "2026-01-31T16:00:00Z"),
                        List.of("quarter", "2025-12-31T16:00:00Z"))) {
            assertThat(
                            computed(
                                    "{$dateTrunc: {date: '$at', unit: '"
                                            + unit.getFirst()
                                            + "', timezone: 'Asia/Shanghai'}}"))
                    .as(unit.getFirst())
                    .isEqualTo(Date.from(java.time.Instant.parse(unit.getLast())));
        }
        assertThat(
                        computed(
                                "{$dateTrunc: {date: '$at', unit: 'week', timezone: 'Asia/Shanghai', startOfWeek: 'monday'}}"))
                .isEqualTo(Date.from(java.time.Instant.parse("2026-01-25T16:00:00Z")));
    }

    @Test
    @Manual("$dateTrunc (aggregation)")
    void a_day_begins_by_the_clock_on_the_wall_when_clocks_change() {
        insert("{_id: 1, at: {$date: '2026-03-29T12:34:56.789Z'}}");

        assertThat(cut("day", "Europe/Berlin")).isEqualTo(at("2026-03-28T23:00:00Z"));
        assertThat(cut("week", "Europe/Berlin")).isEqualTo(at("2026-03-28T23:00:00Z"));
        assertThat(cut("month", "Europe/Berlin")).isEqualTo(at("2026-02-28T23:00:00Z"));
        assertThat(cut("quarter", "Europe/Berlin")).isEqualTo(at("2025-12-31T23:00:00Z"));
        assertThat(cut("year", "Europe/Berlin")).isEqualTo(at("2025-12-31T23:00:00Z"));

        things.drop();
        insert("{_id: 1, at: {$date: '2026-10-25T22:30:00Z'}}");

        assertThat(cut("day", "Europe/Berlin")).isEqualTo(at("2026-10-24T22:00:00Z"));
        assertThat(cut("month", "Europe/Berlin")).isEqualTo(at("2026-09-30T22:00:00Z"));
    }

    @Test
    @Manual("$dateTrunc (aggregation)")
    void an_hour_that_comes_twice_is_two() {
        insert("{_id: 1, at: {$date: '2026-10-25T00:59:59Z'}}");
        assertThat(cut("hour", "Europe/Berlin")).isEqualTo(at("2026-10-25T00:00:00Z"));

        things.drop();
        insert("{_id: 1, at: {$date: '2026-10-25T01:00:01Z'}}");
        assertThat(cut("hour", "Europe/Berlin")).isEqualTo(at("2026-10-25T01:00:00Z"));
    }

    @Test
    @Manual("$dateTrunc (aggregation)")
    void no_date_is_cut_to_null() {
        insert("{_id: 1, at: null}");

        assertThat(cut("day", "Europe/Berlin")).isNull();
        assertThat(cut("hour", "Europe/Berlin")).isNull();
    }

    private Object cut(String unit, String zone) {
        return computed(
                "{$dateTrunc: {date: '$at', unit: '" + unit + "', timezone: '" + zone + "'}}");
    }

    private static Date at(String instant) {
        return Date.from(java.time.Instant.parse(instant));
    }

    @Test
    @Manual("$switch (aggregation)")
    void switches_conditions_and_defaults_choose() {
        orders();

        assertThat(
                        computed(
                                "{$switch: {branches: [{case: {$gt: ['$cents', 400]}, then: 'dear'},"
                                        + " {case: {$gte: ['$cents', 300]}, then: 'fair'}], default: 'cheap'}}"))
                .isEqualTo("fair");
        assertThat(computed("{$cond: [{$eq: ['$home', 'A']}, 1, 2]}")).isEqualTo(1);
        assertThat(computed("{$ifNull: ['$nothing', 'none']}")).isEqualTo("none");
    }

    @Test
    @Manual("$round (aggregation)")
    void numbers_are_rounded_to_the_even_neighbour() {
        insert("{_id: 1}");

        assertThat((double) computed("{$round: [2.5, 0]}")).isEqualTo(2.0);
        assertThat((double) computed("{$round: [3.5, 0]}")).isEqualTo(4.0);
        assertThat((double) computed("{$round: [19.256, 2]}")).isCloseTo(19.26, offset(1e-9));
        assertThat((double) computed("{$round: [-2.7, 0]}")).isEqualTo(-3.0);
    }

    @Test
    @Manual("Aggregation Operators")
    void expressions_compute() {
        insert("{_id: 1, a: 7, b: 2, s: 'tap', l: [3, 1, 2], d: {x: 1}}");

        assertThat(computed("{$subtract: ['$a', '$b']}")).isEqualTo(5);
        assertThat(((Number) computed("{$divide: ['$a', '$b']}")).doubleValue()).isEqualTo(3.5);
        assertThat(((Number) computed("{$floor: 3.7}")).intValue()).isEqualTo(3);
        assertThat(computed("{$concat: ['$s', '!']}")).isEqualTo("tap!");
        assertThat(computed("{$size: '$l'}")).isEqualTo(3);
        assertThat(computed("{$arrayElemAt: ['$l', 0]}")).isEqualTo(3);
        assertThat(computed("{$in: [2, '$l']}")).isEqualTo(true);
        assertThat(computed("{$filter: {input: '$l', as: 'i', cond: {$gt: ['$$i', 1]}}}"))
                .isEqualTo(List.of(3, 2));
        assertThat(computed("{$map: {input: '$l', as: 'i', in: {$add: ['$$i', 1]}}}"))
                .isEqualTo(List.of(4, 2, 3));
        assertThat(
                        computed(
                                "{$reduce: {input: '$l', initialValue: 0, in: {$add: ['$$value', '$$this']}}}"))
                .isEqualTo(6);
        assertThat(
                        computed(
                                "{$and: [{$lt: ['$b', 3]}, {$or: [{$lte: ['$a', 1]}, {$ne: ['$s', 'x']}]}]}"))
                .isEqualTo(true);
        assertThat(computed("{$toString: '$a'}")).isEqualTo("7");
        assertThat(computed("{$toUpper: '$s'}")).isEqualTo("TAP");
        assertThat(computed("{$mergeObjects: ['$d', {y: 2}]}")).isEqualTo(doc("{x: 1, y: 2}"));
        assertThat(computed("{$not: [{$eq: ['$a', 7]}]}")).isEqualTo(false);
        assertThat(computed("{$literal: '$a'}")).isEqualTo("$a");
    }

    @Test
    @Manual("$expr")
    void an_unknown_stage_or_expression_is_refused() {
        insert("{_id: 1}");

        assertRefused(40324, () -> aggregate("{$nonsense: {}}"));
        assertRefused(168, () -> aggregate("{$project: {r: {$nonsense: 1}}}"));
    }
}
