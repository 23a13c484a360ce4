package linli.audit.trail;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an archive of the trail: its beginning, then entries in their order, each anchor
 * behind the entry that it signs, and its end. {@code docs/trail-format.md} says what is in each.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
    @Type(value = ArchiveLine.Beginning.class, name = "beginning"),
    @Type(value = Entry.class, name = "entry"),
    @Type(value = Anchor.class, name = "anchor"),
    @Type(value = ArchiveLine.End.class, name = "end")
})
public sealed interface ArchiveLine permits ArchiveLine.Beginning, Entry, Anchor, ArchiveLine.End {

    int FORMAT = 1;

    /** Whoever adds a field that no seal covers is refused, and whoever says one twice. */
    JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                    .build();

    /**
     * @param from position of the first entry in the file
     * @param before hash of the entry before it; sixty-four zeros before the first of all
     */
    record Beginning(int format, long from, String before) implements ArchiveLine {}

    /**
     * Signs the file as a whole: without it, or with another, something was cut off.
     *
     * @param to position of the last entry in the file; {@code from - 1} when there is none
     * @param hash of that entry
     * @param anchors how many stand in the file
     */
    record End(
            long from,
            String before,
            long to,
            String hash,
            long anchors,
            Instant at,
            String key,
            String signature)
            implements ArchiveLine {

        static End of(Beginning begun, Chain walked, Instant at, TrailKey key) {
            var unsigned =
                    new End(
                            begun.from(),
                            begun.before(),
                            walked.position(),
                            walked.head(),
                            walked.anchors(),
                            at.truncatedTo(ChronoUnit.MILLIS),
                            key.publicKey(),
                            "");
            return unsigned.signed(key.sign(unsigned.said()));
        }

        private End signed(String by) {
            return new End(from, before, to, hash, anchors, at, key, by);
        }

        /** What is signed. */
        String said() {
            return TrailKey.said("linli-trail-archive", from, before, to, hash, anchors, at);
        }
    }
}
