import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { useMe } from '../../api/me';
import { EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { Card, Page } from '../../ui/page';
import { Loaded, Refused } from '../../ui/states';
import { DayFields, useWeek, withDays } from './days';
import { Days } from './scope-words';
import css from './staff.module.css';
import { leaveQuery, useEndLeave } from './use-staff';

const LEAVE = withDays({ username: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40)) });

/** Who is away for a while says who stands in; everybody sees for whom they stand in themselves. */
export default function Leave() {
  const { t } = useTranslation();
  const { standIns } = useMe();
  const leave = useQuery(leaveQuery);
  return (
    <Page title={t('staff.leaveTitle')}>
      {standIns.map(({ name, to }) => (
        <p key={name} className="note">
          {t('staff.youStandIn', { name, day: to })}
        </p>
      ))}
      <Card title={t('staff.substitute')}>
        <div className={css.staffFacts}>
          <Loaded query={leave} lines={3}>
            {({ substitution }) => (substitution ? <Named substitution={substitution} /> : <LeaveForm />)}
          </Loaded>
        </div>
      </Card>
    </Page>
  );
}

function Named({ substitution }: { substitution: { substituteName: string; from: string; to: string } }) {
  const { t } = useTranslation();
  const end = useEndLeave();
  return (
    <>
      <p role="status">
        <strong>{substitution.substituteName}</strong>
        <Days of={substitution} />
      </p>
      <Refused problem={end.error} />
      <button type="button" className="plain-button" disabled={end.isPending} onClick={() => end.mutate({})}>
        {t('staff.endSubstitution')}
      </button>
    </>
  );
}

function LeaveForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entry = useEntry({
    schema: LEAVE,
    first: { username: '', ...useWeek() },
    send: (body, header) => unwrap(ownerApi.POST('/staff/me/substitution', { params: { header }, body })),
    done: (leave) => client.setQueryData(leaveQuery.queryKey, leave),
  });
  return (
    <EntryForm entry={entry} label={t('staff.nameSubstitute')} sendName={t('staff.nameSend')}>
      <TextField of="username" label={t('staff.substituteUsername')} most={40} />
      <DayFields />
      <p className="meta">{t('staff.substituteHint')}</p>
    </EntryForm>
  );
}
