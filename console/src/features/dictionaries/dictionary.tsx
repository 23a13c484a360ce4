import { useQueries, useQuery } from '@tanstack/react-query';
import { lazy, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../api/dictionaries';
import type { DictionaryEntry } from '../../api/types';
import { number } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { FilterField } from '../../ui/filter-field';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './dictionary.module.css';
import {
  asTree,
  attributesQuery,
  entriesQuery,
  useActivity,
  useDictionaries,
  useNamed,
  useTakeEntry,
  type Attribute,
  type Word,
} from './use-dictionaries';
import { useAttributeWords } from './words';

/** Whoever only looks loads no form. */
const EntryFields = lazy(async () => ({ default: (await import('./entry-fields')).EntryFields }));

/** Nor the reading of files. */
const WordsFile = lazy(async () => ({ default: (await import('./words-file')).WordsFile }));

const POSITION_STEP = 1;

/** The words that the company keeps itself: kinds on the left, the words of one on the right. */
export default function Dictionary() {
  const { t } = useTranslation();
  const words = useAttributeWords();
  const dictionaries = useDictionaries();
  const { params, change } = useAddress();
  return (
    <Page title={t('dictionary.title')}>
      <Loaded query={dictionaries} lines={8}>
        {(kinds) => {
          const kind = params.get('kind') ?? kinds[0]?.name ?? '';
          return (
            <div className={css.dictionaryColumns}>
              <Card title={t('dictionary.kinds')}>
                <nav aria-label={t('dictionary.kinds')} className={css.dictionaryKinds}>
                  {kinds.map(({ name }) => (
                    <button
                      key={name}
                      type="button"
                      aria-current={name === kind || undefined}
                      onClick={() => change({ kind: name, q: undefined, edit: undefined })}
                    >
                      {words.dictionary(name)}
                    </button>
                  ))}
                </nav>
              </Card>
              {kind && <Words key={kind} dictionary={kind} all={kinds.map(({ name }) => name)} />}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Words({ dictionary, all }: { dictionary: string; all: readonly string[] }) {
  const { t } = useTranslation();
  const words = useAttributeWords();
  const { params, change } = useAddress();
  const entries = useQuery(entriesQuery(dictionary));
  const attributes = useQuery(attributesQuery(dictionary));
  const named = useNamed(dictionary, all);
  const take = useTakeEntry();
  const q = params.get('q') ?? '';
  const edited = params.get('edit') ?? undefined;
  const rows = useMemo(() => {
    const wanted = q.trim().toLowerCase();
    return (
      entries.data &&
      asTree(entries.data).filter(({ code, labelZh, labelEn }) =>
        [code, labelZh, labelEn].some((one) => one.toLowerCase().includes(wanted)),
      )
    );
  }, [entries.data, q]);
  const columns = useColumns(attributes.data ?? NONE, named);
  const close = () => change({ edit: undefined });
  const add = () => change({ edit: NEW });
  useKeys([{ press: 'n', label: t('dictionary.add'), run: add }]);
  const one = entries.data?.find(({ code }) => code === edited);
  const last = Math.max(-POSITION_STEP, ...(entries.data ?? []).map(({ position }) => position));
  return (
    <Card title={words.dictionary(dictionary)} count={entries.data?.length} aside={words.use(dictionary)}>
      <DataTable
        name={`dictionary-${dictionary}`}
        label={words.dictionary(dictionary)}
        columns={columns}
        rows={rows}
        query={entries}
        isWhole
        open={({ code }) => change({ edit: code })}
        empty={<Empty title={t('dictionary.empty')} />}
        tools={
          <>
            <FilterField width={240} label={t('dictionary.search')} value={q} change={(text) => change({ q: text }, { replace: true })} />
            <button type="button" className="plain-button" onClick={() => change({ edit: FILE })}>
              {t('dictionary.file.take')}
            </button>
            <button type="button" className="plain-button solid" onClick={add}>
              {t('dictionary.add')}
            </button>
          </>
        }
      />
      <KeyHints
        keys={[
          { presses: ['/'], label: t('dictionary.search') },
          { presses: ['n'], label: t('dictionary.add') },
          { presses: ['j', 'k'], label: t('common.table.move') },
          { presses: ['Enter'], label: t('common.table.open') },
        ]}
      />
      {edited === FILE && attributes.data && entries.data && (
        <Dialog title={t('dictionary.file.title', { dictionary: words.dictionary(dictionary) })} close={close}>
          <WordsFile dictionary={dictionary} attributes={attributes.data} entries={entries.data} close={close} />
        </Dialog>
      )}
      {edited !== undefined && attributes.data && entries.data && (edited === NEW || one) && (
        <Dialog title={t(one ? 'dictionary.edit' : 'dictionary.add')} close={close}>
          <EntryFields
            dictionary={dictionary}
            attributes={attributes.data}
            entry={one}
            next={last + POSITION_STEP}
            cancel={close}
            done={(entry) => {
              void take(entry);
              close();
            }}
          />
        </Dialog>
      )}
    </Card>
  );
}

/** No codes: those have capitals only. */
const NEW = 'new';
const FILE = 'file';
const NONE: Attribute[] = [];

function useColumns(attributes: readonly Attribute[], named: (code: string) => number): DataColumn<Word>[] {
  const { t } = useTranslation();
  const words = useAttributeWords();
  const { change } = useAddress();
  const referred = [...new Set(attributes.flatMap(({ kind, values }) => (kind === 'REFERENCE' ? values.slice(0, 1) : [])))];
  const others = useQueries({ queries: referred.map((name) => entriesQuery(name)) });
  const shown = ({ name, kind, values }: Attribute, entry: DictionaryEntry) => {
    const value = entry.attributes[name];
    if (value === undefined || kind === 'TEXT' || kind === 'INTEGER' || kind === 'DECIMAL') return value ?? '';
    if (kind === 'ENUM') return words.value(value);
    return labelOf(others[referred.indexOf(values[0] ?? '')]?.data?.find(({ code }) => code === value)) ?? value;
  };
  return [
    {
      name: 'code',
      head: t('dictionary.code'),
      isFixed: true,
      value: ({ code }) => code,
      show: ({ code, depth }) => (
        <button type="button" className="link-button" style={{ marginLeft: depth * 18 }} onClick={() => change({ edit: code })}>
          <code>{code}</code>
        </button>
      ),
    },
    { name: 'labelZh', head: t('dictionary.labelZh'), value: ({ labelZh }) => labelZh, show: ({ labelZh }) => labelZh },
    { name: 'labelEn', head: t('dictionary.labelEn'), value: ({ labelEn }) => labelEn, show: ({ labelEn }) => labelEn },
    ...attributes.map((attribute) => ({
      name: `a-${attribute.name}`,
      head: words.name(attribute.name),
      isNumber: attribute.kind === 'INTEGER' || attribute.kind === 'DECIMAL',
      value: (entry: Word) => shown(attribute, entry),
      show: (entry: Word) => shown(attribute, entry),
    })),
    {
      name: 'parent',
      head: t('dictionary.parent'),
      value: ({ parent }) => parent,
      show: ({ parent }) => parent && <code>{parent}</code>,
    },
    {
      name: 'position',
      head: t('dictionary.position'),
      isNumber: true,
      value: ({ position }) => position,
      show: ({ position }) => position,
    },
    { name: 'from', head: t('dictionary.from'), value: ({ from }) => from, show: ({ from }) => from },
    { name: 'until', head: t('dictionary.until'), value: ({ until }) => until, show: ({ until }) => until },
    {
      name: 'named',
      head: t('dictionary.named'),
      isNumber: true,
      value: ({ code }) => named(code),
      show: ({ code }) => number(named(code)),
    },
    {
      name: 'active',
      head: t('dictionary.state'),
      value: ({ active }) => t(active ? 'dictionary.active' : 'dictionary.disabled'),
      show: (entry) => <Activity entry={entry} named={named(entry.code)} />,
    },
  ];
}

/** Asked once when other words name it: they keep it, and new ones cannot. */
function Activity({ entry, named }: { entry: DictionaryEntry; named: number }) {
  const { t } = useTranslation();
  const change = useActivity(entry);
  const [asks, ask] = useState(false);
  const label = labelOf(entry) ?? entry.code;
  const turn = () => change.mutate({ active: !entry.active }, { onSuccess: () => ask(false) });
  return (
    <span className={css.dictionaryActivity}>
      <span className={`mark${entry.inUse ? '' : ' doubt'}`}>
        {t(entry.inUse ? 'dictionary.active' : entry.active ? 'dictionary.notToday' : 'dictionary.disabled')}
      </span>
      <button
        type="button"
        className="link-button"
        aria-label={t(entry.active ? 'dictionary.disableOf' : 'dictionary.enableOf', { label })}
        disabled={change.isPending}
        onClick={() => (entry.active ? ask(true) : turn())}
      >
        {t(entry.active ? 'dictionary.disable' : 'dictionary.enable')}
      </button>
      {!asks && <Refused problem={change.error} />}
      {asks && (
        <Dialog title={t('dictionary.disableOf', { label })} close={() => ask(false)}>
          <div className={css.dictionaryAsk}>
            <p>{t('dictionary.disableAsk')}</p>
            {named > 0 && <p className="note">{t('dictionary.namedBy', { n: number(named) })}</p>}
            <Refused problem={change.error} />
            <div className="entry-form-buttons">
              <button type="button" className="plain-button" onClick={() => ask(false)}>
                {t('common.cancel')}
              </button>
              <button type="button" className="plain-button solid" disabled={change.isPending} onClick={turn}>
                {t('dictionary.disable')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </span>
  );
}
