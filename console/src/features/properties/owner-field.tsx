import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ownersFoundQuery } from '../../api/owners';
import type { OwnerRecord } from '../../api/types';
import { Field } from '../../ui/field';
import { useFinder } from '../../ui/finder';

/** Somebody who is registered, found as callers are; chosen by arrows and Enter. */
export function OwnerField({ of, label }: { of: string; label: string }) {
  const { t } = useTranslation();
  const {
    field: { value, onChange, ref },
    fieldState,
  } = useController({ name: of });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<OwnerRecord>();
  const choose = (owner: OwnerRecord) => {
    setChosen(owner);
    onChange(owner.id);
    setTyped('');
  };
  const finder = useFinder<OwnerRecord>({ typed, useHits: useOwnersFound, choose });
  if (value !== '' && chosen?.id === value) {
    return (
      <div className="field">
        <span className="name">{label}</span>
        <span>
          <strong>{chosen?.name}</strong> <span className="meta">{chosen?.phones[0]}</span>{' '}
          <button type="button" className="link-button" onClick={() => onChange('')}>
            {t('properties.anotherOwner')}
          </button>
        </span>
      </div>
    );
  }
  return (
    <Field name={label} of={of} wrong={fieldState.error && t('properties.ownerMissing')}>
      {(ids) => (
        <>
          <input
            {...ids}
            ref={ref}
            className="control"
            autoComplete="off"
            placeholder={t('properties.ownerPlaceholder')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (!(event.ctrlKey || event.metaKey)) finder.onKeyDown(event);
            }}
          />
          <ul className="owner-hits" aria-label={t('properties.ownersFound')}>
            {finder.hits.map((owner, index) => (
              <li key={owner.id}>
                <button type="button" className={index === finder.place ? 'at' : undefined} onClick={() => choose(owner)}>
                  {owner.name} <span className="meta">{[owner.phones[0], ...owner.links.map((link) => link.label)].join(' ')}</span>
                </button>
              </li>
            ))}
          </ul>
          {finder.isCurrent && typed.trim() !== '' && finder.hits.length === 0 && (
            <span className="meta">{t('properties.ownersNone')}</span>
          )}
        </>
      )}
    </Field>
  );
}

function useOwnersFound(q: string): { hits: OwnerRecord[]; isAnswered: boolean } {
  const found = useQuery(ownersFoundQuery(q));
  return { hits: found.data?.items.slice(0, 8) ?? [], isAnswered: found.data !== undefined };
}
