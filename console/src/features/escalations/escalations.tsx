import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import { useMay } from '../../api/me';
import type { Escalation } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { useAddress } from '../../ui/address';
import { EntryDialog } from '../../ui/entry-dialog';
import { TextField, useEntry } from '../../ui/entry-form';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './escalations.module.css';

type EscalationTab = 'mine' | 'open' | 'resolved';
const TABS: readonly EscalationTab[] = ['mine', 'open', 'resolved'];
const PAGE = 30;
const OPEN: Escalation['status'][] = ['OPEN', 'ACKNOWLEDGED'];

/** Late orders that somebody has to look after: one's own first; and one by hand, where an order is named. */
export default function Escalations() {
  const { t } = useTranslation();
  const may = useMay();
  const { params, change } = useAddress();
  const { community } = useScope();
  const order = params.get('order') ?? undefined;
  const after = params.get('after') ?? undefined;
  const asked = params.get('tab');
  const tab = TABS.find((name) => name === asked) ?? (order ? 'open' : 'mine');
  const query = {
    limit: PAGE,
    ...(order ? { order } : tab === 'resolved' ? { status: ['RESOLVED' as const] } : { status: OPEN, mine: tab === 'mine' }),
    // An order lies where it lies, whichever community is looked at.
    ...(community && !order && { community }),
    ...(after && { after }),
  };
  const escalations = useQuery({
    queryKey: ['escalations', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/escalations', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  const [opens, open] = useState(false);
  return (
    <Page
      title={t('escalations.title')}
      tabs={
        !order && (
          <TabRow<EscalationTab>
            label={t('escalations.title')}
            tabs={TABS.map((name) => ({ name, label: t(`escalations.tab.${name}`) }))}
            shown={tab}
            show={(next) => change({ tab: next === 'mine' ? undefined : next, after: undefined })}
          />
        )
      }
      aside={
        order &&
        may('escalation:open') && (
          <button type="button" className="plain-button solid" onClick={() => open(true)}>
            {t('escalations.open')}
          </button>
        )
      }
    >
      <Loaded
        query={escalations}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <Empty title={t(`escalations.none.${tab}`)} hint={t(`escalations.noneHint.${tab}`)} />,
        }}
      >
        {({ items, next }) => (
          <div className={css.escalations}>
            {items.map((one) => (
              <EscalationCard key={one.id} escalation={one} />
            ))}
            <ListPages after={after} next={next} turn={(to) => change({ after: to })} />
          </div>
        )}
      </Loaded>
      {opens && order && <OpenDialog order={order} close={() => open(false)} />}
    </Page>
  );
}

function EscalationCard({ escalation }: { escalation: Escalation }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asks, ask] = useState<'instruction' | 'resolution'>();
  const again = () => client.invalidateQueries({ queryKey: ['escalations'] });
  const acknowledge = useCommand(
    (_: object, header) =>
      unwrap(workorderApi.POST('/escalations/{id}/acknowledgement', { params: { path: { id: escalation.id }, header } })),
    { version: () => escalation.version, onSettled: again },
  );
  const may = (command: Escalation['allowedCommands'][number]) => escalation.allowedCommands.includes(command);
  return (
    <Card
      title={
        <Link to={paths.order(escalation.orderId)}>
          {escalation.number} {inLanguage(escalation.title, escalation.titleEn)}
        </Link>
      }
      aside={
        <>
          <span className="chip bad">{t('escalations.level', { n: escalation.level })}</span>{' '}
          <span className="chip">{t(`escalations.statuses.${escalation.status}`)}</span>
        </>
      }
    >
      <div className={css.escalationWords}>
        <p className="meta dots">
          <span>{t(`escalations.causes.${escalation.cause}`)}</span>
          <span>{escalation.supervisor ?? t('escalations.nobody')}</span>
          {escalation.assignee && <span>{t('escalations.assignee', { name: escalation.assignee })}</span>}
          <Moment at={escalation.openedAt} />
        </p>
        {escalation.climbsAt && (
          <p>
            {t('escalations.climbsAt')} <Moment at={escalation.climbsAt} />
          </p>
        )}
        {escalation.instruction && <p>{t('escalations.instructed', { words: escalation.instruction })}</p>}
        {escalation.reply && <p>{t('escalations.replied', { words: escalation.reply, name: escalation.repliedBy })}</p>}
      </div>
      {escalation.allowedCommands.length > 0 && (
        <div className={css.escalationActions}>
          {may('ACKNOWLEDGE') && (
            <button
              type="button"
              className="plain-button solid"
              disabled={acknowledge.isPending}
              aria-label={`${t('escalations.acknowledge')} ${escalation.number}`}
              onClick={() => acknowledge.mutate({})}
            >
              {t('escalations.acknowledge')}
            </button>
          )}
          {may('INSTRUCT') && (
            <button
              type="button"
              className="plain-button"
              aria-label={`${t('escalations.instruction')} ${escalation.number}`}
              onClick={() => ask('instruction')}
            >
              {t('escalations.instruction')}
            </button>
          )}
          {may('RESOLVE') && (
            <button
              type="button"
              className="plain-button solid"
              aria-label={`${t('escalations.resolution')} ${escalation.number}`}
              onClick={() => ask('resolution')}
            >
              {t('escalations.resolution')}
            </button>
          )}
        </div>
      )}
      <Refused problem={acknowledge.error} />
      {asks && <SaidDialog escalation={escalation} step={asks} close={() => ask(undefined)} />}
    </Card>
  );
}

const said = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));

function SaidDialog({ escalation, step, close }: { escalation: Escalation; step: 'instruction' | 'resolution'; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: v.object({ text: said }),
    first: { text: '' },
    draft: `escalation.${escalation.id}.${step}`,
    version: () => escalation.version,
    send: (body, header) =>
      unwrap(workorderApi.POST(`/escalations/{id}/${step}`, { params: { path: { id: escalation.id }, header }, body })),
    read: ['escalations'],
    done: close,
  });
  return (
    <EntryDialog title={t(`escalations.${step}`)} entry={entry} close={close}>
      <TextField<{ text: string }> of="text" label={t(`escalations.fields.${step}`)} lines={4} most={500} autoFocus />
    </EntryDialog>
  );
}

function OpenDialog({ order, close }: { order: string; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: v.object({ instruction: said }),
    first: { instruction: '' },
    send: (body, header) => unwrap(workorderApi.POST('/escalations', { params: { header }, body: { ...body, orderId: order } })),
    read: ['escalations'],
    done: close,
  });
  return (
    <EntryDialog title={t('escalations.open')} entry={entry} close={close}>
      <TextField<{ instruction: string }> of="instruction" label={t('escalations.fields.instruction')} lines={4} most={500} autoFocus />
    </EntryDialog>
  );
}
