import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { useBuildings } from '../../api/buildings';
import { ownerApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import type { CommandHeaders } from '../../api/command';
import { useCommunities } from '../../api/communities';
import { useDictionary, labelOf } from '../../api/dictionaries';
import { usePostName } from '../../i18n/post-name';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { useScope } from '../../ui/scope';
import { newPassword } from './password';
import { PostAllows } from './post-allows';
import { ISSUED_BY_HOMES, memberQuery, usePosts, useRegions, type Post, type ScopeKind, type StaffMember } from './use-staff';
import css from './staff.module.css';

const KINDS = ['COMMUNITIES', 'BUILDINGS', 'REGIONS', 'ALL', 'SELF'] as const satisfies ScopeKind[];
const NEEDS_PLACES: readonly ScopeKind[] = ['COMMUNITIES', 'BUILDINGS', 'REGIONS'];
const MOST_GRANTS = 20;

/** Not said: since ever, or without an end. What was typed by an older page knows no days. */
const perhapsDay = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), '');

const grant = v.pipe(
  v.object({
    post: v.pipe(v.string(), v.nonEmpty()),
    kind: v.picklist(KINDS),
    ids: v.array(v.string()),
    from: perhapsDay,
    to: perhapsDay,
  }),
  v.forward(
    v.partialCheck([['from'], ['to']], ({ from, to }) => from === '' || to === '' || from < to, 'times'),
    ['to'],
  ),
  v.forward(
    v.partialCheck([['kind'], ['ids']], ({ kind, ids }) => !NEEDS_PLACES.includes(kind) || ids.length > 0, 'required'),
    ['ids'],
  ),
);

const facts = {
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60)),
  phone: v.pipe(v.string(), v.trim(), v.maxLength(30)),
  team: v.pipe(v.string(), v.trim(), v.maxLength(40)),
  skills: v.array(v.string()),
  grants: v.array(grant),
};

const newcomer = v.object({ ...facts, username: v.pipe(v.string(), v.trim(), v.regex(/^[a-z0-9._-]{3,40}$/)) });
const colleague = v.object(facts);

type Values = v.InferInput<typeof colleague>;
type Said = v.InferOutput<typeof colleague>;

const bodyOf = ({ name, phone, team, skills, grants }: Said) => ({
  name,
  ...(phone && { phone }),
  ...(team && { team }),
  skills,
  grants: grants.map(({ post, kind, ids, from, to }) => ({
    post,
    scope: { kind, ids: NEEDS_PLACES.includes(kind) ? ids : [] },
    ...(from && { from }),
    ...(to && { to }),
  })),
});

/** Somebody begins: name, name to sign in with, a post and where it holds. The rest can wait. */
export function HireForm({ done, cancel }: { done: (member: StaffMember, password: string) => void; cancel: () => void }) {
  const { t } = useTranslation();
  const { community } = useScope();
  // A password is nothing to be kept in a browser with what was typed.
  const [password] = useState(newPassword);
  const entry = useEntry({
    schema: newcomer,
    first: {
      name: '',
      username: '',
      phone: '',
      team: '',
      skills: [],
      grants: [{ post: '', kind: 'COMMUNITIES' as const, ids: community ? [community] : [] }],
    },
    draft: 'staff.new',
    send: ({ username, ...said }, header: CommandHeaders) =>
      unwrap(ownerApi.POST('/staff', { params: { header }, body: { username, initialPassword: password, ...bodyOf(said) } })),
    done: (member) => done(member, password),
  });
  return (
    <EntryForm entry={entry} label={t('staff.hire')} sendName={t('staff.hireSend')} cancel={cancel}>
      <div className={css.staffPair}>
        <TextField of="name" label={t('staff.name')} autoFocus most={60} />
        <TextField of="username" label={t('staff.username')} most={40} />
      </div>
      <p className="meta">{t('staff.usernameHint')}</p>
      <GrantFields />
      <details>
        <summary>{t('staff.more')}</summary>
        <OtherFields />
      </details>
    </EntryForm>
  );
}

