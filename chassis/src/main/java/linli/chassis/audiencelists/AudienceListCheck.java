package linli.chassis.audiencelists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.audiencelists.AudienceList.Found;
import linli.chassis.audiencelists.AudienceList.Missing;
import linli.chassis.contacts.PhoneBook;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownPerson;
import linli.chassis.estate.KnownUnit;
import linli.chassis.estate.UnitAddress;
import linli.chassis.estate.WrittenLists;
import linli.chassis.files.Files;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.operations.Operations;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Sheet;
import linli.chassis.sheets.Workbooks;
import linli.contracts.owner.OwnerEvent.UnitLink;

/**
 * Finds the units and people that a file names and writes them down. Begun anew after a crash it
 * finds the same again. A row that has a phone number is whose that is, wherever there they live.
 */
final class AudienceListCheck implements JobWork {

    static final String KIND = "audience-list";

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int REPORTED = 200;

    private final String permission;
    private final AudienceLists lists;
    private final Workbooks workbooks;
    private final Files files;
    private final Estate estate;
    private final WrittenLists written;
    private final PhoneBook phones;
    private final Operations operations;

    /**
     * @param permission of whoever uploads a list
     */
    AudienceListCheck(
            String permission,
            AudienceLists lists,
            Workbooks workbooks,
            Files files,
            Estate estate,
            WrittenLists written,
            PhoneBook phones,
            Operations operations) {
        this.permission = permission;
        this.lists = lists;
        this.workbooks = workbooks;
        this.files = files;
        this.estate = estate;
        this.written = written;
        this.phones = phones;
        this.operations = operations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var list = lists.get(job.id());
        if (list.status() != ListStatus.CHECKING) {
            return; // It ended just before a crash.
        }
        var check = new Check(list, progress);
        if (check.readAll() && check.findPeople()) {
            var found = check.found();
            lists.move(list.id(), checked -> checked.checked(found));
        }
    }

    /** Who is on it is written down by their ids; what the file says of them is kept no longer. */
    @Override
    public void ended(Job job, State end) {
        lists.find(job.id())
                .ifPresent(list -> {
                    files.discard(list.fileId());
                    if (list.status() == ListStatus.CHECKING) {
                        lists.move(list.id(), AudienceList::stopped);
                        written.forget(list.id());
                    }
                });
    }

    private final class Check {

        private final AudienceList list;
        private final JobProgress progress;
        private final Access access;
        private final List<Missing> missing = new ArrayList<>();

        /** By number, in which row it was said first. */
        private final Map<String, Integer> numbers = new HashMap<>();

        /** The numbers whose owner was found. */
        private final Set<String> answered = new HashSet<>();

        private final Set<UUID> units = new HashSet<>();
        private final Set<UUID> people = new HashSet<>();
        private long rows;
        private long faulty;

        Check(AudienceList list, JobProgress progress) {
            this.list = list;
            this.progress = progress;
            this.access = progress.access();
        }

        /**
         * @return whether it came to the end
         */
        boolean readAll() {
            return workbooks.with(
                    list.fileId(),
                    file -> {
                        var sheet = ListSheet.of(file);
                        return file.read(
                                null,
                                lines -> {
                                    var some = new ArrayList<Line>(ROWS_AT_ONCE);
                                    var rest = sheet.below(lines).iterator();
                                    while (rest.hasNext()) {
                                        some.add(rest.next());
                                        if (some.size() == ROWS_AT_ONCE || !rest.hasNext()) {
                                            if (progress.cancelled()) {
                                                return false;
                                            }
                                            read(sheet, some);
                                            some.clear();
                                        }
                                    }
                                    return true;
                                });
                    });
        }

        private void read(ListSheet sheet, List<Line> some) {
            rows += some.size();
            if (rows > Sheet.MOST_ROWS) {
                throw Sheet.tooLarge("rows", Sheet.MOST_ROWS);
            }
            var labels = new HashMap<String, String>();
            for (var line : some) {
                var said = sheet.unit(line);
                if (!said.isEmpty()) {
                    labels.put(said, UnitAddress.parse(said).map(UnitAddress::label).orElse(said));
                }
            }
            var known =
                    estate.unitsCalled(list.communityId(), Set.copyOf(labels.values())).stream()
                            .filter(unit -> access.scope().covers(unit.reach()))
                            .collect(
                                    Collectors.toMap(
                                            KnownUnit::label, KnownUnit::id, (one, _) -> one));
            var here = new HashSet<UUID>();
            for (var line : some) {
                var said = sheet.unit(line);
                var unit = said.isEmpty() ? null : known.get(labels.get(said));
                if (!said.isEmpty() && unit == null) {
                    miss(line.row(), said, "unit-unknown");
                }
                var phone = sheet.phone(line);
                if (!phone.isEmpty()) {
                    number(line.row(), phone);
                } else if (unit != null) {
                    here.add(unit);
                }
            }
            units.addAll(here);
            written.add(list.id(), here);
            progress.reached(rows, faulty, Map.of());
        }

        private void number(int row, String said) {
            var some = Mobile.all(said);
            if (some.isEmpty()) {
                miss(row, Mobile.masked(said), "phone-invalid");
            }
            some.forEach(number -> numbers.putIfAbsent(number, row));
        }

        /**
         * @return whether it came to the end
         */
        boolean findPeople() {
            if (!numbers.isEmpty()) {
                // People's numbers are used: that is on record before they are.
                operations.record(
                        access,
                        "contacts.used",
                        "audience-list",
                        list.id().toString(),
                        "AUDIENCE_LIST",
                        Map.of("numbers", Integer.toString(numbers.size())));
                estate.eachPerson(Place.COMMUNITIES, list.communityId(), this::find);
            }
            numbers.forEach((number, row) -> {
                if (!answered.contains(number)) {
                    miss(row, Mobile.masked(number), "phone-unknown");
                }
            });
            return !progress.cancelled();
        }

        private void find(List<KnownPerson> some) {
            if (progress.cancelled()) {
                return;
            }
            var theirs =
                    some.stream()
                            .filter(one -> one.links().stream().anyMatch(this::covers))
                            .map(KnownPerson::id)
                            .toList();
            var owners = phones.ownersOf(numbers.keySet(), theirs);
            var found = owners.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            people.addAll(found);
            written.add(list.id(), found);
            answered.addAll(owners.keySet());
        }

        private boolean covers(UnitLink link) {
            return access.scope()
                    .covers(Reach.of(link.communityId(), link.buildingId(), link.unitId()));
        }

        Found found() {
            return new Found(
                    rows,
                    units.size(),
                    people.size(),
                    faulty,
                    missing.stream().sorted(Comparator.comparing(Missing::row)).toList());
        }

        private void miss(int row, String said, String code) {
            faulty++;
            if (missing.size() < REPORTED) {
                missing.add(new Missing(row, said, code));
            }
        }
    }
}
