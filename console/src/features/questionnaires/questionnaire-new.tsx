import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { surveyApi, unwrap } from '../../api/client';
import { paths } from '../../app/paths';
import { Page } from '../../ui/page';
import { Designer } from './designer';

export default function QuestionnaireNew() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('questionnaires.write')}>
      <Designer
        draft="questionnaire"
        send={(body, header) => unwrap(surveyApi.POST('/questionnaires', { params: { header }, body }))}
        done={(one) => void navigate(paths.questionnaire(one.id), { replace: true })}
        cancel={() => void navigate(paths.questionnaires)}
      />
    </Page>
  );
}
