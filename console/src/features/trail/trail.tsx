import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { auditApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMay } from '../../api/me';
import { Problem } from '../../api/problem';
import { ListPages } from '../../ui/list-pages';
import { Card, Page } from '../../ui/page';
import { Empty, Failed, Loaded, Refused } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { TrailAsk } from './trail-ask';
import { TrailEntryLine } from './trail-entry';
import { useTrailWords } from './trail-words';
import css from './trail.module.css';
import { useTrail } from './use-trail';

/** Who did what, to what, when and from where; and whether the record is whole. */
export default function Trail() {
  const may = useMay();
  return may('audit:read') ? <Entries /> : <Failed problem={new Problem(403, 'access.forbidden')} />;
}

function Entries() {
  const { t } = useTranslation();
  const may = useMay();
  const { asked, ask, entries, exported, after } = useTrail();
  const { ofType, types } = useTrailWords();
  const items = entries.data?.items ?? [];
  return (
    <Page title={t('trail.title')} aside={may('audit:verify') && <Verify />}>
      <Card>
        <TrailAsk asked={asked} ask={ask} />
        <div className={css.trailTools}>
          <Button size="small" onClick={() => ask({ type: 'owner.revealed' })}>
            {t('trail.presets.reveals')}
          </Button>
          <div className="spread">
            {may('audit:export') && (
              <TakeHome
                service="audit"
                list="trail"
                name={t('trail.title')}
                begin={exported}
                words={() => ({
                  what: Object.fromEntries(types().map((type) => [type, ofType(type)])),
                  channel: t('words.channel', { returnObjects: true }),
                })}
                disabled={items.length === 0 || entries.isPlaceholderData}
              />
            )}
          </div>
        </div>
        <Loaded
          query={entries}
          lines={10}
          empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('trail.empty')} hint={t('trail.emptyHint')} /> }}
        >
          {(page) => (
            <>
              <ol className={css.trailList}>
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
