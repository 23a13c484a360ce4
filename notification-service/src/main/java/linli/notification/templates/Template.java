package linli.notification.templates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.notification.TemplateEvent;
import linli.notification.templates.MessageKinds.Told;
import linli.notification.templates.Proofreading.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The words of one kind of message by one medium, as they are edited. The first edition, number 0,
 * is what the platform came with and is kept nowhere; what was said once can be said again, for
 * editions stay.
 */
@Document("message_templates")
public class Template extends Aggregate {

    private final String kind;
    private final Medium medium;
    private List<Edition> editions = new ArrayList<>();

    /** Absent while nobody decided. */
    private @Nullable Boolean sent;

    Template(UUID id, String kind, Medium medium) {
        super(id);
        this.kind = kind;
        this.medium = medium;
    }

    /**
     * @param number counted from 1
     * @param words null for those the platform came with
     * @param by the member of staff's name
     */
    public record Edition(int number, @Nullable Words words, String by, Instant at) {}

    static Template of(Told told) {
        return new Template(idOf(told), told.kind().code(), told.medium());
    }

    static UUID idOf(Told told) {
        return UUID.nameUUIDFromBytes(
                ("template " + told.kind().code() + " " + told.medium())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Words that say what is said already make no new edition. */
    void edit(Told told, Words words, boolean codesNeeded, String by, Stamp stamp) {
        var findings = Proofreading.of(told.kind(), medium, words, codesNeeded);
        if (!findings.isEmpty()) {
            throw new Refusal.Invalid(
                    "template.words",
                    "The words have faults",
                    findings.stream().map(Template::error).toList());
        }
        if (words.equals(words(number(), told))) {
            return;
        }
        add(words, by, stamp);
        announce(
                new TemplateEvent.Edited(
                        id(),
                        kind,
                        medium.name(),
                        number(),
                        words.chinese().text(),
                        words.english().text()),
                stamp);
    }

    private static FieldError error(Finding finding) {
        var where = finding.row() + ":" + finding.column() + " " + finding.said();
        return new FieldError(finding.field(), finding.code(), where.strip());
    }

    /** The words it came with hold again. */
    void reset(String by, Stamp stamp) {
        if (isEdited()) {
            add(null, by, stamp);
            announce(new TemplateEvent.Restored(id(), kind, medium.name(), number()), stamp);
        }
    }

    /**
     * Decides whether messages of this kind go out by this medium.
     *
     * @throws Refusal.Conflict when that is no setting
     */
    void send(Told told, boolean wanted, Stamp stamp) {
        if (!told.kind().isSwitched(medium)) {
            throw new Refusal.Conflict("template.no-choice", "That is not decided here");
        }
        if (isSent(told) != wanted) {
            sent = wanted;
            announce(new TemplateEvent.SendingChanged(id(), kind, medium.name(), wanted), stamp);
        }
    }

    boolean isSent(Told told) {
        return sent == null ? told.kind().sent().contains(medium) : sent;
    }

    private void add(@Nullable Words words, String by, Stamp stamp) {
        editions.add(new Edition(number() + 1, words, by, stamp.at()));
    }

    /** Of the edition that holds now. */
    int number() {
        return editions.size();
    }

    boolean isEdited() {
        return !editions.isEmpty() && editions.getLast().words() != null;
    }

    /** What an edition says; of one that is not known here, what holds now. */
    Words words(int number, Told told) {
        if (number < 1 || editions.isEmpty()) {
            return told.shipped();
        }
        var words = editions.get(Math.min(number, editions.size()) - 1).words();
        return words == null ? told.shipped() : words;
    }

    /** It lies nowhere: whoever may edit words at all edits these. */
    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    public List<Edition> editions() {
        return List.copyOf(editions);
    }
}
