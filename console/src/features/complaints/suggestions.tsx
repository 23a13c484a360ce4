import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand, type CommandHeaders } from '../../api/command';
import type { Compliment, Suggestion } from '../../api/types';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { Dialog } from '../../ui/dialog';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './complaints.module.css';

type Kind = 'suggestions' | 'compliments';

/** What people suggest, each with its answer; and whom they praise, each passed on. */
export default function Suggestions() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const kind: Kind = params.get('kind') === 'compliments' ? 'compliments' : 'suggestions';
  return (
    <Page
      title={t('complaints.suggestions')}
      tabs={
        <TabRow<Kind>
          label={t('complaints.suggestions')}
          tabs={(['suggestions', 'compliments'] as const).map((name) => ({ name, label: t(`complaints.kinds.${name}`) }))}
          shown={kind}
          show={(next) => change({ kind: next === 'suggestions' ? undefined : next, after: undefined })}
        />
      }
      aside={
        <Link className="plain-button" to={paths.complaints}>
          {t('complaints.title')}
        </Link>
      }
    >
      {kind === 'suggestions' ? <SuggestionList /> : <ComplimentList />}
    </Page>
  );
}

const PAGE = 30;

function usePage() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  return {
    after,
    query: { limit: PAGE, ...(community && { community }), ...(after && { after }) },
    turn: (next: string | undefined) => change({ after: next }),
  };
}

function SuggestionList() {
  const { t } = useTranslation();
  const { after, query, turn } = usePage();
  const suggestions = useQuery({
    queryKey: ['suggestions', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/suggestions', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={suggestions} empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('complaints.noSuggestions')} /> }}>
      {({ items, next }) => (
        <div className={css.complaintSide}>
          {items.map((one) => (
            <SuggestionCard key={one.id} suggestion={one} />
          ))}
          <ListPages after={after} next={next} turn={turn} />
        </div>
      )}
    </Loaded>
  );
}

const ANSWERS = { ADOPT: 'adoption', DECLINE: 'refusal', IMPLEMENT: 'implementation' } as const;
type Answered = keyof typeof ANSWERS;

function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asks, ask] = useState<Answered>();
  const review = useCommand(
    (_: object, header) => unwrap(workorderApi.POST('/suggestions/{id}/review', { params: { path: { id: suggestion.id }, header } })),
    { version: () => suggestion.version, onSettled: () => client.invalidateQueries({ queryKey: ['suggestions'] }) },
  );
  return (
    <Card
      title={suggestion.title}
      aside={
        <>
          <span className={suggestion.status === 'RECEIVED' ? 'chip bad' : 'chip'}>
            {t(`complaints.suggestionStatuses.${suggestion.status}`)}
          </span>{' '}
          {suggestion.number}
        </>
      }
    >
      <div className={css.complaintWords}>
        <p>{suggestion.text}</p>
        <p className="meta dots">
          <span>{suggestion.name}</span>
          <Moment at={suggestion.createdAt} />
        </p>
        {suggestion.answer && <p className={css.complaintSaid}>{suggestion.answer}</p>}
      </div>
      {suggestion.allowedCommands.length > 0 && (
        <div className={css.complaintActions}>
          {suggestion.allowedCommands.map((command) => (
            <button
              key={command}
              type="button"
              className="plain-button"
              disabled={review.isPending}
              aria-label={`${t(`complaints.answers.${command}`)} ${suggestion.title}`}
              onClick={() => (command === 'REVIEW' ? review.mutate({}) : ask(command))}
            >
              {t(`complaints.answers.${command}`)}
            </button>
          ))}
        </div>
      )}
      <Refused problem={review.error} />
      {asks && <AnswerDialog suggestion={suggestion} answer={asks} close={() => ask(undefined)} />}
    </Card>
  );
}

function AnswerDialog({ suggestion, answer, close }: { suggestion: Suggestion; answer: Answered; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: v.object({ text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1000)) }),
    first: { text: '' },
    draft: `suggestion.${suggestion.id}.${answer}`,
    version: () => suggestion.version,
    send: (body, header) =>
      unwrap(workorderApi.POST(`/suggestions/{id}/${ANSWERS[answer]}`, { params: { path: { id: suggestion.id }, header }, body })),
    read: ['suggestions'],
    done: close,
  });
  return (
    <EntryDialog title={t(`complaints.answers.${answer}`)} entry={entry} close={close}>
      <TextField<{ text: string }> of="text" label={t('complaints.fields.answer')} lines={4} most={1000} autoFocus />
    </EntryDialog>
  );
}

function ComplimentList() {
  const { t } = useTranslation();
  const { after, query, turn } = usePage();
  const compliments = useQuery({
    queryKey: ['compliments', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/compliments', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={compliments} empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('complaints.noCompliments')} /> }}>
      {({ items, next }) => (
        <div className={css.complaintSide}>
          {items.map((one) => (
            <ComplimentCard key={one.id} compliment={one} />
          ))}
          <ListPages after={after} next={next} turn={turn} />
        </div>
      )}
    </Loaded>
  );
}

function ComplimentCard({ compliment }: { compliment: Compliment }) {
  const { t } = useTranslation();
  const [asks, ask] = useState(false);
  return (
    <Card title={t('complaints.praises', { name: compliment.praised })} aside={compliment.number}>
      <div className={css.complaintWords}>
        <p>{compliment.text}</p>
        <p className="meta dots">
          <span>{compliment.name}</span>
          <Moment at={compliment.createdAt} />
          <span>{compliment.reached ? t('complaints.reached', { name: compliment.reached }) : t('complaints.notReached')}</span>
        </p>
      </div>
      {compliment.mayPassOn && (
        <div className={css.complaintActions}>
          <button
            type="button"
            className="plain-button"
            aria-label={`${t('complaints.passOn')} ${compliment.number}`}
            onClick={() => ask(true)}
          >
            {t('complaints.passOn')}
          </button>
        </div>
      )}
      {asks && <PassOnDialog compliment={compliment} close={() => ask(false)} />}
    </Card>
  );
}

function PassOnDialog({ compliment, close }: { compliment: Compliment; close: () => void }) {
  const { t } = useTranslation();
  const candidates = useQuery({
    queryKey: ['compliments', 'candidates', compliment.id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/compliments/{id}/candidates', { params: { path: { id: compliment.id } }, signal })),
  });
  return (
    <Dialog title={t('complaints.passOn')} close={close}>
      <div className="card-body">
        <Loaded query={candidates}>{(people) => <PassOnForm compliment={compliment} people={people} close={close} />}</Loaded>
      </div>
    </Dialog>
  );
}

function PassOnForm({
  compliment,
  people,
  close,
}: {
  compliment: Compliment;
  people: { staffId: string; name: string }[];
  close: () => void;
}) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: v.object({ staffId: v.pipe(v.string(), v.nonEmpty()) }),
    first: { staffId: '' },
    version: () => compliment.version,
    send: (body, header: CommandHeaders) =>
      unwrap(workorderApi.POST('/compliments/{id}/passing-on', { params: { path: { id: compliment.id }, header }, body })),
    read: ['compliments'],
    done: close,
  });
  return (
    <EntryForm entry={entry} label={t('complaints.passOn')} sendName={t('complaints.passOn')} cancel={close}>
      <ChoiceField<{ staffId: string }>
        of="staffId"
        label={t('complaints.fields.praised')}
        options={people.map(({ staffId, name }) => ({ value: staffId, label: name }))}
      />
    </EntryForm>
  );
}
