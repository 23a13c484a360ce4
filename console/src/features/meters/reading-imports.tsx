import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { ReadingImport } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { CommunityChoice, useCommunityChoice } from '../../ui/community-choice';
import { useToday } from '../../ui/now';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded, Refused } from '../../ui/states';
import { ReadingReport } from './reading-report';
import css from './readings.module.css';
import { useReadingImports, useSendReadings } from './use-reading-imports';

const TAKEN = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Readings from a file: sent, checked as a whole, looked through, kept. */
export default function ReadingImports() {
  const { t } = useTranslation();
  const { files, shown, show } = useReadingImports();
  return (
    <Page title={t('readings.title')} aside={<Link to={paths.meters}>{t('readings.back')}</Link>}>
      <div className="stack">
        <Card title={t('readings.send')}>
          <Send done={({ id }) => show(id)} />
        </Card>
        {shown && <ReadingReport key={shown} id={shown} />}
        <Card title={t('readings.recent')}>
          <Loaded query={files} lines={4} empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('readings.none')} /> }}>
            {({ items }) => <Recent items={items} show={show} />}
          </Loaded>
        </Card>
      </div>
    </Page>
  );
}

function Send({ done }: { done: (sent: ReadingImport) => void }) {
  const { t } = useTranslation();
  const { of, choose } = useCommunityChoice();
  const today = useToday(of);
  const [chosen, setDay] = useState<string>();
  const day = chosen ?? today;
  const send = useSendReadings(done);
  return (
    <div className="card-body">
      <p className="meta">{t('readings.hint')}</p>
      <div className={css.line}>
        <CommunityChoice label={t('readings.community')} of={of} choose={choose} />
        <label>
          <span className="name">{t('readings.day')}</span>{' '}
          <input className="control" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
        <label>
          <span className="name">{t('readings.file')}</span>{' '}
          <input
            type="file"
            accept={TAKEN}
            disabled={send.isPending || of === '' || day === ''}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) {
                send.mutate({ community: of, day, file, name: file.name, size: file.size, changed: file.lastModified });
              }
              event.target.value = '';
            }}
          />
        </label>
        {send.isPending && <span role="status">{t('readings.sending')}</span>}
      </div>
      <Refused problem={send.error} />
    </div>
  );
}

function Recent({ items, show }: { items: ReadingImport[]; show: (id: string) => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return (
    <PlainTable
      label={t('readings.recent')}
      rows={items}
      columns={[
        {
          name: 'file',
          head: t('readings.file'),
          show: (one) => (
            <button type="button" className="link-button" onClick={() => show(one.id)}>
              {one.fileName}
            </button>
          ),
        },
        { name: 'community', head: t('readings.community'), show: (one) => nameOf(one.communityId) },
        { name: 'status', head: t('readings.status'), show: (one) => t(`readings.statuses.${one.status}`) },
        { name: 'rows', head: t('readings.rows'), isNumber: true, show: (one) => one.tally && number(one.tally.rows) },
        { name: 'at', head: t('readings.at'), show: (one) => <Moment at={one.createdAt} /> },
      ]}
    />
  );
}
