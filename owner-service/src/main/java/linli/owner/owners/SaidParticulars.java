package linli.owner.owners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Masks;
import linli.chassis.estate.PlaceNames;
import linli.owner.owners.Particulars.EmergencyContact;
import linli.owner.owners.Particulars.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Particulars as somebody typed them.
 *
 * @param identityNumber as it is masked, by whoever may not see it: it stays as it is
 */
public record SaidParticulars(
        Kind kind,
        IdentityNumber.@Nullable Type identityType,
        @Nullable String identityNumber,
        Set<String> tags,
        @Nullable SaidContact emergency,
        @Nullable String note) {

    /**
     * @param phone as it is masked, by whoever may not see it: it stays as it is
     */
    public record SaidContact(String name, String phone, @Nullable String relation) {}

    Particulars kept(Particulars before) {
        return new Particulars(
                kind, identity(before.identity()), tags, contact(before.emergency()), note);
    }

    private @Nullable IdentityNumber identity(@Nullable IdentityNumber stands) {
        if (identityType == null || identityNumber == null) {
            return null;
        }
        return stands != null
                        && stands.type() == identityType
                        && identityNumber.equals(Masks.identity(stands.number()))
                ? stands
                : IdentityNumber.of(identityType, identityNumber);
    }

    private @Nullable EmergencyContact contact(@Nullable EmergencyContact stands) {
        if (emergency == null) {
            return null;
        }
        var masked = stands == null ? null : Masks.phone(Phones.shown(stands.phone()));
        var phone =
                Optional.ofNullable(stands)
                        .map(EmergencyContact::phone)
                        .filter(number -> emergency.phone().equals(masked))
                        .orElseGet(() -> numberOf(emergency.phone()));
        return new EmergencyContact(
                PlaceNames.cleaned(emergency.name()), phone, emergency.relation());
    }

    /** One number: several would be several people. */
    private static String numberOf(String said) {
        return Phones.find(said)
                .orElseThrow(() ->
                        new Refusal.Invalid(
                                "phone.invalid",
                                "This is no phone number we know",
                                List.of(new FieldError("emergency.phone", "pattern", null))));
    }
}
