package linli.owner.owners.web;

import java.util.List;
import java.util.stream.Stream;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerSearch;
import linli.owner.owners.OwnerService;
import linli.owner.owners.web.OwnerView.LinkView;
import linli.owner.owners.web.OwnerView.VehicleView;
import linli.owner.properties.Buildings;
import linli.owner.properties.PropertyUnits;
import org.springframework.stereotype.Component;

/** Owners as they are found, on the screen and in a file: numbers are masked in both. */
@Component
class OwnerList extends ExportedList<OwnerQuestion, OwnerView> {

    private final OwnerService service;
    private final OwnerSearch search;
    private final Buildings buildings;
    private final PropertyUnits units;

    OwnerList(
            OwnerService service,
            OwnerSearch search,
            Buildings buildings,
            PropertyUnits units,
            ExportOrders orders) {
        super("owners-export", "owner:export", OwnerQuestion.class, orders);
        this.service = service;
        this.search = search;
        this.buildings = buildings;
        this.units = units;
        field("name", OwnerView::name);
        field("phones", OwnerView::phones);
        field("community", owner -> held(owner).map(LinkView::communityId).distinct().toList());
        field("units", owner -> held(owner).map(LinkView::label).toList());
        field("relations", owner -> held(owner).map(LinkView::relation).toList());
        field("shares", owner -> held(owner).map(OwnerList::share).toList());
        field("verified", owner -> held(owner).map(LinkView::verified).toList());
        field("vehicles", owner -> owner.vehicles().stream().map(VehicleView::plate).toList());
        field("kind", owner -> owner.particulars() == null ? null : owner.particulars().kind());
        field(
                "tags",
                owner -> owner.particulars() == null ? List.of() : owner.particulars().tags());
        field("hasAccount", OwnerView::hasAccount);
        field("since", OwnerView::createdAt);
    }

    private static Stream<LinkView> held(OwnerView owner) {
        return owner.links().stream().filter(link -> link.to() == null);
    }

    /** Empty where none is stated, so that each stands below its unit. */
    private static String share(LinkView link) {
        var share = link.share();
        return share == null ? "" : OwnerService.written(share);
    }

    @Override
    public Page<OwnerView> page(OwnerQuestion question, Access access, Paging paging) {
        var q = question.q();
        if (q != null && !q.isBlank()) {
            return service.find(q, question.community(), access, paging)
                    .map(owner -> OwnerView.of(owner, access));
        }
        var page = listed(question, access, paging);
        return new Page<>(
                service.withUnits(page.items(), access).stream()
                        .map(owner -> OwnerView.of(owner, access))
                        .toList(),
                page.next());
    }

    private Page<Owner> listed(OwnerQuestion question, Access access, Paging paging) {
        if (question.unit() != null) {
            var unit = units.get(question.unit(), access).id();
            return search.linkedTo(List.of(unit), access, paging);
        }
        if (question.tag() != null) {
            return search.tagged(question.tag(), question.community(), access, paging);
        }
        return question.building() != null
                ? search.inBuilding(buildings.get(question.building(), access).id(), access, paging)
                : search.all(question.community(), access, paging);
    }
}
