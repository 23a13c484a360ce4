import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { OwnerRecord, Unit, UnitLink } from '../../api/types';
import { paths } from '../../app/paths';
import { daysUntil } from '../../i18n/times';
import { Moment } from '../../ui/moment';
import { useToday } from '../../ui/now';
import { Card } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import { residentsQuery } from './use-properties';
import css from './properties.module.css';

interface Tie {
  owner: OwnerRecord;
  link: UnitLink;
}

/** Who owns it and lives there, and who did. */
export function UnitPeople({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const may = useMay()('owner:write');
  const today = useToday();
  const people = useQuery(residentsQuery(unit.id));
  const isOver = ({ link }: Tie) => link.to !== undefined && daysUntil(link.to, today) <= 0;
  const ties = (people.data?.items ?? []).flatMap((owner) =>
    owner.links.filter(({ unitId }) => unitId === unit.id).map((link) => ({ owner, link })),
  );
  const live = ties.filter((tie) => !isOver(tie)).sort((one, other) => orderOf(one) - orderOf(other));
  const former = ties.filter(isOver);
  return (
    <Card
      title={t('properties.people')}
      count={people.data && live.length}
      aside={may && <Link to={paths.registerAt(unit.id, `${nameOf(unit.communityId)} ${unit.label}`)}>{t('properties.register')}</Link>}
    >
      <Loaded query={people} lines={3} small>
        {() => (
          <>
            {live.length === 0 ? <Empty title={t('properties.nobody')} small /> : <Ties label={t('properties.people')} ties={live} />}
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

const RELATIONS = ['OWNER', 'CO_OWNER', 'HOUSEHOLD_MEMBER', 'TENANT'];
const orderOf = ({ link }: Tie) => RELATIONS.indexOf(link.relation);

function Ties({ label, ties }: { label: string; ties: readonly Tie[] }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('properties.name')}</th>
          <th scope="col">{t('properties.relation')}</th>
          <th scope="col">{t('properties.phone')}</th>
          <th scope="col">{t('properties.from')}</th>
        </tr>
      </thead>
      <tbody>
        {ties.map(({ owner, link }) => (
          <tr key={`${owner.id} ${link.from} ${link.to}`}>
            <td>
              <Link to={paths.owner(owner.id)}>{owner.name}</Link>
            </td>
            <td>
              {t(`words.relation.${link.relation}`)}
              {!link.verified && <span className="meta"> {t('properties.unverified')}</span>}
            </td>
            <td>{owner.phones[0]}</td>
            <td>
              <Moment at={link.from} style="day" />
              {link.to && (
                <span className="meta">
                  {' '}
                  {t('properties.to')} <Moment at={link.to} style="day" />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
