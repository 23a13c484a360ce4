import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { conditional } from '../../api/command';
import { useCommunities } from '../../api/communities';
import type { Team } from '../../api/types';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, TickField, useEntry } from '../../ui/entry-form';
import { Loaded } from '../../ui/states';
import { toast } from '../../ui/toast';
import { useTechnicians } from './use-teams';

const some = v.pipe(v.array(v.string()), v.nonEmpty());
const schema = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40)),
  communities: some,
  members: some,
  lead: v.string(),
});
type Values = v.InferInput<typeof schema>;

/** A team formed, or with other people and places. */
export default function TeamDialog({ team, close }: { team?: Team; close: () => void }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const technicians = useTechnicians();
  const entry = useEntry({
    schema,
    first: {
      name: team?.name ?? '',
      communities: team?.communities ?? (communities.length === 1 ? communities.map(({ id }) => id) : []),
      members: team?.members.map(({ technicianId }) => technicianId) ?? [],
      lead: team?.lead ?? '',
    },
    version: () => team?.version,
    read: ['teams'],
    send: ({ lead, ...rest }, header) => {
      const body = { ...rest, ...(rest.members.includes(lead) && { lead }) };
      return unwrap(
        team
          ? workorderApi.PUT('/teams/{id}', { params: { path: { id: team.id }, header: conditional(header) }, body })
          : workorderApi.POST('/teams', { params: { header }, body }),
      );
    },
    done: ({ name }) => {
      toast(t('teams.saved', { name }));
      close();
    },
  });
  const members = entry.form.watch('members');
  return (
    <EntryDialog
      title={team ? t('teams.changeOne', { name: team.name }) : t('teams.form')}
      sendName={t('teams.save')}
      stale={t('teams.stale')}
      entry={entry}
      close={close}
    >
      <TextField<Values> of="name" label={t('teams.name')} most={40} autoFocus />
      <fieldset>
        <legend>{t('teams.communities')}</legend>
        {communities.map(({ id, name }) => (
          <TickField<Values> key={id} of="communities" value={id} label={name} />
        ))}
      </fieldset>
      <Loaded query={technicians} lines={3}>
        {(all) => (
          <>
            <fieldset>
              <legend>{t('teams.members')}</legend>
              {all.map(({ id, name }) => (
                <TickField<Values> key={id} of="members" value={id} label={name} />
              ))}
            </fieldset>
            <ChoiceField<Values>
              of="lead"
              label={t('teams.lead')}
              optional
              options={all.filter(({ id }) => members.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
      </Loaded>
    </EntryDialog>
  );
}
