import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownersFoundQuery } from '../api/owners';
import type { OwnerRecord } from '../api/types';
import { FoundField } from './found-field';

/** Somebody who is registered, found as callers are. */
export function OwnerField({
  of,
  label,
  at,
  optional,
  onChosen,
}: {
  of: string;
  label: string;
  /** Who is chosen already. */
  at?: OwnerRecord;
  optional?: boolean;
  onChosen?: (owner: OwnerRecord) => void;
}) {
  const { t } = useTranslation();
  return (
    <FoundField<OwnerRecord>
      of={of}
      label={label}
      at={at}
      optional={optional}
      onChosen={onChosen}
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
        another: t('owners.field.another'),
        missing: t('owners.field.missing'),
        placeholder: t('owners.field.placeholder'),
        found: t('owners.field.found'),
        none: t('owners.field.none'),
      }}
    />
  );
}

function useOwnersFound(q: string): { hits: OwnerRecord[]; isAnswered: boolean } {
  const found = useQuery(ownersFoundQuery(q));
  return { hits: found.data?.items.slice(0, 8) ?? [], isAnswered: found.data !== undefined };
}
