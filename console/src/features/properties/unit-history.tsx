import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDictionary, type Dictionary } from '../../api/dictionaries';
import type { Unit } from '../../api/types';
import { useActorName } from '../../i18n/actor-name';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { unitHistoryQuery } from './use-properties';
import css from './properties.module.css';

/** What was said of it, field by field, by whom. */
export function UnitHistory({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const history = useQuery(unitHistoryQuery(unit.id));
  const words = useChangeWords();
  const actorName = useActorName();
  return (
    <Card title={t('properties.history')} count={history.data?.length}>
      <Loaded query={history} lines={4} small>
        {(entries) => (
          <ol className={`card-body ${css.unitHistory}`}>
            {entries.toReversed().map((entry) => (
              <li key={entry.sequence}>
                <strong>{t(entry.sequence === 1 ? 'properties.added' : 'properties.described')}</strong>{' '}
                <span className="meta">
                  <Moment at={entry.time} /> {actorName(entry.actor)}
                </span>
                {entry.sequence > 1 && (
                  <ul>
                    {entry.changes.flatMap(words).map((line) => (
                      <li key={line} className="meta">
                        {line}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Card>
  );
}

const FIELDS = ['type', 'floor', 'grossArea', 'netArea', 'layout', 'orientation', 'usage', 'state', 'stateSince'] as const;
const CODED: Partial<Record<(typeof FIELDS)[number], Dictionary>> = {
  layout: 'unit-layout',
  orientation: 'unit-orientation',
  usage: 'unit-usage',
  state: 'unit-state',
};

interface Change {
  field: string;
  before?: string;
  after?: string;
}

/** A change as a sentence; of what nobody here reads, none. */
function useChangeWords(): (change: Change) => string[] {
  const { t } = useTranslation();
  const layouts = useDictionary('unit-layout');
  const orientations = useDictionary('unit-orientation');
  const usages = useDictionary('unit-usage');
  const states = useDictionary('unit-state');
  const labels = { 'unit-layout': layouts, 'unit-orientation': orientations, 'unit-usage': usages, 'unit-state': states };
  const said = (field: (typeof FIELDS)[number], value: string | undefined) => {
    if (value === undefined || value === '') return t('properties.nothing');
    if (field === 'type') return t(`words.unitType.${value as Unit['type']}`);
    const dictionary = CODED[field] as keyof typeof labels | undefined;
    return dictionary ? labels[dictionary].labelOf(value) : value;
  };
  return ({ field, before, after }) => {
    const name = FIELDS.find((one) => field === one || field.endsWith(`.${one}`));
    return name
      ? [t('properties.changed', { field: t(`properties.fields.${name}`), before: said(name, before), after: said(name, after) })]
      : [];
  };
}
