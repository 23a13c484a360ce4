import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { notificationApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import { useCommunities } from '../../api/communities';
import type { ReadyAnswer } from '../../api/types';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, TickField, useEntry } from '../../ui/entry-form';

const QUESTION = 100;

const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const schema = v.object({
  communityId: v.string(),
  question: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(QUESTION)),
  words: words(200),
  reply: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1000)),
  replyEn: words(2000),
  forResidents: v.boolean(),
});
type Values = v.InferInput<typeof schema>;

/** Written for the first time, or anew; where it holds is said once. */
export default function AnswerDialog({
  answer,
  asked,
  community,
  close,
}: {
  answer?: ReadyAnswer;
  /** What somebody asked, to begin with. */
  asked?: { id: string; firstText: string };
  community?: string;
  close: () => void;
}) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const entry = useEntry({
    schema,
    first: {
      communityId: answer?.communityId ?? community ?? '',
      question: answer?.question ?? asked?.firstText.slice(0, QUESTION) ?? '',
      words: answer?.words ?? '',
      reply: answer?.reply ?? '',
      replyEn: answer?.replyEn ?? '',
      forResidents: answer?.forResidents ?? false,
    },
    draft: `answer.${answer?.id ?? asked?.id ?? 'new'}`,
    version: () => answer?.version,
    read: ['answers'],
    send: ({ communityId, words: found, replyEn, ...rest }, header) => {
      const text = { ...rest, ...(found && { words: found }), ...(replyEn && { replyEn }) };
      return unwrap(
        answer
          ? notificationApi.PUT('/answers/{id}', {
              params: { path: { id: answer.id }, header: conditional(header) },
              body: text,
            })
          : notificationApi.POST('/answers', { params: { header }, body: { ...(communityId && { communityId }), text } }),
      );
    },
    done: close,
  });
  const title = t(answer ? 'answers.change' : 'answers.write');
  return (
    <EntryDialog title={title} entry={entry} sendName={t('answers.keep')} stale={t('answers.stale')} close={close}>
      {!answer && (
        <ChoiceField<Values>
          of="communityId"
          label={t('answers.where')}
          optional
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField<Values> of="question" label={t('answers.question')} most={100} autoFocus />
      <TextField<Values> of="words" label={t('answers.words')} optional most={200} />
      <TextField<Values> of="reply" label={t('answers.reply')} lines={5} most={1000} />
      <TextField<Values> of="replyEn" label={t('answers.replyEn')} optional lines={4} most={2000} />
      <p className="meta">{t('answers.variables')}</p>
      <TickField<Values> of="forResidents" label={t('answers.forResidents')} />
    </EntryDialog>
  );
}
