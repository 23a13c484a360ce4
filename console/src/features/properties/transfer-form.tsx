import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import type { Tie, Unit } from '../../api/types';
import { peopleQuery } from '../../api/units';
import { paths } from '../../app/paths';
import { EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { OwnerField } from '../../ui/owner-field';
import { shareOf } from '../../ui/share';
import { Loaded } from '../../ui/states';
import css from './properties.module.css';

const MOST_OWNERS = 20;
const LIVING: readonly Tie['relation'][] = ['HOUSEHOLD_MEMBER', 'TENANT'];

const schema = v.object({
  to: v.array(
    v.object({
      ownerId: v.pipe(v.string(), v.nonEmpty()),
      share: v.pipe(
        v.string(),
        v.trim(),
        v.check((typed) => typed === '' || shareOf(typed) !== undefined, 'pattern'),
      ),
    }),
  ),
  on: v.pipe(v.string(), v.isoDate()),
  movingOut: v.array(v.string()),
  verified: v.boolean(),
});

interface Form {
  unit: Unit;
  done: () => void;
  cancel: () => void;
}

/** It changes hands: whoever owned it until then does not any more, and those who live there are asked about. */
export function TransferForm(props: Form) {
  const people = useQuery(peopleQuery(props.unit.id));
  return (
    <Loaded query={people} lines={6} small>
      {(ties) => <Deed {...props} living={ties.filter(({ relation, to }) => !to && LIVING.includes(relation))} />}
    </Loaded>
  );
}

function Deed({ unit, living, done, cancel }: Form & { living: readonly Tie[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entry = useEntry({
    schema,
    first: {
      to: [{ ownerId: '', share: '' }],
      on: '',
      movingOut: living.filter(({ relation }) => relation === 'HOUSEHOLD_MEMBER').map(({ ownerId }) => ownerId),
      verified: true,
    },
    send: ({ to, ...rest }, header) =>
      unwrap(
        ownerApi.POST('/units/{id}/transfers', {
          params: { path: { id: unit.id }, header },
          body: { ...rest, to: to.map(({ ownerId, share }) => ({ ownerId, share: shareOf(share) })) },
        }),
      ),
    done: () => {
      void client.invalidateQueries({ queryKey: ['owners'] });
      void client.invalidateQueries({ queryKey: ['units', 'transfers', unit.id] });
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('properties.transfer')} sendName={t('properties.transferSend')} cancel={cancel}>
      <p className="meta">{t('properties.transferHint')}</p>
      <NewOwners />
      <p className="meta">
        <Link to={paths.registerAt()}>{t('properties.notRegistered')}</Link>
      </p>
      <TextField of="on" label={t('properties.transferOn')} type="date" />
      {living.length > 0 && (
        <fieldset className={css.unitMoving}>
          <legend>{t('properties.movingOut')}</legend>
          {living.map(({ ownerId, name, relation }) => (
            <TickField
              key={ownerId}
              of="movingOut"
              value={ownerId}
              label={t('properties.withShare', { name, share: t(`words.relation.${relation}`) })}
            />
          ))}
          <p className="meta">{t('properties.movingOutHint')}</p>
        </fieldset>
      )}
      <TickField of="verified" label={t('properties.transferVerified')} />
    </EntryForm>
  );
}

function NewOwners() {
  const { t } = useTranslation();
  const { control } = useFormContext<v.InferInput<typeof schema>>();
  const { fields, append, remove } = useFieldArray({ control, name: 'to' });
  return (
    <>
      {fields.map((field, index) => (
        <div key={field.id} className={css.unitBuyer}>
          <OwnerField of={`to.${index}.ownerId`} label={t('properties.newOwnerOf', { n: index + 1 })} />
          <TextField of={`to.${index}.share`} label={t('properties.shareOf', { n: index + 1 })} optional most={20} />
          {fields.length > 1 && (
            <button
              type="button"
              className="link-button"
              aria-label={t('properties.removeOwnerOf', { n: index + 1 })}
              onClick={() => remove(index)}
            >
              {t('properties.removeOwner')}
            </button>
          )}
        </div>
      ))}
      {fields.length < MOST_OWNERS && (
        <button type="button" className="link-button" onClick={() => append({ ownerId: '', share: '' })}>
          {t('properties.anotherOwner')}
        </button>
      )}
    </>
  );
}
