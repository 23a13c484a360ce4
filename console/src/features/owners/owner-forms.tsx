import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import { ownerQuery, ownersFoundQuery } from '../../api/owners';
import type { Problem } from '../../api/problem';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { useSettled } from '../../ui/settled';
import { shareOf, shareText } from '../../ui/share';
import { UnitField, type ChosenUnit } from '../../ui/unit-field';
import { dayIn } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { useTakeOwner } from './use-owners';
import css from './owners.module.css';

// They travel with the others: a file of their own would be in every door's list.
export { EraseForm } from './erase-form';
export { CloseAccountForm, MergeForm } from './merge-form';
export { PersonalDataForm } from './personal-data-form';

const RELATIONS = ['OWNER', 'CO_OWNER', 'HOUSEHOLD_MEMBER', 'TENANT'] as const;
const OWNING: readonly Relation[] = ['OWNER', 'CO_OWNER'];
const MOST_PHONES = 5;
/** From as many digits on, a number is worth asking whose it is. */
const TELLING = 7;

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60));
const phones = v.array(v.object({ number: v.pipe(v.string(), v.trim(), v.maxLength(30)) }));
const share = v.pipe(
  v.string(),
  v.trim(),
  v.check((typed) => typed === '' || shareOf(typed) !== undefined, 'pattern'),
);
const link = {
  unitId: v.pipe(v.string(), v.nonEmpty()),
  relation: v.picklist(RELATIONS),
  verified: v.boolean(),
  from: v.string(),
  share,
};
const corrected = v.object({ relation: link.relation, verified: link.verified, share });
const person = v.object({ name, phones });
const newcomer = v.object({ name, phones, ...link });
const linked = v.object(link);

type Phones = { phones: { number: string }[] };
type Relation = (typeof RELATIONS)[number];

const said = ({ phones: numbers }: Phones) => numbers.map(({ number }) => number).filter((number) => number !== '');
/** Of whoever owns nothing it is not told, though it was typed while they still did. */
const shared = (typed: string, relation: Relation) => OWNING.includes(relation) && { share: shareOf(typed) };
const linkOf = ({ unitId, relation, verified, from, share: typed }: v.InferOutput<typeof linked>) => ({
  unitId,
  relation,
  verified,
  ...(from && { from }),
  ...shared(typed, relation),
});

