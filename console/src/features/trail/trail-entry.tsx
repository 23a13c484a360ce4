import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FIXED_FOR } from '../../api/freshness';
import { useMay } from '../../api/me';
import { ownerQuery } from '../../api/owners';
import type { TrailEntry } from '../../api/types';
import { paths } from '../../app/paths';
import { useActorName } from '../../i18n/actor-name';
import { usePostName } from '../../i18n/post-name';
import { inLanguage } from '../../i18n/in-language';
import { useTimes } from '../../i18n/times';
import { Moment } from '../../ui/moment';
import { PlainTable } from '../../ui/plain-table';
import { useTrailWords } from './trail-words';
import type { useTrail } from './use-trail';
import css from './trail.module.css';

interface Change {
  field: string;
  before?: string;
  after?: string;
}

/** 谁 于何时 从哪里 对什么 做了什么. */
export function TrailEntryLine({ entry, ask }: { entry: TrailEntry; ask: ReturnType<typeof useTrail>['ask'] }) {
  const { t } = useTranslation();
  const words = useTrailWords();
  const postName = usePostName();
  const actorName = useActorName();
  const changes = Array.isArray(entry.changes) ? (entry.changes as Change[]) : [];
  const { who } = entry;
  const looked = lookedAt(entry);
  const said = { who: actorName(who.name), post: postName(who.post), what: words.what(entry) };
  return (
    <li>
      <div className={css.line}>
        <strong>{who.post ? t('trail.sentence', said) : t('trail.sentenceNoPost', said)}</strong>
        <span className="meta">{looked === undefined ? nameOf(entry) : <WhoseNumber owner={looked} />}</span>
        <span className="spread meta">
          <Moment at={entry.time} />
        </span>
      </div>
      <div className={`${css.line} meta`}>
        <span>{t('trail.position', { n: entry.position })}</span>
        <span>{t('trail.from', { channel: t(`words.channel.${who.channel}`) })}</span>
        {who.ip && <span>{t('trail.ip', { ip: who.ip })}</span>}
        <span title={entry.hash}>{t('trail.hash', { hash: entry.hash.slice(0, 12) })}</span>
        <button
          type="button"
          className="link-button"
          onClick={() =>
            ask({ object: entry.subject, objectName: nameOf(entry) || entry.subject, person: undefined, personName: undefined })
          }
        >
          {t('trail.showAll')}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => ask({ person: who.id, personName: actorName(who.name), object: undefined, objectName: undefined })}
        >
          {t('trail.showPerson')}
        </button>
      </div>
      {entry.chained && <Times entry={entry} />}
      {changes.length > 0 ? (
        <details>
          <summary>{t('trail.details')}</summary>
          <PlainTable
            label={t('trail.details')}
            look={css.trailChanges}
            rows={changes}
            keyOf={({ field }) => field}
            columns={[
              { name: 'field', head: t('trail.field'), isHead: true, show: ({ field }) => <span title={field}>{words.field(field)}</span> },
              { name: 'before', head: t('trail.before'), show: ({ field, before }) => words.value(entry.type, field, before) },
              { name: 'after', head: t('trail.after'), show: ({ field, after }) => words.value(entry.type, field, after) },
            ]}
          />
        </details>
      ) : null}
    </li>
  );
}

/** When it happened, was told and was taken down, and in which request. */
function Times({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation();
  const { exact } = useTimes();
  const facts: [string, string | undefined][] = [
    [t('trail.happened'), exact(entry.time)],
    [t('trail.recorded'), entry.recorded && exact(entry.recorded)],
    [t('trail.chained'), entry.chained && exact(entry.chained)],
    [t('trail.trace'), entry.trace],
    [t('trail.ended'), t(`trail.outcome.${entry.outcome ?? 'DONE'}`)],
  ];
  return (
    <details>
      <summary>{t('trail.times')}</summary>
      <dl className={css.facts}>
        {facts.map(([name, fact]) =>
          fact ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  );
}

/** Whose numbers somebody saw in full, as the one who reads the trail may see them. */
function WhoseNumber({ owner }: { owner: string }) {
  const { t } = useTranslation();
  const may = useMay()('owner:read');
  const { data, error } = useQuery({ ...ownerQuery(owner), enabled: may, retry: false, staleTime: FIXED_FOR });
  return data ? (
    <Link to={paths.owner(owner)}>{[data.name, ...data.phones].join(' ')}</Link>
  ) : !may || error ? (
    t('trail.whoseUnknown', { id: owner })
  ) : null;
}

/** The owner whose numbers were shown, if that is what the entry tells. */
function lookedAt({ data, subject }: TrailEntry): string | undefined {
  const { operation, objectId } = (data ?? {}) as { operation?: string; objectId?: string };
  return operation === 'owner.revealed' ? (objectId ?? subject) : undefined;
}

/** What it was done to, when the event itself says so. */
function nameOf({ data }: TrailEntry): string {
  const { order, number, name, label } = (data ?? {}) as {
    order?: { number: string; title: string; titleEn?: string };
    number?: string;
    name?: string;
    label?: string;
  };
  return order ? `${order.number} ${inLanguage(order.title, order.titleEn)}` : (number ?? label ?? name ?? '');
}
