import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Questionnaire } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { StatusChip } from './status-chip';
import { useQuestionnaires } from './use-questionnaires';

/** What people were asked, and how many answered. */
export default function Questionnaires() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { questionnaires, after, turn } = useQuestionnaires();
  const columns = useColumns();
  useKeys([{ press: 'c', label: t('questionnaires.write'), run: () => void navigate(paths.questionnaireNew) }]);
  return (
    <Page
      title={t('questionnaires.title')}
      aside={
        <Link className="plain-button solid" to={paths.questionnaireNew}>
          {t('questionnaires.write')} <KeyCaps press="c" />
        </Link>
      }
    >
      <Card>
        <DataTable
          name="questionnaires"
          label={t('questionnaires.title')}
          columns={columns}
          rows={questionnaires.data?.items}
          query={questionnaires}
          open={(one) => void navigate(paths.questionnaire(one.id))}
          empty={<Empty title={t('questionnaires.none')} hint={t('questionnaires.noneHint')} />}
        />
        <ListPages after={after} next={questionnaires.data?.next} turn={turn} />
      </Card>
    </Page>
  );
}

function useColumns(): DataColumn<Questionnaire>[] {
  const { t } = useTranslation();
  return [
    {
      name: 'title',
      head: t('questionnaires.subject'),
      isFixed: true,
      show: (one) => <Link to={paths.questionnaire(one.id)}>{inLanguage(one.title, one.titleEn)}</Link>,
    },
    { name: 'questions', head: t('questionnaires.questions'), isNumber: true, show: (one) => number(one.questions.length) },
    {
      name: 'anonymous',
      head: t('questionnaires.kind'),
      show: (one) => t(one.anonymous ? 'questionnaires.isAnonymous' : 'questionnaires.isNamed'),
    },
    { name: 'status', head: t('questionnaires.status'), show: (one) => <StatusChip questionnaire={one} /> },
    {
      name: 'answers',
      head: t('questionnaires.answers'),
      isNumber: true,
      show: (one) => (typeof one.answers === 'number' ? number(one.answers) : ''),
    },
    { name: 'closesAt', head: t('questionnaires.closesAt'), show: (one) => <Moment at={one.closesAt} /> },
    { name: 'number', head: t('questionnaires.number'), show: (one) => <span className="meta">{one.number}</span> },
  ];
}
