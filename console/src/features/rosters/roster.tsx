import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { useTimes } from '../../i18n/times';
import { useAddress } from '../../ui/address';
import { CommunityChoice, useCommunityChoice } from '../../ui/community-choice';
import { weekdayOf } from '../../ui/day';
import { Page, TabRow } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import css from './roster.module.css';
import { dutyOf, useWeek } from './use-roster';

/** The forms come when they are asked for. */
const LayDialog = lazy(() => import('./lay-dialog'));
const Arrangement = lazy(() => import('./arrangement'));

/** Who works when, and in which windows residents may wish a visit. */
export default function Roster() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const community = useCommunityChoice();
  const shown = params.get('tab') === 'arrangement' ? 'arrangement' : 'week';
  return (
    <Page
      title={t('rosters.title')}
      tabs={
        <TabRow
          label={t('rosters.tabs.label')}
          tabs={(['week', 'arrangement'] as const).map((name) => ({ name, label: t(`rosters.tabs.${name}`) }))}
          shown={shown}
          show={(name) => change({ tab: name === 'week' ? undefined : name })}
        />
      }
      aside={<CommunityChoice label={t('rosters.community')} {...community} />}
    >
      {shown === 'week' ? (
        <Week community={community.of} />
      ) : (
        <Suspense>
          <Arrangement key={community.of} community={community.of} />
        </Suspense>
      )}
    </Page>
  );
}

function Week({ community }: { community: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { week, days, turn, now } = useWeek(community);
  const [laying, lay] = useState<{ id: string; name: string; day: string }>();
  return (
    <>
      <div className="button-row">
        <button type="button" className="plain-button" onClick={() => turn(-1)}>
          {t('rosters.before')}
        </button>
        <button type="button" className="plain-button" onClick={now}>
          {t('rosters.thisWeek')}
        </button>
        <button type="button" className="plain-button" onClick={() => turn(1)}>
          {t('rosters.after')}
        </button>
      </div>
      <Loaded
        query={week}
        empty={{
          when: ({ technicians }) => technicians.length === 0,
          show: <Empty title={t('rosters.nobody')} hint={t('rosters.nobodyHint')} />,
        }}
      >
        {({ technicians, days: duties }) => (
          <div className={`card ${css.scroll}`}>
            {/* eslint-disable-next-line no-restricted-syntax -- people and days */}
            <table className={css.week}>
              <thead>
                <tr>
                  <th scope="col">{t('rosters.technician')}</th>
                  {days.map((day) => (
                    <th key={day} scope="col">
                      {t(`rosters.weekday.${weekdayOf(day) as 0}`)} <span className="meta">{times.day(day)}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {technicians.map(({ id, name, team }) => (
                  <tr key={id}>
                    <th scope="row">
                      {name} {team && <span className="meta">{team}</span>}
                    </th>
                    {days.map((day) => (
                      <td key={day}>
                        <Cell duty={dutyOf(duties, id, day)} name={name} day={times.day(day)} open={() => lay({ id, name, day })} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {laying && (
        <Suspense>
          <LayDialog
            community={community}
            technician={laying}
            others={(week.data?.technicians ?? []).filter(({ id }) => id !== laying.id)}
            days={days}
            first={laying.day}
            close={() => lay(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function Cell({ duty, name, day, open }: { duty?: Duty; name: string; day: string; open: () => void }) {
  const { t } = useTranslation();
  const said = !duty
    ? t('rosters.open')
    : duty.kind === 'SHIFT'
      ? inLanguage(duty.labelZh ?? '', duty.labelEn ?? undefined)
      : t(`rosters.kind.${duty.kind}`);
  const instead = duty?.standsInFor && t('rosters.standsInFor', { name: duty.standsInFor });
  return (
    <button
      type="button"
      className={`${css.cell} ${duty ? css[duty.kind.toLowerCase()] : ''}`}
      aria-label={t('rosters.cell', { name, day, said: instead ? `${said} ${instead}` : said })}
      onClick={open}
    >
      {said}
      {instead && <small> {instead}</small>}
    </button>
  );
}
