import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditApi, billingApi, notificationApi, ownerApi, unwrap, workorderApi } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import { usePostName } from '../../i18n/post-name';
import { AddressDay } from '../../ui/address-day';
import { firstOf, lastOf } from '../../ui/day';
import { Field } from '../../ui/field';
import { isComposing } from '../../ui/keys';
import { useSettled } from '../../ui/settled';
import { useTrailWords } from './trail-words';
import type { useTrail } from './use-trail';
import css from './trail.module.css';

type Props = Pick<ReturnType<typeof useTrail>, 'asked' | 'ask'>;

export function TrailAsk({ asked, ask }: Props) {
  const { t } = useTranslation();
  const words = useTrailWords();
  return (
    <div role="search">
      <div className={css.trailAsk}>
        <PersonField asked={asked} ask={ask} />
        <ObjectField asked={asked} ask={ask} />
        <Field name={t('trail.ask.type')}>
          {(ids) => (
            <Select
              {...ids}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('trail.ask.anything')}
              value={asked.type}
              onChange={(type: string | undefined) => ask({ type })}
              options={words.types().map((value) => ({ value, label: words.ofType(value) }))}
            />
          )}
        </Field>
        <Field name={t('trail.ask.month')}>
          {(ids) => (
            <input
              {...ids}
              type="month"
              className="control"
              placeholder="2026-05"
              value={monthOf(asked) ?? ''}
              onChange={({ target }) =>
                /^\d{4}-\d\d$/.test(target.value) && target.value >= '1900' && ask(daysOf(target.value), { replace: true })
              }
            />
          )}
        </Field>
        <Field name={t('trail.ask.from')}>
          {(ids) => <AddressDay {...ids} value={asked.from ?? ''} change={(day) => ask({ from: day }, { replace: true })} />}
        </Field>
        <Field name={t('trail.ask.to')}>
          {(ids) => <AddressDay {...ids} value={asked.to ?? ''} change={(day) => ask({ to: day }, { replace: true })} />}
        </Field>
      </div>
      <More asked={asked} ask={ask} />
    </div>
  );
}

/** What is asked less often; open where something of it is asked. */
function More({ asked, ask }: Props) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const posts = t('words.post', { returnObjects: true });
  const isAsked = [asked.post, asked.community, asked.unit, asked.outcome, asked.words, asked.trace].some(Boolean);
  const choices = {
    post: Object.entries(posts).map(([value, label]) => ({ value, label })),
    community: communities.map(({ id, name }) => ({ value: id, label: name })),
    outcome: (['DONE', 'REFUSED'] as const).map((value) => ({ value, label: t(`trail.outcome.${value}`) })),
  };
  return (
    <details className={css.more} open={isAsked || undefined}>
      <summary>{t('trail.ask.more')}</summary>
      <div className={css.trailAsk}>
        {(['post', 'community', 'outcome'] as const).map((name) => (
          <Field key={name} name={t(`trail.ask.${name}`)}>
            {(ids) => (
              <Select
                {...ids}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('trail.ask.anything')}
                value={asked[name]}
                onChange={(value: string | undefined) => ask({ [name]: value })}
                options={choices[name]}
              />
            )}
          </Field>
        ))}
        <PlaceField asked={asked} ask={ask} />
        <TypedField name="words" asked={asked} ask={ask} />
        <TypedField name="trace" asked={asked} ask={ask} />
      </div>
    </details>
  );
}

