import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { surveyApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { operations } from '../../api/survey.gen';
import type { Questionnaire } from '../../api/types';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type QuestionnaireBody = operations['questionnaire_draft']['requestBody']['content']['application/json'];

const PAGE = 50;
/** While people are told, it moves by itself. */
const INVITING_EVERY = 1_500;

export function useQuestionnaires() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  const filter = { limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const questionnaires = useQuery({
    queryKey: ['questionnaires', 'list', filter],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/questionnaires', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  return { questionnaires, after, turn: (next: string | undefined) => change({ after: next }) };
}

export const questionnaireQuery = (id: string) => ({
  queryKey: ['questionnaires', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(surveyApi.GET('/questionnaires/{id}', { params: { path: { id } }, signal })),
});

export function useQuestionnaire(id: string) {
  const questionnaire = useQuery({
    ...questionnaireQuery(id),
    refetchInterval: ({ state }) => (state.data?.inviting ? INVITING_EVERY : false),
  });
  const isOut = questionnaire.data !== undefined && questionnaire.data.status !== 'DRAFT';
  const figures = useQuery({
    queryKey: ['questionnaires', 'figures', id],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/questionnaires/{id}/figures', { params: { path: { id } }, signal })),
    enabled: isOut,
    refetchInterval: questionnaire.data?.status === 'PUBLISHED' ? 15_000 : false,
  });
  return { questionnaire, figures, isOut };
}

export function useQuestionnaireMove(questionnaire: Questionnaire, move: 'publication' | 'closing' | 'reminder') {
  const client = useQueryClient();
  return useCommand(
    (_: object, header) => unwrap(surveyApi.POST(`/questionnaires/{id}/${move}`, { params: { path: { id: questionnaire.id }, header } })),
    {
      version: () => questionnaire.version,
      onSuccess: (after) => {
        client.setQueryData(questionnaireQuery(questionnaire.id).queryKey, after);
        void client.invalidateQueries({ queryKey: ['questionnaires'] });
      },
      onError: (problem) => {
        if (problem.isConflict) return client.invalidateQueries({ queryKey: ['questionnaires', 'one', questionnaire.id] });
      },
    },
  );
}

/** The next edition: its questions keep their codes, so that both can be held against each other. */
export function useQuestionnaireCopy(questionnaire: Questionnaire) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommand(
    (_: object, header) => unwrap(surveyApi.POST('/questionnaires/{id}/copies', { params: { path: { id: questionnaire.id }, header } })),
    {
      onSuccess: (copy) => {
        void client.invalidateQueries({ queryKey: ['questionnaires'] });
        void navigate(paths.questionnaire(copy.id));
      },
    },
  );
}
