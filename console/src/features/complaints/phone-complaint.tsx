import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDictionary } from '../../api/dictionaries';
import { ASK_EVERY } from '../../api/freshness';
import type { OwnComplaint } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { keyOf } from '../../i18n/problem-words';
import { Moment } from '../../ui/moment';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneSheet } from '../../ui/phone/sheet';
import { Photos } from '../../ui/photo';
import { Loaded, OfflineNote, Refused } from '../../ui/states';
import css from './phone-voices.module.css';

/** How far one's complaint is, what was answered, and whether that will do. */
export default function PhoneComplaint() {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const categories = useDictionary('complaint-category');
  const complaint = useQuery({
    queryKey: ['my-complaints', 'one', id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/my-complaints/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  const history = useQuery({
    queryKey: ['my-complaints', 'history', id, complaint.data?.version],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/my-complaints/{id}/history', { params: { path: { id } }, signal })),
    enabled: complaint.data !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <PhonePage
      title={t('voices.complaint')}
      back={phonePaths.residentVoices}
      note={<OfflineNote />}
      foot={complaint.data && complaint.data.allowedCommands.length > 0 && <Answers complaint={complaint.data} />}
    >
      <Loaded query={complaint}>
        {(one) => (
          <>
            <section className="phone-card">
              <h2>{categories.labelOf(one.category)}</h2>
              <p className="meta dots">
                <span>{t(`voices.statuses.${one.status}`)}</span>
                <span>{one.number}</span>
                {one.anonymous && <span>{t('voices.anonymousShort')}</span>}
              </p>
              <p className={css.complaintPlain}>{one.description}</p>
              <Photos ids={one.photos} holder={`my-complaints/${one.id}`} className="phone-photos" />
              {one.responsible && <p className="meta">{t('voices.responsible', { name: one.responsible })}</p>}
              {one.answerBy && (
                <p className="meta">
                  {t('voices.answerBy')} <Moment at={one.answerBy} />
                </p>
              )}
            </section>
            {one.reply && (
              <section className="phone-card" aria-labelledby="complaint-reply">
                <h2 id="complaint-reply">{t('voices.reply')}</h2>
                <p className={css.complaintPlain}>{one.reply}</p>
                {one.acceptedAt && <p className="meta">{t('voices.accepted')}</p>}
              </section>
            )}
          </>
        )}
      </Loaded>
      {complaint.data && (
        <section className="phone-card">
          <h2>{t('voices.progress')}</h2>
          <Loaded query={history} lines={3} small>
            {(entries) => (
              <ol className={css.complaintSteps}>
                {entries
                  .toReversed()
                  .filter(({ type }) => i18n.exists(`voices.told.${keyOf(type)}`))
                  .map((entry) => (
                    <li key={entry.sequence}>
                      {t(`voices.told.${keyOf(entry.type)}` as 'voices.told.complaint_received')}
                      <br />
                      <span className="meta">
                        <Moment at={entry.time} />
                      </span>
                    </li>
                  ))}
              </ol>
            )}
          </Loaded>
        </section>
      )}
    </PhonePage>
  );
}

type Said = 'refusal' | 'withdrawal';

/** To accept is one tap; not to, or to take it back, needs a word. */
function Answers({ complaint }: { complaint: OwnComplaint }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asks, ask] = useState<Said>();
  const keep = {
    version: () => complaint.version,
    onSuccess: (after: OwnComplaint) => {
      client.setQueryData(['my-complaints', 'one', complaint.id], after);
      void client.invalidateQueries({ queryKey: ['my-complaints'] });
      ask(undefined);
    },
    onError: () => client.invalidateQueries({ queryKey: ['my-complaints', 'one', complaint.id] }),
  };
  const path = { id: complaint.id };
  const accept = useCommand(
    (_: object, header) => unwrap(workorderApi.POST('/my-complaints/{id}/acceptance', { params: { path, header } })),
    keep,
  );
  const say = useCommand(
    ({ step, reason }: { step: Said; reason: string }, header) =>
      unwrap(workorderApi.POST(`/my-complaints/{id}/${step}`, { params: { path, header }, body: { reason } })),
    keep,
  );
  const may = (command: OwnComplaint['allowedCommands'][number]) => complaint.allowedCommands.includes(command);
  return (
    <>
      <Refused problem={accept.error} />
      {may('ACCEPT') && (
        <button type="button" className="phone-button solid big" disabled={accept.isPending} onClick={() => accept.mutate({})}>
          {t('voices.accept')}
        </button>
      )}
      {may('NOT_ACCEPT') && (
        <button type="button" className="phone-button big" onClick={() => ask('refusal')}>
          {t('voices.notAccept')}
        </button>
      )}
      {may('WITHDRAW') && (
        <button type="button" className="phone-button big" onClick={() => ask('withdrawal')}>
          {t('voices.withdraw')}
        </button>
      )}
      {asks && (
        <Why
          title={t(asks === 'refusal' ? 'voices.notAccept' : 'voices.withdraw')}
          send={(reason) => say.mutate({ step: asks, reason })}
          isPending={say.isPending}
          refused={<Refused problem={say.error} />}
          close={() => ask(undefined)}
        />
      )}
    </>
  );
}

function Why({
  title,
  send,
  isPending,
  refused,
  close,
}: {
  title: string;
  send: (reason: string) => void;
  isPending: boolean;
  refused: ReactNode;
  close: () => void;
}) {
  const { t } = useTranslation();
  const [reason, write] = useState('');
  return (
    <PhoneSheet title={title} send={() => send(reason.trim())} sendName={title} sendable={reason.trim() !== '' && !isPending} close={close}>
      <div className="phone-field">
        <label htmlFor="complaint-why">{t('common.reason')}</label>
        <textarea id="complaint-why" maxLength={500} value={reason} onChange={(event) => write(event.target.value)} />
      </div>
      {refused}
    </PhoneSheet>
  );
}
