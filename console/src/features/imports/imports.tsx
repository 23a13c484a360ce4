import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import type { Import } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded, Refused } from '../../ui/states';
import { DropField } from './drop-field';
import css from './imports.module.css';
import { TemplateButton } from './template-button';
import { isAtWork } from './use-import';
import { useUpload } from './use-upload';
import { Segments } from '../../ui/segments';

const KINDS: Import['kind'][] = ['OWNERS', 'UNITS', 'BUILDINGS', 'COMMUNITIES'];

export default function Imports() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Import['kind']>('OWNERS');
  const upload = useUpload(kind);
  return (
    <Page title={t('imports.title')}>
      <div className={css.importColumns}>
        <Card>
          <div className={css.importKinds}>
            <span>{t('imports.kind')}</span>
            <Segments
              label={t('imports.kind')}
              value={kind}
              choose={setKind}
              options={KINDS.map((value) => ({ value, label: t(`imports.kinds.${value}`) }))}
            />
          </div>
          <div style={{ padding: '0 16px 16px' }}>
            <DropField upload={upload} />
            <Refused problem={upload.problem} />
            <TemplateButton kind={kind} />
          </div>
        </Card>
        <Recent />
      </div>
    </Page>
  );
}

function Recent() {
  const { t } = useTranslation();
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/imports', { signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? 2_000 : false),
  });
  return (
    <Card title={t('imports.recent')}>
      <Loaded query={imports} lines={4} empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('imports.noneYet')} /> }}>
        {({ items }) => (
          <PlainTable
            label={t('imports.recent')}
            rows={items}
            columns={[
              { name: 'file', head: t('imports.file'), isHead: true, show: (one) => <Link to={paths.import(one.id)}>{one.fileName}</Link> },
              { name: 'kind', head: t('imports.kind'), show: (one) => t(`imports.kinds.${one.kind}`) },
              { name: 'status', head: t('imports.status'), show: (one) => t(`imports.statuses.${one.status}`) },
              { name: 'rows', head: t('imports.rows'), isNumber: true, show: (one) => number(one.rows) },
              { name: 'rejected', head: t('imports.rejected'), isNumber: true, show: (one) => number(one.rejected) },
              { name: 'at', head: t('imports.at'), show: (one) => <Moment at={one.createdAt} /> },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
