import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { Dialog } from '../../ui/dialog';
import { ChoiceField, EntryForm, useEntry } from '../../ui/entry-form';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import * as v from 'valibot';
import { DayFields, useWeek, withDays } from './days';
import { Days } from './scope-words';
import css from './staff.module.css';
import { staffQuery, useEndSubstitution, useTakeMember, type StaffMember } from './use-staff';

const SUBSTITUTION = withDays({ substituteId: v.pipe(v.string(), v.nonEmpty()) });

/** Who stands in for a colleague, and for whom the colleague does. */
export function SubstitutionCard({ member }: { member: StaffMember }) {
  const { t } = useTranslation();
  const may = useMay()('role:assign');
  const [asks, ask] = useState(false);
  const everybody = useQuery(staffQuery);
  const end = useEndSubstitution(member);
  const named = member.substitution;
  const others = everybody.data?.filter(({ substitution }) => substitution?.substituteId === member.id) ?? [];
  return (
    <Card title={t('staff.leave')}>
      <div className={css.staffFacts}>
        <dl className="facts">
          <dt>{t('staff.substitute')}</dt>
          <dd>
            {named ? (
              <>
                <strong>
                  <Link to={paths.staffMember(named.substituteId)}>{named.substituteName}</Link>
                </strong>
                <Days of={named} /> <span className="meta">{t('staff.namedBy', { who: named.namedBy })}</span>
              </>
            ) : (
              t('staff.substituteNone')
            )}
          </dd>
          {others.length > 0 && (
            <>
              <dt>{t('staff.standsInFor')}</dt>
              <dd>
                {others.map((one) => (
                  <span key={one.id}>
                    <strong>
                      <Link to={paths.staffMember(one.id)}>{one.name}</Link>
                    </strong>
                    {one.substitution && <Days of={one.substitution} />}{' '}
                  </span>
                ))}
              </dd>
            </>
          )}
        </dl>
        <Refused problem={end.error} />
        {may && (
          <p>
            <button type="button" className="link-button" onClick={() => ask(true)}>
              {t(named ? 'staff.substituteOther' : 'staff.nameSubstitute')}
            </button>{' '}
            {named && (
              <button type="button" className="link-button" disabled={end.isPending} onClick={() => end.mutate({})}>
                {t('staff.endSubstitution')}
              </button>
            )}
          </p>
        )}
      </div>
      {asks && (
        <Dialog title={t('staff.nameSubstitute')} close={() => ask(false)}>
          <SubstitutionForm member={member} everybody={everybody.data ?? []} close={() => ask(false)} />
        </Dialog>
      )}
    </Card>
  );
}

function SubstitutionForm({ member, everybody, close }: { member: StaffMember; everybody: StaffMember[]; close: () => void }) {
  const { t } = useTranslation();
  const take = useTakeMember();
  const entry = useEntry({
    schema: SUBSTITUTION,
    first: { substituteId: '', ...useWeek() },
    send: (body, header) => unwrap(ownerApi.POST('/staff/{id}/substitution', { params: { path: { id: member.id }, header }, body })),
    done: (next) => {
      take(next);
      close();
    },
  });
  return (
    <EntryForm entry={entry} label={t('staff.nameSubstitute')} sendName={t('staff.nameSend')} cancel={close}>
      <ChoiceField
        of="substituteId"
        label={t('staff.substitute')}
        options={everybody
          .filter(({ id, enabled }) => enabled && id !== member.id)
          .map(({ id, name, username }) => ({ value: id, label: `${name} ${username}` }))}
      />
      <DayFields />
      <p className="meta">{t('staff.substituteHint')}</p>
    </EntryForm>
  );
}
