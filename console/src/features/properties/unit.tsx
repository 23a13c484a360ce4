import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { unitBillsQuery } from '../../api/bills';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import { ordersQuery } from '../../api/orders';
import type { Unit } from '../../api/types';
import { unitQuery } from '../../api/units';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { ComplaintsOf } from '../../ui/complaints-of';
import { Dialog } from '../../ui/dialog';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { Neighbours } from '../../ui/neighbours';
import { Card } from '../../ui/page';
import { useScreenTitle } from '../../ui/screen-title';
import { Loaded } from '../../ui/states';
import { TransferForm, UnitForm } from './late-forms';
import css from './properties.module.css';
import { UnitBills } from './unit-bills';
import { UnitHistory } from './unit-history';
import { UnitNotices } from './unit-notices';
import { UnitOrders } from './unit-orders';
import { UnitPeople } from './unit-people';
import { UnitTransfers } from './unit-transfers';

/** Everything about one home. Each block asks its own service: one that fails leaves the others. */
export default function UnitPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const may = useMay();
  const unit = useQuery(unitQuery(id));
  // Beside each other, not after the home itself.
  useQuery({ ...ordersQuery({ unit: id, limit: 50 }), enabled: may('workorder:read') });
  useQuery({ ...unitBillsQuery(id), enabled: may('bill:read') });
  useScreenTitle(unit.data?.label ?? t('properties.title'));
  return (
    <div className="page">
      <Loaded query={unit} lines={10}>
        {(one) => (
          <>
            <Head unit={one} />
            <div className={css.unitColumns}>
              <div>
                <UnitPeople unit={one} />
                {may('workorder:read') && <UnitOrders unit={one} />}
                {may('complaint:read') && <ComplaintsOf whose={[{ unit: one.id }]} />}
                {may('bill:read') && <UnitBills unit={one} />}
              </div>
              <div>
                {may('notice:draft') && <UnitNotices unit={one} />}
                <UnitTransfers unit={one} />
                <UnitHistory unit={one} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Head({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const may = useMay();
  const { nameOf } = useCommunities();
  const states = useDictionary('unit-state');
  const { params, change } = useAddress();
  const asked = params.get('do');
  const close = () => change({ do: undefined });
  useKeys([{ press: 'e', label: t('properties.editUnit'), run: () => change({ do: 'edit' }) }], may('unit:write'));
  return (
    <Card className={css.unitHead}>
      <header>
        <h1>
          {nameOf(unit.communityId)} {unit.label}
        </h1>
        <span className="chip">{t(`words.unitType.${unit.type}`)}</span>
        <span className={`mark${unit.state ? '' : ' doubt'}`}>
          {unit.state ? states.labelOf(unit.state) : t('properties.noState')}
          {unit.stateSince && (
            <>
              {' '}
              {t('properties.since')} <Moment at={unit.stateSince} style="day" />
            </>
          )}
        </span>
        <span className={css.unitDoors}>
          {may('unit:write') && (
            <button type="button" className="plain-button" onClick={() => change({ do: 'edit' })}>
              {t('properties.edit')}
            </button>
          )}
          {may('owner:write') && (
            <button type="button" className="plain-button" onClick={() => change({ do: 'transfer' })}>
              {t('properties.transfer')}
            </button>
          )}
        </span>
      </header>
      <Facts unit={unit} />
      <div className="card-body">
        <Neighbours unit={unit.label} trailOf={unit.id} />
      </div>
      {asked === 'edit' && may('unit:write') && (
        <Dialog title={t('properties.editUnit')} close={close}>
          <UnitForm said={unit} done={close} cancel={close} />
        </Dialog>
      )}
      {asked === 'transfer' && may('owner:write') && (
        <Dialog title={t('properties.transfer')} close={close}>
          <TransferForm unit={unit} done={close} cancel={close} />
        </Dialog>
      )}
    </Card>
  );
}

function Facts({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const layouts = useDictionary('unit-layout');
  const orientations = useDictionary('unit-orientation');
  const usages = useDictionary('unit-usage');
  const area = (value: number | undefined) => value !== undefined && t('properties.squareMetres', { area: number(value, 2) });
  const { grossArea, netArea } = unit;
  const shared = grossArea !== undefined && netArea !== undefined ? grossArea - netArea : undefined;
  const facts = [
    [
      t('properties.building'),
      <Link key="building" to={paths.building(unit.buildingId)}>
        {t('properties.buildingName', { name: unit.building })}
      </Link>,
    ],
    [t('properties.floorName'), unit.floor !== undefined && t('properties.floor', { n: unit.floor })],
    [t('properties.grossArea'), area(grossArea)],
    [t('properties.netArea'), area(netArea)],
    [t('properties.sharedArea'), area(shared)],
    [t('properties.layout'), unit.layout && layouts.labelOf(unit.layout)],
    [t('properties.orientation'), unit.orientation && orientations.labelOf(unit.orientation)],
    [t('properties.usage'), unit.usage && usages.labelOf(unit.usage)],
  ] as const;
  return (
    <dl className={css.unitFacts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
