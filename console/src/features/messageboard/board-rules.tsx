import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { notificationApi, unwrap } from '../../api/client';
import { conditional, useCommand } from '../../api/command';
import { useCommunities } from '../../api/communities';
import { EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { useScope } from '../../ui/scope';
import { Segments } from '../../ui/segments';
import { Loaded, Refused } from '../../ui/states';
import { toast } from '../../ui/toast';

const LONGEST = 20;
const NAMINGS = ['MASKED', 'BUILDING', 'NAME'] as const;
type Naming = (typeof NAMINGS)[number];

const linesOf = (words: string) => [...new Set(words.split('\n').map((word) => word.trim()))].filter((word) => word !== '');
const schema = v.object({
  words: v.pipe(
    v.string(),
    v.check((words) => linesOf(words).every((word) => word.length <= LONGEST)),
  ),
});
type Values = v.InferInput<typeof schema>;

/** Sensitive words for everybody, and what authors are called in one community. */
export default function BoardRules({ close }: { close: () => void }) {
  const { community } = useScope();
  const { communities } = useCommunities();
  const here = communities.find(({ id }) => id === community) ?? communities[0];
  const rules = useQuery({
    queryKey: ['board-rules', here?.id],
    queryFn: ({ signal }) =>
      unwrap(notificationApi.GET('/board-rules', { params: { query: { ...(here && { community: here.id }) } }, signal })),
  });
  return (
    <div className="card-body stack">
      <Loaded query={rules}>
        {({ version, words, naming }) => (
          <>
            {here && <NamingChoice community={here} naming={naming ?? 'MASKED'} version={version} />}
            <WordsForm words={words} version={version} close={close} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function NamingChoice({ community, naming, version }: { community: { id: string; name: string }; naming: Naming; version: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const choose = useCommand(
    (body: { communityId: string; naming: Naming }, header) =>
      unwrap(notificationApi.PUT('/board-rules/naming', { params: { header: conditional(header) }, body })),
    { version: () => version, onSettled: () => client.invalidateQueries({ queryKey: ['board-rules'] }) },
  );
  return (
    <section className="stack">
      <h3>{t('board.rules.naming')}</h3>
      <p className="meta">{t('board.rules.namingHint', { community: community.name })}</p>
      <Segments<Naming>
        label={t('board.rules.naming')}
        options={NAMINGS.map((value) => ({ value, label: t(`board.rules.names.${value}`) }))}
        value={choose.isPending ? choose.variables.naming : naming}
        choose={(next) => choose.mutate({ communityId: community.id, naming: next })}
      />
      <Refused problem={choose.error} />
    </section>
  );
}

function WordsForm({ words, version, close }: { words: string[]; version: number; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: { words: words.join('\n') },
    version: () => version,
    read: ['board-rules'],
    send: (values, header) =>
      unwrap(
        notificationApi.PUT('/board-rules/words', { params: { header: conditional(header) }, body: { words: linesOf(values.words) } }),
      ),
    done: (kept) => {
      toast(t('board.rules.kept', { n: kept.words.length }));
      close();
    },
  });
  return (
    <EntryForm entry={entry} label={t('board.rules.words')} sendName={t('board.rules.keep')} stale={t('board.rules.stale')} cancel={close}>
      <p className="meta">{t('board.rules.wordsHint')}</p>
      <TextField<Values> of="words" label={t('board.rules.words')} optional lines={10} />
    </EntryForm>
  );
}