/** Somebody who moves in, with the first home; whoever may be the same person is offered before saving. */
export function RegisterForm({
  at,
  relation = 'OWNER',
  done,
  cancel,
}: {
  at?: ChosenUnit;
  relation?: Relation;
  done: (owner: OwnerRecord) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const entry = useEntry({
    schema: newcomer,
    first: { name: '', phones: [{ number: '' }], unitId: at?.id ?? '', relation, verified: false, from: '', share: '' },
    draft: `owner.new.${at?.id ?? ''}`,
    send: (values, header) =>
      unwrap(ownerApi.POST('/owners', { params: { header }, body: { name: values.name, phones: said(values), links: [linkOf(values)] } })),
    done: (owner) => {
      take(owner);
      done(owner);
    },
  });
  return (
    <EntryForm entry={entry} label={t('owners.register')} sendName={t('ownerForms.registerSend')} cancel={cancel}>
      <TextField of="name" label={t('owners.name')} autoFocus most={60} />
      <PhoneFields />
      <Alike />
      <Standing problem={entry.problem} />
      <LinkFields at={at} />
    </EntryForm>
  );
}

/** Name and numbers; those that one may not see stay as they are unless taken away. */
export function DescribeForm({ owner, done, cancel }: { owner: OwnerRecord; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const take = useTakeOwner();
  const entry = useEntry({
    schema: person,
    first: { name: owner.name, phones: owner.phones.map((number) => ({ number })) },
    draft: `owner.${owner.id}`,
    version: () => client.getQueryData(ownerQuery(owner.id).queryKey)?.version ?? owner.version,
    read: ownerQuery(owner.id).queryKey,
    send: (values, header) =>
      unwrap(
        ownerApi.PUT('/owners/{id}', {
          params: { path: { id: owner.id }, header: conditional(header) },
          body: { name: values.name, phones: said(values) },
        }),
      ),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm
      entry={entry}
      label={t('owners.describe')}
      sendName={t('ownerForms.save')}
      cancel={cancel}
      stale={t('ownerForms.stale', { name: owner.name })}
    >
      <TextField of="name" label={t('owners.name')} autoFocus most={60} />
      <PhoneFields />
      <p className="meta">{t('ownerForms.maskedStay')}</p>
    </EntryForm>
  );
}

/** One more home of the same person. */
export function LinkForm({ owner, done, cancel }: { owner: OwnerRecord; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const entry = useEntry({
    schema: linked,
    first: { unitId: '', relation: 'OWNER' as const, verified: false, from: '', share: '' },
    draft: `owner.${owner.id}.link`,
    send: (values, header) =>
      unwrap(ownerApi.POST('/owners/{id}/links', { params: { path: { id: owner.id }, header }, body: linkOf(values) })),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('owners.link')} sendName={t('ownerForms.linkSend')} cancel={cancel}>
      <LinkFields />
    </EntryForm>
  );
}

/** What was entered wrong about a link, as it has been since it began. */
export function CorrectLinkForm({
  owner,
  unitId,
  done,
  cancel,
}: {
  owner: OwnerRecord;
  unitId: string;
  done: () => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const take = useTakeOwner();
  const said = owner.links.find((one) => one.unitId === unitId && !one.to);
  const entry = useEntry({
    schema: corrected,
    first: {
      relation: said?.relation ?? 'OWNER',
      verified: said?.verified ?? false,
      share: said?.share ? shareText(said.share) : '',
    },
    version: () => client.getQueryData(ownerQuery(owner.id).queryKey)?.version ?? owner.version,
    read: ownerQuery(owner.id).queryKey,
    send: ({ relation, verified, share: typed }, header) =>
      unwrap(
        ownerApi.PUT('/owners/{id}/links/{unitId}', {
          params: { path: { id: owner.id, unitId }, header: conditional(header) },
          body: { relation, verified, ...shared(typed, relation) },
        }),
      ),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm
      entry={entry}
      label={t('ownerPage.correctLink')}
      sendName={t('ownerForms.save')}
      cancel={cancel}
      stale={t('ownerForms.stale', { name: owner.name })}
    >
      <ChoiceField of="relation" label={t('owners.relation')} options={useRelations()} />
      <ShareField />
      <TickField of="verified" label={t('ownerForms.isVerified')} />
      <p className="meta">{t('ownerForms.correctHint', { day: said?.from })}</p>
    </EntryForm>
  );
}

function useRelations() {
  const { t } = useTranslation();
  return RELATIONS.map((relation) => ({ value: relation, label: t(`words.relation.${relation}`) }));
}

/** Moved out, sold, lease over: the link stays in the history. */
export function EndLinkForm({ owner, unitId, done, cancel }: { owner: OwnerRecord; unitId: string; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const zone = useZone(owner.links.find((link) => link.unitId === unitId)?.communityId);
  const entry = useEntry({
    schema: v.object({ on: v.pipe(v.string(), v.isoDate()) }),
    first: { on: dayIn(zone) },
    send: ({ on }, header) =>
      unwrap(ownerApi.POST('/owners/{id}/links/{unitId}/end', { params: { path: { id: owner.id, unitId }, header }, body: { on } })),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('owners.endLink')} sendName={t('ownerForms.endLinkSend')} cancel={cancel}>
      <TextField of="on" label={t('ownerForms.endOn')} type="date" autoFocus />
      <p className="meta">{t('ownerForms.endHint')}</p>
    </EntryForm>
  );
}

/** An account of the residents' pages. Its password is told once and kept nowhere. */
export function AccountForm({ owner, cancel }: { owner: OwnerRecord; cancel: () => void }) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const [opened, setOpened] = useState<{ username: string; initialPassword: string }>();
  const entry = useEntry({
    schema: v.object({
      username: v.pipe(v.string(), v.trim(), v.regex(/^[a-z0-9._-]{3,40}$/)),
      initialPassword: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
    }),
    first: { username: '', initialPassword: '' },
    send: (body, header) => unwrap(ownerApi.POST('/owners/{id}/account', { params: { path: { id: owner.id }, header }, body })),
    done: (next, body) => {
      take(next);
      setOpened(body);
    },
  });
  return opened ? (
    <div role="status" className={css.ownerTold}>
      <p>{t('ownerForms.accountOpened', { name: owner.name, username: opened.username })}</p>
      <p className="meta">{t('ownerForms.accountOnce')}</p>
    </div>
  ) : (
    <EntryForm entry={entry} label={t('owners.openAccount')} sendName={t('owners.openAccount')} cancel={cancel}>
      <TextField of="username" label={t('ownerForms.username')} autoFocus most={40} />
      <TextField of="initialPassword" label={t('ownerForms.initialPassword')} most={64} />
      <p className="meta">{t('ownerForms.accountHint')}</p>
    </EntryForm>
  );
}

function PhoneFields() {
  const { t } = useTranslation();
  const { control } = useFormContext<Phones>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'phones' });
  return (
    <div className={css.ownerPhones}>
      {fields.map((field, index) => (
        <div key={field.id} className={css.ownerPhone}>
          <TextField<Phones>
            of={`phones.${index}.number`}
            label={index === 0 ? t('ownerForms.primaryPhone') : t('ownerForms.otherPhone', { n: index + 1 })}
            type="tel"
            optional
            most={30}
          />
          {index > 0 && (
            <button
              type="button"
              className="link-button"
              aria-label={t('ownerForms.makePrimaryOf', { n: index + 1 })}
              onClick={() => move(index, 0)}
            >
              {t('ownerForms.makePrimary')}
            </button>
          )}
          {fields.length > 1 && (
            <button
              type="button"
              className="link-button"
              aria-label={t('ownerForms.removePhoneOf', { n: index + 1 })}
              onClick={() => remove(index)}
            >
              {t('ownerForms.removePhone')}
            </button>
          )}
        </div>
      ))}
      {fields.length < MOST_PHONES && (
        <button type="button" className="link-button" onClick={() => append({ number: '' })}>
          {t('ownerForms.addPhone')}
        </button>
      )}
    </div>
  );
}

function LinkFields({ at }: { at?: ChosenUnit }) {
  const { t } = useTranslation();
  return (
    <>
      <UnitField of="unitId" label={t('owners.unit')} at={at} />
      <div className={css.ownerPair}>
        <ChoiceField of="relation" label={t('owners.relation')} options={useRelations()} />
        <TextField of="from" label={t('owners.from')} type="date" optional />
      </div>
      <ShareField />
      <TickField of="verified" label={t('ownerForms.isVerified')} />
    </>
  );
}

/** Only owners have one. */
function ShareField() {
  const { t } = useTranslation();
  const relation = useWatch<{ relation: Relation }, 'relation'>({ name: 'relation' });
  return (
    OWNING.includes(relation) && (
      <>
        <TextField of="share" label={t('ownerForms.share')} optional most={20} />
        <p className="meta">{t('ownerForms.shareHint')}</p>
      </>
    )
  );
}

/** Whoever has the number in this home already can be opened instead. */
function Standing({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation();
  const id = problem?.errors.find(({ code }) => code === 'exists')?.detail ?? '';
  const there = useQuery({ ...ownerQuery(id), enabled: id !== '' });
  return (
    there.data && (
      <p>
        <Link to={paths.owner(id)}>{t('ownerForms.openStanding', { name: there.data.name })}</Link>
      </p>
    )
  );
}

/** One person with two homes is one person: whoever has this number already is offered instead. */
function Alike() {
  const { t } = useTranslation();
  const numbers = useWatch<Phones, 'phones'>({ name: 'phones' });
  const telling = numbers.map(({ number }) => number.replaceAll(/\D/g, '')).find((digits) => digits.length >= TELLING) ?? '';
  const settled = useSettled(telling, 300);
  const found = useQuery(ownersFoundQuery(settled));
  const alike = settled === '' ? [] : (found.data?.items ?? []);
  return (
    <div role="status">
      {alike.length > 0 && (
        <div className="note">
          <span>{t('ownerForms.alike')}</span>
          {alike.slice(0, 5).map((one) => (
            <Link key={one.id} to={paths.owner(one.id)}>
              {one.name} {one.links.map(({ label }) => label).join(' / ')}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}
