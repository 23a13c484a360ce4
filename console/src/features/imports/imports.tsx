import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import { useMay } from '../../api/me';
import { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Failed, Loaded, Refused } from '../../ui/states';
import { DropField } from './drop-field';
import css from './imports.module.css';
import { TemplateButton } from './template-button';
import { isAtWork } from './use-import';
import { useUpload } from './use-upload';
import { Segments } from '../../ui/segments';

const KINDS: Import['kind'][] = ['OWNERS', 'UNITS', 'BUILDINGS', 'COMMUNITIES'];

export default function Imports() {
  const { t } = useTranslation();
  const may = useMay()('owner:import');
  const [kind, setKind] = useState<Import['kind']>('OWNERS');
  const upload = useUpload(kind);
  if (!may) {
    return <Failed problem={new Problem(403, 'access.forbidden')} />;
  }
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
          <table className="plain-table">
            <thead>
              <tr>
                {(['file', 'kind', 'status', 'rows', 'rejected', 'at'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`imports.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={paths.import(one.id)}>{one.fileName}</Link>
                  </th>
                  <td>{t(`imports.kinds.${one.kind}`)}</td>
                  <td>{t(`imports.statuses.${one.status}`)}</td>
                  <td>{one.rows}</td>
                  <td>{one.rejected}</td>
                  <td>
                    <Moment at={one.createdAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}
