import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMay } from '../../api/me';
import { Problem } from '../../api/problem';
import { number } from '../../i18n/money';
import { ListPages } from '../../ui/list-pages';
import { Card, Page } from '../../ui/page';
import { Empty, Failed, Loaded, Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import { exportTrail } from './export-trail';
import { TrailAsk } from './trail-ask';
import { TrailEntryLine } from './trail-entry';
import { useTrailWords } from './trail-words';
import './trail.css';
import { readAll, useTrail, type Question } from './use-trail';

/** Who did what, to what, when and from where; and whether the record is whole. */
export default function Trail() {
  const may = useMay();
  return may('audit:read') ? <Entries /> : <Failed problem={new Problem(403, 'access.forbidden')} />;
}

function Entries() {
  const { t } = useTranslation();
  const may = useMay();
  const { asked, ask, entries, after, question } = useTrail();
  const items = entries.data?.items ?? [];
  return (
    <Page title={t('trail.title')} aside={may('audit:verify') && <Verify />}>
      <Card>
        <TrailAsk asked={asked} ask={ask} />
        <div className="trail-tools">
          <Button size="small" onClick={() => ask({ type: 'owner.revealed' })}>
            {t('trail.presets.reveals')}
          </Button>
          <div className="spread">
            {may('audit:export') && <Export question={question} disabled={items.length === 0 || entries.isPlaceholderData} />}
          </div>
        </div>
        <Loaded
          query={entries}
          lines={10}
          empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('trail.empty')} hint={t('trail.emptyHint')} /> }}
        >
          {(page) => (
            <>
              <ol className="trail-list">
                {page.items.map((entry) => (
                  <TrailEntryLine key={entry.position} entry={entry} ask={ask} />
                ))}
              </ol>
              <ListPages after={after} next={page.next} turn={(to) => ask({ after: to })} />
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

/** All that answers the question, not the page that is shown; how far it is stands on the button. */
function Export({ question, disabled }: { question: Question; disabled: boolean }) {
  const { t } = useTranslation();
  const words = useTrailWords();
  const [rows, setRows] = useState(0);
  const all = useCommand(() => readAll(question, setRows), {
    onSuccess: ({ entries, isWhole }) => {
      exportTrail(entries, words.what);
      toast(t(isWhole ? 'trail.exported' : 'trail.exportedPart', { n: number(entries.length) }));
    },
  });
  return (
    <>
      <Refused problem={all.error} />
      <Button size="small" icon={<DownloadOutlined />} disabled={disabled} loading={all.isPending} onClick={() => all.mutate(undefined)}>
        {all.isPending ? t('trail.exporting', { n: number(rows) }) : t('trail.export')}
      </Button>
    </>
  );
}

/** Counts the chain from its beginning; that one has looked is itself written down. */
function Verify() {
  const { t } = useTranslation();
  const verify = useCommand((_: object, header) => unwrap(auditApi.POST('/trail/verification', { params: { header } })));
  const verdict = verify.data;
  return (
    <>
      {verdict && (
        <span role="status" style={{ color: verdict.brokenAt ? 'var(--red)' : 'var(--green)' }}>
          {verdict.brokenAt ? t('trail.broken', { n: verdict.brokenAt }) : t('trail.verified', { n: verdict.entries })}
        </span>
      )}
      <Refused problem={verify.error} />
      <Button icon={<SafetyCertificateOutlined />} loading={verify.isPending} onClick={() => verify.mutate({})}>
        {t('trail.verify')}
      </Button>
    </>
  );
}
