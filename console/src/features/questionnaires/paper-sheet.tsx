import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { surveyApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Answer, Questionnaire } from '../../api/types';
import '../../ui/phone/phone.css';
import { Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import { NOTHING, SurveyPage, SurveySteps, usePages } from './survey-sheet';

/** One paper as it is copied. */
export default function PaperSheet({
  questionnaire,
  building,
  done,
}: {
  questionnaire: Questionnaire;
  building: string;
  done: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, questions } = questionnaire;
  const [answers, change] = useState<Record<number, Answer>>({});
  const given = questions.map((_, place) => answers[place] ?? NOTHING);
  const pages = usePages(questions, given);
  const send = useCommand(
    (whole: Answer[], header) =>
      unwrap(
        surveyApi.POST('/questionnaires/{id}/paper-answers', {
          params: { path: { id }, header },
          body: { buildingId: building, sheet: { answers: whole } },
        }),
      ),
    {
      onSuccess: () => {
        toast(t('questionnaires.paperEntry.kept'));
        void client.invalidateQueries({ queryKey: ['questionnaires'] });
        done();
      },
    },
  );
  return (
    <div className="phone">
      <div className="phone-main">
        <SurveyPage
          sheet={questionnaire}
          pages={pages}
          given={given}
          answer={(place, next) => change((before) => ({ ...before, [place]: next }))}
        />
        <Refused problem={send.error} />
        <SurveySteps
          pages={pages}
          send={() => send.mutate(pages.whole)}
          sendName={t('questionnaires.paperEntry.keep')}
          isSending={send.isPending}
        />
      </div>
    </div>
  );
}
