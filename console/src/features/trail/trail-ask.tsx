import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditApi, ownerApi, unwrap, workorderApi } from '../../api/client';
import { usePostName } from '../../i18n/post-name';
import { AddressDay } from '../../ui/address-day';
import { firstOf, lastOf } from '../../ui/day';
import { Field } from '../../ui/field';
import { useSettled } from '../../ui/settled';
import { useTrailWords } from './trail-words';
import type { useTrail } from './use-trail';
import css from './trail.module.css';

type Props = Pick<ReturnType<typeof useTrail>, 'asked' | 'ask'>;

export function TrailAsk({ asked, ask }: Props) {
  const { t } = useTranslation();
  const words = useTrailWords();
  return (
    <div className={css.trailAsk} role="search">
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
  );
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
  const options = (people.data ?? []).map(({ id, name, post }) => ({ value: id, label: post ? `${name} ${postName(post)}` : name, name }));
  return (
    <Field name={t('trail.ask.person')}>
      {(ids) => (
        <Select
          {...ids}
          allowClear
          showSearch={{ filterOption: false, onSearch: setText }}
          placeholder={t('trail.ask.personPlaceholder')}
          value={asked.person}
          options={
            options.length > 0 || !asked.person ? options : [{ value: asked.person, label: asked.personName ?? asked.person, name: '' }]
          }
          onChange={(person: string | undefined) => ask({ person, personName: options.find(({ value }) => value === person)?.name })}
        />
      )}
    </Field>
  );
}

function ObjectField({ asked, ask }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useSettled(text.trim(), 150);
  const enabled = q !== '';
  const owners = useQuery({
    queryKey: ['search', 'owners', q],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/owners', { params: { query: { q } }, signal })),
    enabled,
  });
  const orders = useQuery({
    queryKey: ['search', 'orders', q],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders', { params: { query: { q, limit: 10 } }, signal })),
    enabled,
  });
  const options = [
    ...(owners.data?.items ?? []).map(({ id, name, links }) => ({
      value: id,
      label: `${name} ${links.map(({ label }) => label).join(' ')}`,
    })),
    ...(orders.data?.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
  ];
  return (
    <Field name={t('trail.ask.object')}>
      {(ids) => (
        <Select
          {...ids}
          allowClear
          showSearch={{ filterOption: false, onSearch: setText }}
          placeholder={t('trail.ask.objectPlaceholder')}
          value={asked.object}
          options={options.length > 0 || !asked.object ? options : [{ value: asked.object, label: asked.objectName ?? asked.object }]}
          onChange={(object: string | undefined) => ask({ object, objectName: options.find(({ value }) => value === object)?.label })}
        />
      )}
    </Field>
  );
}
