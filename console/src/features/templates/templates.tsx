import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MessageTemplateRow } from '../../api/types';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Segments } from '../../ui/segments';
import css from './templates.module.css';
import { templatesQuery } from './use-templates';

const TOS = ['RESIDENT', 'STAFF'] as const;
type To = (typeof TOS)[number];

/** The words of everything the platform tells by itself. */
export default function Templates() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { params, change } = useAddress();
  const to = TOS.find((one) => one === params.get('to'));
  const templates = useQuery(templatesQuery);
  return (
    <Page
      title={t('templates.title')}
      aside={
        <Segments<To | 'all'>
          label={t('templates.to')}
          options={[{ value: 'all', label: t('templates.every') }, ...TOS.map((value) => ({ value, label: t(`templates.tos.${value}`) }))]}
          value={to ?? 'all'}
          choose={(next) => change({ to: next === 'all' ? undefined : next })}
        />
      }
    >
      <p className="meta">{t('templates.hint')}</p>
      <Card>
        <DataTable
          name="templates"
          label={t('templates.title')}
          columns={useColumns()}
          rows={templates.data?.filter((row) => !to || row.to === to)}
          query={templates}
          isWhole
          open={({ id }) => void navigate(paths.template(id))}
        />
      </Card>
    </Page>
  );
}

function useColumns(): DataColumn<MessageTemplateRow>[] {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const nameOf = (row: MessageTemplateRow) => (english ? row.nameEn : row.nameZh);
  const said = ({ chinese, english: other }: MessageTemplateRow) => (english ? other : chinese).text;
  return [
    { name: 'kind', head: t('templates.kind'), isFixed: true, show: nameOf, value: nameOf },
    { name: 'to', head: t('templates.to'), show: ({ to }) => t(`templates.tos.${to}`), value: ({ to }) => t(`templates.tos.${to}`) },
    {
      name: 'medium',
      head: t('templates.medium'),
      show: ({ medium }) => t(`templates.mediums.${medium}`),
      value: ({ medium }) => t(`templates.mediums.${medium}`),
    },
    { name: 'says', head: t('templates.says'), show: (row) => <span className={css.templateSaid}>{said(row)}</span>, value: said },
    {
      name: 'sent',
      head: t('templates.sent'),
      show: ({ sent }) =>
        sent === undefined ? (
          ''
        ) : sent ? (
          <span className="chip fits">{t('templates.sentOn')}</span>
        ) : (
          <span className="meta">{t('templates.sentOff')}</span>
        ),
      value: ({ sent }) => (sent === undefined ? '' : sent ? t('templates.sentOn') : t('templates.sentOff')),
    },
    {
      name: 'edition',
      head: t('templates.edition'),
      show: ({ edited, edition }) =>
        edited ? (
          <span className="chip fits">{t('templates.number', { n: edition })}</span>
        ) : (
          <span className="meta">{t('templates.shipped')}</span>
        ),
      value: ({ edited, edition }) => (edited ? t('templates.number', { n: edition }) : t('templates.shipped')),
    },
    {
      name: 'changed',
      head: t('templates.changed'),
      show: ({ changedAt, changedBy }) =>
        changedAt ? (
          <>
            <Moment at={changedAt} /> <span className="meta">{changedBy}</span>
          </>
        ) : (
          <span className="meta">{t('templates.never')}</span>
        ),
      value: ({ changedAt }) => changedAt,
    },
  ];
}
