import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownersFoundQuery } from '../../api/owners';
import type { OwnerRecord } from '../../api/types';
import { FoundField } from '../../ui/found-field';

/** Somebody who is registered, found as callers are. */
export function OwnerField({ of, label }: { of: string; label: string }) {
  const { t } = useTranslation();
  return (
    <FoundField<OwnerRecord>
      of={of}
      label={label}
      useHits={useOwnersFound}
      show={({ name, phones, links }, isChosen) =>
        isChosen ? (
          <>
            <strong>{name}</strong> <span className="meta">{phones[0]}</span>
          </>
        ) : (
          <>
            {name} <span className="meta">{[phones[0], ...links.map((link) => link.label)].join(' ')}</span>
          </>
        )
      }
      words={{
        another: t('properties.anotherOwner'),
        missing: t('properties.ownerMissing'),
        placeholder: t('properties.ownerPlaceholder'),
        found: t('properties.ownersFound'),
        none: t('properties.ownersNone'),
      }}
    />
  );
}

function useOwnersFound(q: string): { hits: OwnerRecord[]; isAnswered: boolean } {
  const found = useQuery(ownersFoundQuery(q));
  return { hits: found.data?.items.slice(0, 8) ?? [], isAnswered: found.data !== undefined };
}
