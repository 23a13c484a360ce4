import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownerApi, unwrap } from '../api/client';
import { useCommunities } from '../api/communities';
import { FoundField } from './found-field';
import { useScope } from './scope';

export interface ChosenUnit {
  id: string;
  label: string;
  /** Whose community stands before its label; one that is given at the beginning has it in its label. */
  communityId?: string;
}

/** A home as people say it, `3-2-1201`. */
export function UnitField({
  of,
  label,
  at,
  optional,
  example,
  onChosen,
}: {
  of: string;
  label: string;
  at?: ChosenUnit;
  optional?: boolean;
  /** What one types, where it is no home. */
  example?: string;
  onChosen?: (unit: ChosenUnit) => void;
}) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const nameOfHome = (unit: ChosenUnit) => [unit.communityId && nameOf(unit.communityId), unit.label].filter(Boolean).join(' ');
  return (
    <FoundField<ChosenUnit>
      of={of}
      label={label}
      at={at}
      optional={optional}
      onChosen={onChosen}
      useHits={useUnits}
      show={(unit, isChosen) => (isChosen ? <strong>{nameOfHome(unit)}</strong> : nameOfHome(unit))}
      words={{
        another: t('owners.unitField.another'),
        missing: t('owners.unitField.missing'),
        placeholder: example ?? t('owners.unitField.placeholder'),
        found: t('owners.unitField.found'),
        none: t('owners.unitField.none'),
      }}
    />
  );
}

function useUnits(q: string): { hits: ChosenUnit[]; isAnswered: boolean } {
  const { community } = useScope();
  const found = useQuery({
    queryKey: ['units', 'found', q, community],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units', { params: { query: { q, ...(community && { community }) } }, signal })),
    enabled: q !== '',
  });
  return { hits: found.data?.slice(0, 8) ?? [], isAnswered: found.data !== undefined };
}
