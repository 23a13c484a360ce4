package linli.owner.owners.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.chassis.access.Access;
import linli.chassis.web.TimelineEntry;
import linli.owner.owners.IdentityNumber;
import linli.owner.owners.OwnerService.Kept;
import linli.owner.owners.Particulars;
import linli.owner.owners.Phones;
import linli.owner.owners.web.OwnerView.ContactView;
import linli.owner.owners.web.OwnerView.LinkView;
import linli.owner.owners.web.OwnerView.VehicleView;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept here of one person, for whoever it is about.
 *
 * @param words by which the person is found
 * @param history who wrote down something of them, and when
 */
record PersonalDataView(
        String name,
        List<NumberView> phones,
        List<LinkView> links,
        List<VehicleView> vehicles,
        KeptParticulars particulars,
        boolean hasAccount,
        Instant createdAt,
        List<String> words,
        List<TimelineEntry> history) {

    /**
     * @param said what was typed when it was taken down
     */
    record NumberView(String number, String said) {}

    /** What colleagues wrote down, with all its numbers. */
    record KeptParticulars(
            Particulars.Kind kind,
            IdentityNumber.@Nullable Type identityType,
            @Nullable String identityNumber,
            Set<String> tags,
            @Nullable ContactView emergency,
            @Nullable String note) {

        static KeptParticulars of(Particulars kept) {
            var identity = kept.identity();
            var emergency = kept.emergency();
            return new KeptParticulars(
                    kept.kind(),
                    identity == null ? null : identity.type(),
                    identity == null ? null : identity.number(),
                    kept.tags(),
                    emergency == null
                            ? null
                            : new ContactView(
                                    emergency.name(),
                                    Phones.shown(emergency.phone()),
                                    emergency.relation()),
                    kept.note());
        }
    }

    static PersonalDataView of(Kept kept, Access access) {
        var owner = kept.found().owner();
        var shown = OwnerView.of(kept.found(), access);
        return new PersonalDataView(
                owner.name(),
                owner.phones().stream()
                        .map(phone ->
                                new NumberView(
                                        Phones.shown(phone),
                                        owner.phonesSaid()
                                                .getOrDefault(phone, Phones.shown(phone))))
                        .toList(),
                shown.links(),
                shown.vehicles(),
                KeptParticulars.of(owner.particulars()),
                shown.hasAccount(),
                owner.createdAt(),
                kept.words(),
                kept.history().stream().map(told -> TimelineEntry.of(told, Map.of())).toList());
    }
}
