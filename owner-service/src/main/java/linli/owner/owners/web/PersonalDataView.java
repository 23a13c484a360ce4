package linli.owner.owners.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import linli.chassis.web.TimelineEntry;
import linli.owner.owners.OwnerService.Kept;
import linli.owner.owners.Phones;
import linli.owner.owners.web.OwnerView.LinkView;
import linli.owner.owners.web.OwnerView.VehicleView;

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
        boolean hasAccount,
        Instant createdAt,
        List<String> words,
        List<TimelineEntry> history) {

    /**
     * @param said what was typed when it was taken down
     */
    record NumberView(String number, String said) {}

    static PersonalDataView of(Kept kept) {
        var owner = kept.found().owner();
        var shown = OwnerView.of(kept.found());
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
                shown.hasAccount(),
                owner.createdAt(),
                kept.words(),
                kept.history().stream().map(told -> TimelineEntry.of(told, Map.of())).toList());
    }
}
