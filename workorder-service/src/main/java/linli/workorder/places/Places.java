package linli.workorder.places;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PropertyUnitEvent;
import org.springframework.stereotype.Component;

/** Who lives where, as far as repairs are concerned. */
@Component
public class Places {

    private final Units units;
    private final Owners owners;

    Places(DocumentStore store) {
        this.units = new Units(store);
        this.owners = new Owners(store);
    }

    public Optional<KnownUnit> unit(UUID id) {
        return units.find(id);
    }

    public Optional<KnownOwner> owner(UUID id) {
        return owners.find(id);
    }

    public void keep(PropertyUnitEvent.Changed unit, long sequence) {
        var known =
                new KnownUnit(unit.unitId(), unit.communityId(), unit.buildingId(), unit.label());
        units.keep(known.id(), sequence, known, known.reach());
    }

    public void keep(OwnerEvent.Changed owner, long sequence) {
        var known = new KnownOwner(owner.ownerId(), owner.name(), owner.links());
        owners.keep(known.id(), sequence, known, Reach.own(known.id()));
    }

    private static final class Units extends Replica<KnownUnit> {
        Units(DocumentStore store) {
            super(KnownUnit.class, store);
        }
    }

    private static final class Owners extends Replica<KnownOwner> {
        Owners(DocumentStore store) {
            super(KnownOwner.class, store);
        }
    }
}
