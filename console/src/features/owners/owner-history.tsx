import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import { useMay } from '../../api/me';
import type { OwnerRecord, TimelineEntry } from '../../api/types';
import { paths } from '../../app/paths';
import { useActorName } from '../../i18n/actor-name';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { everyId } from './every-id';
import css from './owners.module.css';

const FIELDS = ['name', 'phones', 'links', 'particulars', 'vehicles', 'accountId', 'absorbed', 'mergedInto'] as const;

export function OwnerHistory({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const ids = everyId(owner);
  const history = useQuery({
    queryKey: ['owners', 'history', ids],
    queryFn: async ({ signal }) => {
      const each = await Promise.all(ids.map((id) => unwrap(ownerApi.GET('/owners/{id}/history', { params: { path: { id } }, signal }))));
      return each.flat().sort((one, other) => one.time.localeCompare(other.time));
    },
  });
  const mayAudit = useMay()('audit:read');
  const labelOf = (unitId: string) => owner.links.find((link) => link.unitId === unitId)?.label;
  return (
    <Card
      title={t('ownerPage.blocks.history')}
      count={history.data?.length}
      aside={mayAudit && <Link to={paths.trailOf(owner.id)}>{t('ownerPage.openTrail')}</Link>}
    >
      <Loaded query={history} lines={4} small>
        {(entries) => (
          <ol className={`card-body ${css.ownerHistory}`}>
            {entries.toReversed().map((entry) => (
              <HistoryLine key={`${entry.time} ${entry.sequence}`} entry={entry} labelOf={labelOf} />
            ))}
          </ol>
        )}
      </Loaded>
    </Card>
  );
}

type Told = Pick<TimelineEntry, 'type' | 'actor' | 'time' | 'channel' | 'sequence' | 'changes' | 'data'>;

/** What it is called that happened; a home that one may not see has no name. */
function useHappened() {
  const { t } = useTranslation();
  return ({ sequence, type, data }: Told, labelOf: (unitId: string) => string | undefined): string => {
    if (sequence === 1) return t('ownerPage.eventCreated');
    if (type === 'owner.changed') return t('ownerPage.event.owner_changed');
    if (type !== 'owner.moved-in' && type !== 'owner.moved-out') return t('ownerPage.event.other');
    const { unitId, relation, on } = data as { unitId: string; relation: OwnerRecord['links'][number]['relation']; on: string };
    return t(type === 'owner.moved-in' ? 'ownerPage.event.moved_in' : 'ownerPage.event.moved_out', {
      unit: labelOf(unitId) ?? t('ownerPage.event.unit'),
      relation: t(`words.relation.${relation}`),
      day: on,
    });
  };
}

function HistoryLine({ entry, labelOf }: { entry: Told; labelOf: (unitId: string) => string | undefined }) {
  const { t } = useTranslation();
  const happened = useHappened();
  const actorName = useActorName();
  const fields = FIELDS.filter((field) => entry.changes.some((change) => change.field === field)).map((field) =>
    t(`ownerPage.fields.${field}`),
  );
  return (
    <li>
      <strong>{happened(entry, labelOf)}</strong>
      <span className="meta">
        <Moment at={entry.time} />
      </span>
      <span className="meta">
        {t('ownerPage.eventBy', { who: actorName(entry.actor), channel: t(`words.channel.${entry.channel}`) })}
        {entry.sequence > 1 && fields.length > 0 && ` ${t('ownerPage.changed', { fields: fields.join(', ') })}`}
      </span>
      {entry.sequence > 1 && (
        <ul className={css.ownerChanges}>
          {entry.changes
            .filter(({ field }) => field === 'name' || field === 'phones')
            .map(({ field, before, after }) => (
              <li key={field} className="meta">
                {t('ownerPage.changedFrom', {
                  field: t(`ownerPage.fields.${field as 'name'}`),
                  before: before ?? t('ownerPage.nothing'),
                  after: after ?? t('ownerPage.nothing'),
                })}
              </li>
            ))}
        </ul>
      )}
    </li>
  );
}
