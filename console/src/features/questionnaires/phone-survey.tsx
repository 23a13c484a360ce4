import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { surveyApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Answer } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { useDraft } from '../../ui/drafts';
import { PhonePage } from '../../ui/phone/frame';
import { Loaded, OfflineNote, Refused } from '../../ui/states';
import { NOTHING, SurveyPage, SurveySteps, usePages } from './survey-sheet';

/**
 * What a resident is asked, page by page: what was typed stays until it is sent, whole pages are known on other
 * devices, and what was sent can be changed until it closes.
 */
export default function PhoneSurvey() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const client = useQueryClient();
  const survey = useQuery({
    queryKey: ['surveys', 'one', id],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/survey-invitations/{id}', { params: { path: { id } }, signal })),
  });
  const draft = useDraft<Record<number, Answer>>(`survey.${id}`, {});
  const questions = survey.data?.questions ?? [];
  const given = questions.map((_, place) => draft.value[place] ?? survey.data?.begun?.[place] ?? survey.data?.answers?.[place] ?? NOTHING);
  const pages = usePages(questions, given);
  const isSettled = survey.data?.settled === true && Boolean(survey.data.answers);
  const send = useCommand(
    (answers: Answer[], header) =>
      unwrap(surveyApi.POST('/survey-invitations/{id}/answers', { params: { path: { id }, header }, body: { answers } })),
    {
      onSuccess: (after) => {
        draft.clear();
        client.setQueryData(['surveys', 'one', id], after);
        void client.invalidateQueries({ queryKey: ['surveys', 'open'] });
      },
    },
  );
  const keep = useCommand((answers: Answer[], header) =>
    unwrap(surveyApi.POST('/survey-invitations/{id}/pages', { params: { path: { id }, header }, body: { answers } })),
  );
  return (
    <PhonePage
      title={t('resident.surveys.title')}
      back={phonePaths.resident}
      note={<OfflineNote />}
      foot={
        survey.data && (
          <>
            <span className="meta" role="status">
              {isSettled
                ? t('resident.surveys.settled')
                : send.isSuccess
                  ? t('resident.surveys.thanks')
                  : pages.missingHere > 0
                    ? t('resident.surveys.missing', { n: pages.missingHere })
                    : t(survey.data.anonymous ? 'resident.surveys.anonymous' : 'resident.surveys.named')}
            </span>
            {!isSettled && (
              <SurveySteps
                pages={pages}
                send={() => send.mutate(pages.whole)}
                sendName={t(survey.data.answers ? 'resident.surveys.change' : 'resident.surveys.send')}
                isSending={send.isPending}
                turned={() => keep.mutate(pages.whole)}
              />
            )}
          </>
        )
      }
    >
      <Loaded query={survey}>
        {(one) => (
          <SurveyPage
            sheet={one}
            pages={pages}
            given={given}
            answer={(place, next) => draft.set((before) => ({ ...before, [place]: next }))}
          />
        )}
      </Loaded>
      <Refused problem={send.error ?? keep.error} />
    </PhonePage>
  );
}
