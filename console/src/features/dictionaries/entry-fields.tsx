import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import { labelOf } from '../../api/dictionaries';
import type { DictionaryEntry } from '../../api/types';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { entriesQuery, type Attribute } from './use-dictionaries';
import { useAttributeWords } from './words';
import css from './dictionary.module.css';

const text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));
const optional = v.pipe(v.string(), v.trim(), v.maxLength(200));

const schemaOf = (attributes: readonly Attribute[], isNew: boolean) =>
  v.object({
    code: isNew ? v.pipe(v.string(), v.trim(), v.regex(/^[A-Z0-9_]{1,40}$/)) : v.string(),
    labelZh: text(60),
    labelEn: text(80),
    parent: v.string(),
    position: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
    from: v.string(),
    until: v.string(),
    attributes: v.object(Object.fromEntries(attributes.map(({ name, required }) => [name, required ? text(200) : optional]))),
  });

/** A new word, or one that is described anew: its code stays, since records elsewhere carry it. */
export function EntryFields({
  dictionary,
  attributes,
  entry: said,
  next,
  done,
  cancel,
}: {
  dictionary: string;
  attributes: readonly Attribute[];
  entry?: DictionaryEntry;
  /** Where a new word stands. */
  next: number;
  done: (entry: DictionaryEntry) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = useAttributeWords();
  const entries = useQuery(entriesQuery(dictionary));
  const schema = useMemo(() => schemaOf(attributes, said === undefined), [attributes, said]);
  const entry = useEntry({
    schema,
    first: {
      code: said?.code ?? '',
      labelZh: said?.labelZh ?? '',
      labelEn: said?.labelEn ?? '',
      parent: said?.parent ?? '',
      position: said?.position ?? next,
      from: said?.from ?? '',
      until: said?.until ?? '',
      attributes: Object.fromEntries(attributes.map(({ name }) => [name, said?.attributes[name] ?? ''])),
    },
    draft: `dictionary.${dictionary}.${said?.code ?? 'new'}`,
    version: () => said && client.getQueryData(entriesQuery(dictionary).queryKey)?.find(({ id }) => id === said.id)?.version,
    read: entriesQuery(dictionary).queryKey,
    send: ({ code, parent, from, until, attributes: values, ...rest }, header) => {
      const undeclared = Object.entries(said?.attributes ?? {}).filter(([name]) => !attributes.some((one) => one.name === name));
      const facts = {
        ...rest,
        ...(parent && { parent }),
        ...(from && { from }),
        ...(until && { until }),
        attributes: Object.fromEntries([...undeclared, ...Object.entries(values).filter(([, value]) => value !== '')]),
        active: said?.active ?? true,
      };
      return unwrap(
        said
          ? ownerApi.PUT('/dictionaries/entries/{id}', { params: { path: { id: said.id }, header: conditional(header) }, body: facts })
          : ownerApi.POST('/dictionaries/{dictionary}/entries', { params: { path: { dictionary }, header }, body: { code, facts } }),
      );
    },
    done,
  });
  return (
    <EntryForm
      entry={entry}
      label={t(said ? 'dictionary.edit' : 'dictionary.add')}
      sendName={t('dictionary.save')}
      cancel={cancel}
      stale={t('dictionary.stale')}
    >
      <div className={css.dictionaryPair}>
        {said ? (
          <div className="field">
            <span className="name">{t('dictionary.code')}</span>
            <code>{said.code}</code>
          </div>
        ) : (
          <TextField of="code" label={t('dictionary.code')} autoFocus most={40} />
        )}
        <TextField of="position" label={t('dictionary.position')} type="number" />
        <TextField of="labelZh" label={t('dictionary.labelZh')} autoFocus={said !== undefined} most={60} />
        <TextField of="labelEn" label={t('dictionary.labelEn')} most={80} />
        <ChoiceField
          of="parent"
          label={t('dictionary.parent')}
          optional
          options={(entries.data ?? [])
            .filter(({ code, inUse }) => code !== said?.code && inUse)
            .map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }))}
        />
        <TextField of="from" label={t('dictionary.from')} type="date" optional />
        <TextField of="until" label={t('dictionary.until')} type="date" optional />
        {attributes.map((attribute) => (
          <AttributeField key={attribute.name} attribute={attribute} label={words.name(attribute.name)} />
        ))}
      </div>
      {!said && <p className="meta">{t('dictionary.codeHint')}</p>}
    </EntryForm>
  );
}

function AttributeField({ attribute, label }: { attribute: Attribute; label: string }) {
  const words = useAttributeWords();
  const [referred = ''] = attribute.kind === 'REFERENCE' ? attribute.values : [];
  const others = useQuery({ ...entriesQuery(referred), enabled: referred !== '' });
  const of = `attributes.${attribute.name}`;
  if (attribute.kind === 'ENUM' || attribute.kind === 'REFERENCE') {
    const options =
      attribute.kind === 'ENUM'
        ? attribute.values.map((value) => ({ value, label: words.value(value) }))
        : (others.data ?? []).filter(({ inUse }) => inUse).map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }));
    return <ChoiceField of={of} label={label} optional={!attribute.required} options={options} />;
  }
  return <TextField of={of} label={label} optional={!attribute.required} most={200} />;
}
