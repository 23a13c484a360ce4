import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ownerApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { Field } from '../../ui/field';
import { useFinder } from '../../ui/finder';
import { useScope } from '../../ui/scope';

export interface ChosenUnit {
  id: string;
  label: string;
}

interface Hit extends ChosenUnit {
  communityId: string;
}

/** A home as people say it, `3-2-1201`; chosen from what is found, by arrows and Enter. */
export function UnitField({ of, label, at }: { of: string; label: string; at?: ChosenUnit }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const {
    field: { value, onChange, ref },
    fieldState,
  } = useController({ name: of });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ChosenUnit | undefined>(at);
  const choose = (hit: Hit) => {
    setChosen({ id: hit.id, label: `${nameOf(hit.communityId)} ${hit.label}` });
    onChange(hit.id);
    setTyped('');
  };
  const finder = useFinder<Hit>({ typed, useHits: useUnits, choose });
  if (value !== '' && chosen?.id === value) {
    return (
      <div className="field">
        <span className="name">{label}</span>
        <span>
          <strong>{chosen?.label}</strong>{' '}
          <button type="button" className="link-button" onClick={() => onChange('')}>
            {t('ownerForms.anotherUnit')}
          </button>
        </span>
      </div>
    );
  }
  return (
    <Field name={label} of={of} wrong={fieldState.error && t('ownerForms.unitMissing')}>
      {(ids) => (
        <>
          <input
            {...ids}
            ref={ref}
            className="control"
            autoComplete="off"
            placeholder={t('ownerForms.unitPlaceholder')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (!(event.ctrlKey || event.metaKey)) finder.onKeyDown(event);
            }}
          />
          <ul className="unit-hits" aria-label={t('ownerForms.unitsFound')}>
            {finder.hits.map((hit, index) => (
              <li key={hit.id}>
                <button type="button" className={index === finder.place ? 'at' : undefined} onClick={() => choose(hit)}>
                  {nameOf(hit.communityId)} {hit.label}
                </button>
              </li>
            ))}
          </ul>
          {finder.isCurrent && typed.trim() !== '' && finder.hits.length === 0 && <span className="meta">{t('ownerForms.unitsNone')}</span>}
        </>
      )}
    </Field>
  );
}

function useUnits(q: string): { hits: Hit[]; isAnswered: boolean } {
  const { community } = useScope();
  const found = useQuery({
    queryKey: ['units', 'found', q, community],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units', { params: { query: { q, ...(community && { community }) } }, signal })),
    enabled: q !== '',
  });
  return { hits: found.data?.slice(0, 8) ?? [], isAnswered: found.data !== undefined };
}
