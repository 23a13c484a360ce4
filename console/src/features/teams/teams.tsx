import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import type { Team } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded, Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import { teamsQuery, useDisbanding } from './use-teams';

/** The form comes when it is asked for. */
const TeamDialog = lazy(() => import('./team-dialog'));

/** Who works as a team, and where. */
export default function Teams() {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery);
  const [opened, open] = useState<Team | 'new'>();
  const [ending, end] = useState<Team>();
  // As the list has it by now: whoever was refused because it had changed sends on top of that.
  const known = opened === 'new' ? undefined : (teams.data?.find(({ id }) => id === opened?.id) ?? opened);
  return (
    <Page
      title={t('teams.title')}
      aside={
        <button type="button" className="plain-button solid" onClick={() => open('new')}>
          {t('teams.form')}
        </button>
      }
    >
      <Loaded query={teams} empty={{ when: (all) => all.length === 0, show: <Empty title={t('teams.none')} hint={t('teams.noneHint')} /> }}>
        {(all) => <Table teams={all} change={open} end={end} />}
      </Loaded>
      {opened && (
        <Suspense>
          <TeamDialog team={known} close={() => open(undefined)} />
        </Suspense>
      )}
      {ending && <Ending team={ending} close={() => end(undefined)} />}
    </Page>
  );
}

function Table({ teams, change, end }: { teams: Team[]; change: (team: Team) => void; end: (team: Team) => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return (
    <Card>
      <PlainTable
        label={t('teams.title')}
        rows={teams}
        columns={[
          { name: 'name', head: t('teams.name'), show: (team) => team.name },
          {
            name: 'communities',
            head: t('teams.communities'),
            show: (team) => team.communities.map(nameOf).filter(Boolean).join(t('teams.comma')),
          },
          { name: 'members', head: t('teams.members'), show: (team) => team.members.map(({ name }) => name).join(t('teams.comma')) },
          {
            name: 'lead',
            head: t('teams.lead'),
            show: (team) => team.members.find(({ technicianId }) => technicianId === team.lead)?.name,
          },
          {
            name: 'change',
            head: t('teams.change'),
            show: (team) => (
              <>
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('teams.changeOne', { name: team.name })}
                  onClick={() => change(team)}
                >
                  {t('teams.change')}
                </button>{' '}
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('teams.disbandOne', { name: team.name })}
                  onClick={() => end(team)}
                >
                  {t('teams.disband')}
                </button>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Ending({ team, close }: { team: Team; close: () => void }) {
  const { t } = useTranslation();
  const disbanding = useDisbanding(() => {
    toast(t('teams.disbanded', { name: team.name }));
    close();
  });
  return (
    <Dialog title={t('teams.disbandOne', { name: team.name })} close={close}>
      <div className="stack card-body">
        <p>{t('teams.disbandHint')}</p>
        <Refused problem={disbanding.error} />
        <button type="button" className="plain-button solid" disabled={disbanding.isPending} onClick={() => disbanding.mutate(team)}>
          {t('teams.disband')}
        </button>
      </div>
    </Dialog>
  );
}
