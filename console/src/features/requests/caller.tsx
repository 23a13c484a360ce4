import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { ownersFoundQuery } from '../../api/owners';
import type { OwnerRecord, UnitLink } from '../../api/types';
import { useFinder } from '../../ui/finder';
import { Initial } from '../../ui/initial';
import { Card } from '../../ui/page';
import { Failed, Skeleton } from '../../ui/states';
import { Problem } from '../../api/problem';
import type { Call } from './call';
import type { ChangeCall } from './use-calls';
import { CallerCard } from './caller-card';
import css from './desk.module.css';

/** Half of what a person allows between two keys; with the answer it stays below 200 ms. */
const SETTLED_AFTER = 90;

interface Props {
  call: Call;
  change: ChangeCall;
}

/** Finds who is on the line; once chosen, shows them. */
export function Caller({ call, change }: Props) {
  const { t } = useTranslation();
  if (call.ownerId) {
    return <CallerCard ownerId={call.ownerId} call={call} change={change} />;
  }
  return (
    <>
      <CallerSearch call={call} change={change} />
      <p className="meta">{t('requests.searchHint')}</p>
    </>
  );
}

function useOwners(text: string) {
  const found = useQuery({ ...ownersFoundQuery(text), placeholderData: keepPreviousData });
  return { hits: found.data?.items ?? [], isAnswered: found.isSuccess && !found.isPlaceholderData, found };
}

function CallerSearch({ call, change }: Props) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const choose = (owner: OwnerRecord) => {
    const link = bestLink(owner, call.search);
    change({ ownerId: owner.id, ownerName: owner.name, unitId: link?.unitId, communityId: link?.communityId });
    requestAnimationFrame(() => document.getElementById('request-type')?.focus());
  };
  const finder = useFinder({ typed: call.search, useHits: useOwners, choose, settledAfter: SETTLED_AFTER });
  const { text, hits: owners, place: chosen } = finder;
  const { found } = useOwners(text);

  useEffect(() => document.getElementById('caller-search')?.focus(), []);

  return (
    <>
      <input
        id="caller-search"
        className="control"
        type="text"
        role="combobox"
        aria-label={t('requests.search')}
        aria-expanded={owners.length > 0}
        aria-controls="caller-found"
        aria-activedescendant={owners[chosen] ? `caller-${chosen}` : undefined}
        autoComplete="off"
        placeholder={t('requests.searchPlaceholder')}
        value={call.search}
        onChange={(event) => change({ search: event.target.value })}
        onKeyDown={finder.onKeyDown}
      />
      {text !== '' && (
        <Card>
          {found.isPending && <Skeleton lines={3} />}
          {found.isError && <Failed problem={Problem.of(found.error)} retry={() => void found.refetch()} small />}
          <div id="caller-found" role="listbox" aria-label={t('requests.search')} className={css.callerResults}>
            {owners.map((owner, index) => (
              // The field above keeps the focus and answers the keys; this is for a mouse.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={owner.id}
                id={`caller-${index}`}
                role="option"
                aria-selected={index === chosen}
                onClick={() => choose(owner)}
                onMouseEnter={() => finder.point(index)}
              >
                <Initial name={owner.name} />
                <span>
                  {owner.name}
                  <span className="meta cut" style={{ display: 'block' }}>
                    {owner.links.map((link) => `${nameOf(link.communityId)} ${link.label}`).join(' ')}
                  </span>
                </span>
                <span className="meta">{owner.phones[0]}</span>
              </div>
            ))}
          </div>
          {finder.isCurrent && owners.length === 0 && <p className="state small">{t('requests.noneFound', { text })}</p>}
        </Card>
      )}
    </>
  );
}

/** The unit the caller named, else the only or first one that still holds. */
function bestLink(owner: OwnerRecord, search: string): UnitLink | undefined {
  const holding = owner.links.filter((link) => !link.to);
  return holding.find((link) => link.label === search.trim()) ?? holding[0];
}
