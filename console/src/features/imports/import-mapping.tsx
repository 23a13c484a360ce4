import type { UseMutationResult } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { useDraft } from '../../ui/drafts';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Refused } from '../../ui/states';
import type { Mapping } from './use-import';

type Field = Import['fields'][number];

const CONSTANT = '\u0000constant';
const LEFT_OUT = '\u0000none';

/** Guessed from the headings; corrected by hand. */
export function ImportMapping({
  shown,
  check,
  isHeld,
}: {
  shown: Import;
  check: UseMutationResult<Import, Problem, Mapping>;
  /** Another layout is said, and the file not read by it yet. */
  isHeld: boolean;
}) {
  const { t } = useTranslation();
  const { value: mapping, set, clear } = useDraft<Mapping>(`import.${shown.id}.${shown.version}`, shown.mapping);
  const missing = shown.required.filter((field) => !isFilled(mapping[field]));
  const send = () => {
    if (missing.length === 0 && !isHeld) {
      check.mutate(Object.fromEntries(Object.entries(mapping).filter(([, source]) => isFilled(source))), { onSuccess: clear });
    }
  };
  useKeys([{ press: 'mod+Enter', label: t('imports.check', { n: shown.rows }), run: send }]);

  const put = (field: Field, source: Mapping[string] | undefined) =>
    set((before) => {
      const next = { ...before };
      if (source) next[field] = source;
      else Reflect.deleteProperty(next, field);
      return next;
    });

  return (
    <Card title={t('imports.mapping')} aside={t(shown.remembered ? 'imports.mappingRemembered' : 'imports.mappingHint')}>
      <PlainTable
        label={t('imports.mapping')}
        rows={shown.fields}
        keyOf={(field) => field}
        columns={[
          {
            name: 'field',
            head: t('imports.field'),
            isHead: true,
            show: (field) => (
              <>
                {t(`imports.fields.${field}`)}{' '}
                {shown.required.includes(field) && <span className="meta">{t('imports.requiredField')}</span>}
              </>
            ),
          },
          {
            name: 'from',
            head: t('imports.from'),
            show: (field) => <Source field={field} shown={shown} source={mapping[field]} put={(source) => put(field, source)} />,
          },
          {
            name: 'example',
            head: t('imports.example'),
            show: (field) => <Example field={field} shown={shown} source={mapping[field]} put={(source) => put(field, source)} />,
          },
        ]}
      />
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', padding: '12px 16px' }}>
        {missing.length > 0 && (
          <span className="note">{t('imports.missing', { fields: missing.map((field) => t(`imports.fields.${field}`)).join(', ') })}</span>
        )}
        {isHeld && <span className="note">{t('imports.layoutFirst')}</span>}
        <Refused problem={check.error} />
        <Button
          style={{ marginLeft: 'auto' }}
          type="primary"
          size="large"
          disabled={missing.length > 0 || isHeld}
          loading={check.isPending}
          onClick={send}
        >
          {t('imports.check', { n: shown.rows })} <KeyCaps press="mod+Enter" />
        </Button>
      </div>
    </Card>
  );
}

interface Mapped {
  field: Field;
  shown: Import;
  source: Mapping[string] | undefined;
  put: (source: Mapping[string] | undefined) => void;
}

function Source({ field, shown, source, put }: Mapped) {
  const { t } = useTranslation();
  return (
    <Select
      style={{ minWidth: 220 }}
      aria-label={t(`imports.fields.${field}`)}
      value={source?.constant !== undefined ? CONSTANT : (source?.column ?? LEFT_OUT)}
      onChange={(next: string) => put(next === LEFT_OUT ? undefined : next === CONSTANT ? { constant: '' } : { column: next })}
      options={[
        { value: LEFT_OUT, label: t('imports.leaveOut') },
        { value: CONSTANT, label: t('imports.constant') },
        ...shown.columns.map((column) => ({ value: column, label: t('imports.column', { name: column }) })),
      ]}
    />
  );
}

function Example({ field, shown, source, put }: Mapped) {
  const { t } = useTranslation();
  const at = source?.column ? shown.columns.indexOf(source.column) : -1;
  return source?.constant !== undefined ? (
    <Input
      style={{ maxWidth: 220 }}
      aria-label={t('imports.constantValue', { field: t(`imports.fields.${field}`) })}
      value={source.constant}
      onChange={(event) => put({ constant: event.target.value })}
    />
  ) : (
    <span className="meta dots">{at >= 0 && shown.sample.slice(0, 3).map((row, index) => <span key={index}>{row[at]}</span>)}</span>
  );
}

function isFilled(source: Mapping[string] | undefined): boolean {
  return Boolean(source?.column ?? source?.constant?.trim());
}
