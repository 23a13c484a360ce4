package linli.owner.owners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of somebody besides name, numbers, homes and vehicles (业主资料), for those who
 * look after them.
 *
 * @param tags words of the dictionary {@code owner-tag}, such as who lives alone
 * @param note what else a colleague should know
 */
public record Particulars(
        Kind kind,
        @Nullable IdentityNumber identity,
        Set<String> tags,
        @Nullable EmergencyContact emergency,
        @Nullable String note) {

    /** Of whom nothing was written down. */
    static final Particulars NONE = new Particulars(Kind.PERSON, null, Set.of(), null, null);

    /** Whether it is somebody or some body. */
    public enum Kind {
        /** 个人 */
        PERSON,
        /** 单位 */
        COMPANY
    }

    /**
     * Whom to call when something happened to them, or in their home while they are away (紧急联系人).
     *
     * @param phone as {@link Phones} keeps it
     * @param relation what they are to each other, as people say it; null when not said
     */
    public record EmergencyContact(String name, String phone, @Nullable String relation) {}

    /**
     * @throws Refusal.Invalid {@code owner.identity-kind} when a person shows a company's number
     */
    public Particulars {
        tags = new LinkedHashSet<>(tags);
        if (identity != null && kind == Kind.PERSON && identity.type().isOfCompanies()) {
            throw new Refusal.Invalid(
                    "owner.identity-kind",
                    "A person has no company's number",
                    List.of(new FieldError("identity.type", "kind", null)));
        }
    }

    /**
     * With these papers in place of what was shown before; of a company they say that it is one.
     */
    Particulars showing(IdentityNumber papers) {
        var shown = papers.type().isOfCompanies() ? Kind.COMPANY : kind;
        return new Particulars(shown, papers, tags, emergency, note);
    }

    /** What is said here and not there. */
    Particulars besides(Particulars there) {
        var more = new LinkedHashSet<>(tags);
        more.removeAll(there.tags);
        return new Particulars(
                kind,
                there.identity == null && fits(there.kind) ? identity : null,
                more,
                there.emergency == null ? emergency : null,
                there.note == null ? note : null);
    }

    private boolean fits(Kind other) {
        return other == Kind.COMPANY || identity == null || !identity.type().isOfCompanies();
    }

    /** With what {@link #besides} found. */
    Particulars with(Particulars more) {
        var all = new LinkedHashSet<>(tags);
        all.addAll(more.tags);
        return new Particulars(
                kind,
                identity == null ? more.identity : identity,
                all,
                emergency == null ? more.emergency : emergency,
                note == null ? more.note : note);
    }

    /** Without what came by {@link #with}, where it still stands as it came. */
    Particulars without(Particulars more) {
        var rest = new LinkedHashSet<>(tags);
        rest.removeAll(more.tags);
        return new Particulars(
                kind,
                more.identity != null && more.identity.equals(identity) ? null : identity,
                rest,
                more.emergency != null && more.emergency.equals(emergency) ? null : emergency,
                more.note != null && Objects.equals(more.note, note) ? null : note);
    }
}