/** What is said of a colleague, corrected; what another administrator did meanwhile is not lost unseen. */
export function DescribeForm({ member, done, cancel }: { member: StaffMember; done: (member: StaffMember) => void; cancel: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entry = useEntry({
    schema: colleague,
    first: valuesOf(member),
    draft: `staff.${member.id}`,
    version: () => client.getQueryData(memberQuery(member.id).queryKey)?.version ?? member.version,
    read: memberQuery(member.id).queryKey,
    send: (said, header) =>
      unwrap(ownerApi.PUT('/staff/{id}', { params: { path: { id: member.id }, header: conditional(header) }, body: bodyOf(said) })),
    done,
  });
  return (
    <EntryForm entry={entry} label={t('staff.describe')} sendName={t('staff.save')} cancel={cancel} stale={t('staff.stale')}>
      <TextField of="name" label={t('staff.name')} autoFocus most={60} />
      <GrantFields />
      <OtherFields />
    </EntryForm>
  );
}

function valuesOf(member: StaffMember): Values {
  return {
    name: member.name,
    phone: member.phone ?? '',
    team: member.team ?? '',
    skills: member.skills,
    grants: member.grants.map(({ post, scope, from, to }) => ({ post, kind: scope.kind, ids: scope.ids, from: from ?? '', to: to ?? '' })),
  };
}

function OtherFields() {
  const { t } = useTranslation();
  const { entries } = useDictionary('skill');
  return (
    <div className={css.staffOthers}>
      <div className={css.staffPair}>
        <TextField<Values> of="phone" label={t('staff.phone')} optional type="tel" most={30} />
        <TextField<Values> of="team" label={t('staff.team')} optional most={40} />
      </div>
      <fieldset className={css.staffTicks}>
        <legend>
          {t('staff.skills')} <span className="meta">{t('common.optional')}</span>
        </legend>
        {entries.map((entry) => (
          <TickField<Values> key={entry.code} of="skills" value={entry.code} label={labelOf(entry) ?? entry.code} />
        ))}
      </fieldset>
    </div>
  );
}

function GrantFields() {
  const { t } = useTranslation();
  const posts = usePosts();
  const postName = usePostName();
  const { control } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name: 'grants' });
  const grants = useWatch({ control, name: 'grants' });
  const given = (posts.data ?? []).filter(({ code }) => !ISSUED_BY_HOMES.includes(code));
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={field.id} className={css.staffGrant}>
          <legend>{t('staff.grant', { n: index + 1 })}</legend>
          <div className={css.staffPair}>
            <ChoiceField<Values>
              of={`grants.${index}.post`}
              label={t('staff.post')}
              options={given.map(({ code }) => ({ value: code, label: postName(code) }))}
            />
            <ChoiceField<Values>
              of={`grants.${index}.kind`}
              label={t('staff.where')}
              options={KINDS.map((kind) => ({ value: kind, label: t(`staff.scope.${kind}`) }))}
            />
          </div>
          <Places index={index} kind={grants[index]?.kind} />
          <div className={css.staffPair}>
            <TextField<Values> of={`grants.${index}.from`} label={t('staff.from')} optional type="date" />
            <TextField<Values> of={`grants.${index}.to`} label={t('staff.to')} optional type="date" />
          </div>
          <button type="button" className="link-button" onClick={() => remove(index)}>
            {t('staff.removeGrant')}
          </button>
        </fieldset>
      ))}
      {fields.length < MOST_GRANTS && (
        <div>
          <button type="button" className="link-button" onClick={() => append({ post: '', kind: 'COMMUNITIES', ids: [] })}>
            {t('staff.addGrant')}
          </button>
        </div>
      )}
      <PostAllows codes={grants.map(({ post }) => post)} posts={posts.data ?? EMPTY} />
    </>
  );
}

const EMPTY: Post[] = [];

/** Which communities, regions or buildings. */
function Places({ index, kind }: { index: number; kind: ScopeKind | undefined }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const regions = useRegions();
  const { getFieldState, formState } = useFormContext<Values>();
  const wrong = getFieldState(`grants.${index}.ids`, formState).error;
  if (kind === undefined || !NEEDS_PLACES.includes(kind)) {
    return kind === 'ALL' ? <p className="note">{t('staff.everywhere')}</p> : null;
  }
  const of = `grants.${index}.ids` as const;
  return (
    <fieldset className={css.staffTicks} aria-invalid={wrong !== undefined || undefined}>
      <legend>{t(`staff.which.${kind as 'REGIONS' | 'COMMUNITIES' | 'BUILDINGS'}`)}</legend>
      {kind === 'REGIONS' && regions.data?.map(({ id, name }) => <TickField<Values> key={id} of={of} value={id} label={name} />)}
      {kind === 'COMMUNITIES' && communities.map(({ id, name }) => <TickField<Values> key={id} of={of} value={id} label={name} />)}
      {kind === 'BUILDINGS' && <Buildings of={of} />}
      {wrong && <span className="wrong">{t('staff.whichMissing')}</span>}
    </fieldset>
  );
}

function Buildings({ of }: { of: `grants.${number}.ids` }) {
  const { t } = useTranslation();
  const { community: here } = useScope();
  const { communities } = useCommunities();
  const [community, choose] = useState(here ?? communities[0]?.id ?? '');
  const buildings = useBuildings(community);
  return (
    <>
      <select className="control" aria-label={t('staff.ofCommunity')} value={community} onChange={(event) => choose(event.target.value)}>
        {communities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {buildings.data?.map(({ id, name }) => (
        <TickField<Values> key={id} of={of} value={id} label={t('staff.building', { name })} />
      ))}
    </>
  );
}