/** Asked when one has typed it, not letter by letter: each question is written to the trail. */
function TypedField({ name, asked, ask }: Props & { name: 'words' | 'trace' }) {
  const { t } = useTranslation();
  const enter = (text: string) => {
    const said = name === 'trace' ? (/[0-9a-f]{32}/.exec(text.toLowerCase())?.[0] ?? '') : text.trim();
    if (said !== (asked[name] ?? '')) ask({ [name]: said || undefined });
  };
  return (
    <Field name={t(`trail.ask.${name}`)}>
      {(ids) => (
        <input
          {...ids}
          key={asked[name]}
          className="control"
          maxLength={100}
          placeholder={t(`trail.ask.${name}Placeholder`)}
          defaultValue={asked[name] ?? ''}
          onBlur={({ target }) => enter(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && enter(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function PlaceField({ asked, ask }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const units = useUnits(useSettled(text.trim(), 150));
  return (
    <FoundField
      name={t('trail.ask.place')}
      placeholder={t('trail.ask.placePlaceholder')}
      typed={setText}
      found={units.map(({ id, label }) => ({ value: id, label }))}
      chosen={asked.unit}
      chosenName={asked.unitName}
      choose={(unit, unitName) => ask({ unit, unitName })}
    />
  );
}

/** Finds while one types; what was chosen keeps its name, whatever is found after it. */
function FoundField({
  name,
  placeholder,
  typed,
  found,
  chosen,
  chosenName,
  choose,
}: {
  name: string;
  placeholder: string;
  typed: (text: string) => void;
  found: { value: string; label: string }[];
  chosen: string | undefined;
  chosenName: string | undefined;
  choose: (value: string | undefined, name: string | undefined) => void;
}) {
  return (
    <Field name={name}>
      {(ids) => (
        <Select
          {...ids}
          allowClear
          showSearch={{ filterOption: false, onSearch: typed }}
          placeholder={placeholder}
          value={chosen}
          options={found.length > 0 || !chosen ? found : [{ value: chosen, label: chosenName ?? chosen }]}
          onChange={(value: string | undefined) => choose(value, found.find((one) => one.value === value)?.label)}
        />
      )}
    </Field>
  );
}

function useUnits(q: string) {
  const may = useMay()('owner:read');
  const units = useQuery({
    queryKey: ['search', 'units', q],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units', { params: { query: { q } }, signal })),
    enabled: may && q !== '',
  });
  return units.data ?? [];
}

/** The month that is asked for, if it is a whole one. */
function monthOf({ from, to }: Props['asked']): string | undefined {
  const month = from?.slice(0, 7);
  return month !== undefined && from === daysOf(month).from && to === daysOf(month).to ? month : undefined;
}

function daysOf(month: string): { from: string; to: string } {
  return { from: firstOf(month), to: lastOf(month) };
}

function PersonField({ asked, ask }: Props) {
  const { t } = useTranslation();
  const postName = usePostName();
  const [text, setText] = useState('');
  const q = useSettled(text.trim(), 150);
  const people = useQuery({
    queryKey: ['trail', 'people', q],
    queryFn: ({ signal }) => unwrap(auditApi.GET('/trail/people', { params: { query: { q } }, signal })),
    enabled: q !== '',
  });
  const found = people.data ?? [];
  return (
    <FoundField
      name={t('trail.ask.person')}
      placeholder={t('trail.ask.personPlaceholder')}
      typed={setText}
      found={found.map(({ id, name, post }) => ({ value: id, label: post ? `${name} ${postName(post)}` : name }))}
      chosen={asked.person}
      chosenName={asked.personName}
      choose={(person) => ask({ person, personName: found.find(({ id }) => id === person)?.name })}
    />
  );
}

function ObjectField({ asked, ask }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <FoundField
      name={t('trail.ask.object')}
      placeholder={t('trail.ask.objectPlaceholder')}
      typed={setText}
      found={useObjects(useSettled(text.trim(), 150))}
      chosen={asked.object}
      chosenName={asked.objectName}
      choose={(object, objectName) => ask({ object, objectName })}
    />
  );
}

/** As many of the newest as are looked through for a number or a name, where a service does not search. */
const NEWEST = 200;
const SHOWN = 10;

/** What something may have been done to, as far as whoever asks may read it. */
function useObjects(q: string): { value: string; label: string }[] {
  const may = useMay();
  const asks = (permission: string) => q !== '' && may(permission);
  const owners = useQuery({
    queryKey: ['search', 'owners', q],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/owners', { params: { query: { q } }, signal })),
    enabled: q !== '',
  });
  const orders = useQuery({
    queryKey: ['search', 'orders', q],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders', { params: { query: { q, limit: 10 } }, signal })),
    enabled: q !== '',
  });
  const units = useUnits(q);
  const unit = units[0]?.id;
  const bills = useQuery({
    queryKey: ['search', 'bills', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: { unit, limit: SHOWN } }, signal })),
    enabled: asks('bill:read') && unit !== undefined,
  });
  const complaints = useQuery({
    queryKey: ['search', 'complaints'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/complaints', { params: { query: { limit: NEWEST } }, signal })),
    enabled: asks('complaint:read'),
  });
  const notices = useQuery({
    queryKey: ['search', 'notices'],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices', { params: { query: { limit: NEWEST } }, signal })),
    enabled: asks('notice:draft'),
  });
  const staff = useQuery({
    queryKey: ['search', 'staff'],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/staff', { params: { query: { limit: NEWEST } }, signal })),
    enabled: asks('user:manage'),
  });
  const named = (some: { value: string; label: string }[]) =>
    q === '' ? [] : some.filter(({ label }) => label.toLowerCase().includes(q.toLowerCase())).slice(0, SHOWN);
  return [
    ...(owners.data?.items ?? []).map(({ id, name, links }) => ({
      value: id,
      label: `${name} ${links.map(({ label }) => label).join(' ')}`,
    })),
    ...(orders.data?.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
    ...units.map(({ id, label }) => ({ value: id, label })),
    ...(unit === undefined ? [] : (bills.data?.items ?? [])).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
    ...named((complaints.data?.items ?? []).map(({ id, number, description }) => ({ value: id, label: `${number} ${description}` }))),
    ...named((notices.data?.items ?? []).map(({ id, number, chinese }) => ({ value: id, label: `${number} ${chinese.title}` }))),
    ...named((staff.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))),
  ];
}
