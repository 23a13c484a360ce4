import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Tie, Unit } from '../../api/types';
import { peopleQuery } from '../../api/units';
import { paths } from '../../app/paths';
import { daysUntil } from '../../i18n/times';
import { useAddress } from '../../ui/address';
import { AddressDay } from '../../ui/address-day';
import { Moment } from '../../ui/moment';
import { useToday } from '../../ui/now';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { shareText, sumOf } from '../../ui/share';
import { Empty, Loaded } from '../../ui/states';
import css from './properties.module.css';

/** Who owns it and lives there, and who did; or who did on one day, which stands in the address. */
export function UnitPeople({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const may = useMay()('owner:write');
  const today = useToday();
  const { params, change } = useAddress();
  const on = params.get('on') ?? '';
  const people = useQuery(peopleQuery(unit.id, on));
  const ties = people.data ?? [];
  const isOver = ({ to }: Tie) => on === '' && to !== undefined && daysUntil(to, today) <= 0;
  const live = ties.filter((tie) => !isOver(tie));
  const former = ties.filter(isOver);
  return (
    <Card
      title={t('properties.people')}
      count={people.data && live.length}
      aside={
        <>
          <label className={css.unitOn}>
            {t('properties.on')} <AddressDay value={on} change={(day) => change({ on: day }, { replace: true })} />
          </label>
          {may && <Link to={paths.registerAt(unit.id, `${nameOf(unit.communityId)} ${unit.label}`)}>{t('properties.register')}</Link>}
        </>
      }
    >
      <Loaded query={people} lines={3} small>
        {() => (
          <>
            {live.length === 0 ? (
              <Empty title={t(on ? 'properties.nobodyOn' : 'properties.nobody')} small />
            ) : (
              <Ties label={on ? t('properties.onDay', { day: on }) : t('properties.people')} ties={live} />
            )}
            <Stated ties={on ? live : live.filter(({ from }) => daysUntil(from, today) <= 0)} />
            {former.length > 0 && (
              <details className={css.unitFormer}>
                <summary>{t('properties.former', { n: former.length })}</summary>
                <Ties label={t('properties.formerName')} ties={former} />
              </details>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** What the shares come to that deeds state: less than the whole shows that one is missing. */
function Stated({ ties }: { ties: readonly Tie[] }) {
  const { t } = useTranslation();
  const shares = ties.flatMap(({ share }) => share ?? []);
  return (
    shares.length > 0 && (
      <p className={`card-body meta ${css.unitStated}`}>{t('properties.sharesStated', { share: shareText(sumOf(shares)) })}</p>
    )
  );
}

function Ties({ label, ties }: { label: string; ties: readonly Tie[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={label}
      rows={ties}
      keyOf={({ ownerId, from, to }) => `${ownerId} ${from} ${to}`}
      columns={[
        {
          name: 'name',
          head: t('properties.name'),
          show: ({ ownerId, erasedAt, name }) => <Link to={paths.owner(ownerId)}>{erasedAt ? t('properties.erased') : name}</Link>,
        },
        {
          name: 'relation',
          head: t('properties.relation'),
          show: ({ relation, verified }) => (
            <>
              {t(`words.relation.${relation}`)}
              {!verified && <span className="meta"> {t('properties.unverified')}</span>}
            </>
          ),
        },
        { name: 'share', head: t('properties.share'), isNumber: true, show: ({ share }) => share && shareText(share) },
        { name: 'phone', head: t('properties.phone'), show: ({ phones }) => phones[0] },
        {
          name: 'from',
          head: t('properties.from'),
          show: ({ from, to }) => (
            <>
              <Moment at={from} style="day" />
              {to && (
                <span className="meta">
                  {' '}
                  {t('properties.to')} <Moment at={to} style="day" />
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
