import { useTranslation } from 'react-i18next';
import { PaperJob } from '../../ui/paper-job';

/** A paper of a questionnaire that is being printed. */
export function SurveyPaper({ job }: { job: string }) {
  const { t } = useTranslation();
  return (
    <PaperJob
      service="survey"
      job={job}
      words={{
        printing: () => t('questionnaires.paper.printing'),
        ready: () => t('questionnaires.paper.fetch'),
        none: t('questionnaires.paper.gone'),
        cancelled: t('questionnaires.paper.gone'),
      }}
    />
  );
}
