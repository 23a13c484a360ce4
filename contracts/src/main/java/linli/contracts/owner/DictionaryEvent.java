package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** The data dictionary (数据字典): the words everyone uses. */
@Published(topic = "owner.dictionaries", compacted = true)
public sealed interface DictionaryEvent extends Event {

    /**
     * The whole state of a dictionary entry.
     *
     * @param dictionary such as {@code request-type}, {@code skill}, {@code hold-reason}, {@code
     *     decline-reason}, {@code cancel-reason}, {@code material}
     * @param code unique within the dictionary; never changes
     * @param parent code of the parent entry; null at the top
     * @param attributes what the dictionary's users need besides the label, such as a request
     *     type's {@code skill}, {@code priority}, {@code claimable}, {@code afterPhoto}, or a
     *     material's {@code unit} and {@code priceCents}
     * @param from first day, of the group's own days, on which new records may have it; null for
     *     always
     * @param until last such day; null for none
     */
    @JsonTypeName("dictionary-entry.changed")
    @JsonClassDescription("The whole state of a dictionary entry")
    record EntryChanged(
            UUID entryId,
            String dictionary,
            String code,
            String labelZh,
            String labelEn,
            @Nullable String parent,
            Map<String, String> attributes,
            int position,
            boolean active,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements DictionaryEvent {}
}
