import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { auditApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMay } from '../../api/me';
import type { Unusual as Found } from '../../api/types';
import { paths } from '../../app/paths';
import { useActorName } from '../../i18n/actor-name';
import { number } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Empty, Loaded } from '../../ui/states';
import css from './trail.module.css';

type Tab = 'open' | 'looked';

const PAGE = 50;

/** What rules that anybody can read call unusual, each with its entries behind it, until somebody has looked. */
export default function Unusual() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const tab: Tab = params.get('tab') === 'looked' ? 'looked' : 'open';
  const after = params.get('after') ?? undefined;
  const query = { open: tab === 'open', limit: PAGE, ...(after && { after }) };
  const found = useQuery({
    queryKey: ['trail', 'unusual', query],
    queryFn: ({ signal }) => unwrap(auditApi.GET('/trail/unusual', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const tabs = (['open', 'looked'] as const).map((name) => ({ name, label: t(`trail.unusual.${name}`) }));
  return (
    <Page
      title={t('trail.unusual.title')}
      tabs={
        <TabRow<Tab>
          label={t('trail.unusual.which')}
          tabs={tabs}
          shown={tab}
          show={(next) => change({ tab: next === 'open' ? undefined : next, after: undefined })}
        />
      }
    >
      <Card>
        <p className="meta card-body">{t('trail.unusual.hint')}</p>
        <Loaded
          query={found}
          lines={8}
          empty={{ when: (page) => page.items.length === 0, show: <Empty title={t(`trail.unusual.none.${tab}`)} /> }}
        >
          {(page) => (
            <>
              <ol className={css.trailList} aria-label={t('trail.unusual.title')}>
                {page.items.map((one) => (
                  <Line key={one.id} found={one} />
                ))}
              </ol>
              <ListPages after={after} next={page.next} turn={(next) => change({ after: next })} />
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

/** Who did what that is unusual, the rule that says so, and what somebody found who looked. */
function Line({ found }: { found: Found }) {
  const { t } = useTranslation();
  const may = useMay();
  const actorName = useActorName();
  const [looks, look] = useState(false);
  const who = actorName(found.personName);
  const { rule, limits, person, type, object, day } = found;
  const entries = new URLSearchParams({ person, personName: who, type, from: day, to: day, ...(object && { object }) });
  return (
    <li>
      <div className={css.line}>
        <strong>
          {t(`trail.unusual.found.${rule}`, { who, n: number(found.count), usual: number((found.usual ?? 0) / (limits.days ?? 1), 1) })}
        </strong>
        <span className="spread meta">
          <Moment at={found.at} />
        </span>
      </div>
      <div className={`${css.line} meta`}>
        <span>{t(`trail.unusual.rules.${rule}`, limits)}</span>
        <Link to={`${paths.trail}?${entries}`}>{t('trail.unusual.entries')}</Link>
        {found.open && may('audit:verify') && (
          <button type="button" className="link-button" onClick={() => look(true)}>
            {t('trail.unusual.look')}
          </button>
        )}
      </div>
      {found.lookedAt && (
        <p>
          {t('trail.unusual.lookedBy', { who: actorName(found.lookedBy ?? ''), note: found.note })}{' '}
          <span className="meta">
            <Moment at={found.lookedAt} />
          </span>
        </p>
      )}
      {looks && <Look id={found.id} close={() => look(false)} />}
    </li>
  );
}

function Look({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const given = useCommand(
    ({ reason }: { reason: string }, header) =>
      unwrap(auditApi.POST('/trail/unusual/{id}/look', { params: { path: { id }, header }, body: { note: reason } })),
    {
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: ['trail', 'unusual'] });
        close();
      },
    },
  );
  return (
    <ReasonDialog
      title={t('trail.unusual.look')}
      hint={t('trail.unusual.lookHint')}
      label={t('trail.unusual.note')}
      given={given}
      close={close}
    />
  );
}
